"""The deck: a sentence of its own between the headline and the article."""

from __future__ import annotations

from newsclean.extractors.dateline import lead_block
from newsclean.extractors.shape import ends_sentence, is_sentence
from newsclean.model import Document, Kind, Label, whole
from newsclean.packs import CompiledPack

RULE = "deck"
WHY = {RULE: "A summary printed between headline and article."}
_LONGEST = 420
_SHORTEST = 30
_FARTHEST = 40  # lines between headline and first paragraph
# Sentences between the article's beginning and its dateline. More are an article, and the dateline is none
# ("KOMPAS.com: Berita Terpercaya" between two paragraphs): in 93 pages and 1,500 rows no deck has one below it.
_MOST_INSIDE = 1
# Bound once, since reading an Enum's member takes 150 ns.
_TITLE, _PUBLISHED, _BYLINE, _LINE = Label.TITLE, Label.PUBLISHED, Label.BYLINE, Kind.LINE


def mark_description(doc: Document, pack: CompiledPack) -> Document:
    """Mark the sentence between headline and date line, or between headline and a first paragraph with dateline.

    Without a headline above it nothing tells a deck from a first paragraph, and it stays.
    """
    if doc.article is None:
        return doc
    first = doc.article[0]
    titles = doc.marked(_TITLE)
    title = titles[0] if titles else None
    if title is None and doc.page.title is None:
        return doc
    start = title + 1 if title is not None else 0
    lead = dateline = lead_block(doc)
    if lead is None:
        published = doc.marked(_PUBLISHED)[:1]
        byline = [i for i in doc.marked(_BYLINE) if i <= first + 2][:1]
        behind = [i for i in (*published, *byline) if i >= start]
        lead = max(behind, default=None)
    if title is not None and doc.blocks[first].kind is not _LINE:
        lead = max(lead or 0, first)  # in HTML the article's own element shows where it begins
    if lead is None or not 0 < lead - start <= _FARTHEST:
        return doc
    open_blocks = doc.between(start, lead - 1)
    sentences = len([b for b in open_blocks if b.index >= first and is_sentence(b.text)])
    if sentences > _MOST_INSIDE:
        return doc
    for b in open_blocks:
        if not _SHORTEST <= len(b.text) <= _LONGEST:
            continue
        if ends_sentence(b.text) or (b.index >= first and dateline is not None and len(b.text) > 60):
            return doc.mark([whole(b, Label.DESCRIPTION, RULE)]).know(description=b.text)
    return doc
