"""A table of contents in front of an article: its entries are printed again as headings."""

from __future__ import annotations

from newsclean.extractors.shape import squeeze
from newsclean.model import Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "table-of-contents"
WHY = {RULE: "An entry of the table of contents; the same line stands below as a heading."}
_LABELS = frozenset({"daftar isi", "daftar isi artikel", "daftar konten", "table of contents", "isi artikel"})
_MOST = 60


def mark_contents(doc: Document, pack: CompiledPack) -> Document:
    """Mark the label and the lines below it that occur again further down."""
    labels = [b for b in doc.open if 10 <= len(b.text) <= 20 and b.text.lower().rstrip(" :") in _LABELS]
    if not labels:
        return doc
    head = labels[0]
    below = doc.blocks[head.index + 1 :]
    seen: dict[str, int] = {}
    for x in below:
        if len(x.text) <= 150:
            seen[squeeze(x.text)] = x.index
    marks: list[Mark] = []
    for x in below[:_MOST]:
        if seen.get(squeeze(x.text), -1) <= x.index:
            break
        marks.append(whole(x, Label.NAVIGATION, RULE))
    return doc.mark([whole(head, Label.NAVIGATION, RULE), *marks]) if marks else doc
