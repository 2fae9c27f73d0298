"""Pages that hold no article: refused with a reason instead of an empty record."""

from __future__ import annotations

from newsclean.dates import relative
from newsclean.extractors.shape import ends_sentence, is_headline
from newsclean.model import Document, Label, Reason
from newsclean.packs import CompiledPack

# Least characters of kept text. The shortest of 4,400 real rows that is an article has 96; what is shorter is an
# error message, a video's or a gallery's page.
_LEAST_CHARS = 60


def refuse_without_article(doc: Document, pack: CompiledPack) -> Document:
    """Reject the page if nothing that is left reads as an article."""
    if doc.article is not None:
        # On nearly every page one open line alone is text enough and a sentence: the rest is not asked.
        for b in doc.open:
            if len(b.text) >= _LEAST_CHARS and ends_sentence(b.text):
                return doc
    kept = [
        b for b, label in zip(doc.blocks, doc.labels, strict=True) if label is None or label is Label.BODY
    ]
    if not kept:
        return doc.reject(Reason.NO_ARTICLE)
    if sum(len(b.text) for b in kept) < _LEAST_CHARS:
        return doc.reject(Reason.TOO_SHORT)
    prose = any(len(b.text) >= 40 and ends_sentence(b.text) for b in kept)
    if not prose or (doc.article is None and len(kept) > 8):
        headlines = sum(is_headline(b.text) or relative(b.text) for b in kept)
        if headlines >= 0.5 * len(kept) and len(kept) >= 5:
            return doc.reject(Reason.LISTING)
        if doc.article is None and len(kept) > 8:
            return doc.reject(Reason.NO_ARTICLE)
    return doc
