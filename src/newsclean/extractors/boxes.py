"""Boxes of the portal's own right below an article: readers' comments, the writer's or the portal's portrait."""

from __future__ import annotations

import msgspec

from newsclean.extractors.shape import PARAGRAPH
from newsclean.model import Document, Label
from newsclean.packs import CompiledPack

_HEADS = frozenset({"tentang penulis", "tentang kami", "tentang redaksi", "about us", "about the author"})
_LONGEST_HEAD = max(map(len, _HEADS)) + 2
_COMMENT = Label.COMMENT  # bound once, since reading an Enum's member takes 150 ns
# Behind a box's head stands at most a quarter of the article's prose. A button "Komentar" may stand between the pages
# of an article, too: behind it half of the lines must be names, dates and buttons.
_BEHIND = 1 / 4
_PROSE = 0.5


def end_at_box(doc: Document, pack: CompiledPack) -> Document:
    """Let a dump's article end above such a box, the sentences of which are its readers' or its portal's."""
    if doc.article is None or not doc.page.is_dump:
        return doc
    first, last = doc.article
    labels = doc.labels
    heads = [i for i in range(first + 1, last + 1) if labels[i] is _COMMENT] if _COMMENT in labels else []
    heads += [
        b.index
        for b in doc.between(first + 1, last)
        if len(b.text) <= _LONGEST_HEAD and b.text.lower().rstrip(" :") in _HEADS
    ]
    if not heads:
        return doc
    lines = doc.between(first, last)
    prose = [b for b in lines if len(b.text) >= PARAGRAPH]
    most = _BEHIND * sum([len(b.text) for b in prose])
    end = last
    for head in sorted(heads, reverse=True):
        behind = [len(b.text) for b in prose if b.index > head]
        if sum(behind) > most:
            break
        if labels[head] is not _COMMENT or len(behind) <= _PROSE * sum([b.index > head for b in lines]):
            end = head - 1
    return msgspec.structs.replace(doc, article=(first, end)) if end < last else doc
