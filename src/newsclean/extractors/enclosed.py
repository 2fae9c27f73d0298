"""Blocks of links and teasers inside an article that a portal opens with one line and closes with another."""

from __future__ import annotations

from newsclean.model import Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "screen-reader-box"
WHY = {RULE: 'A box of other stories between its heading and "Akhir dari" with the same heading.'}
# Most lines between the two: the blocks on the pages seen have 8-10.
_MOST = 30
_END = "Akhir dari "  # for screen readers (BBC)


def mark_enclosed(doc: Document, pack: CompiledPack) -> Document:
    """Mark the open lines between a line of a rule with `through` and the next line that closes its block.

    Without that line within reach nothing goes: the block's end is not known.
    """
    if _END in doc.text:
        doc = doc.mark(_boxes(doc))
    if not pack.encloses:
        return doc
    marks: list[Mark] = []
    for m in doc.marks:
        rule = pack.rules.get(m.rule)
        if rule is None or not rule.through:
            continue
        below = doc.blocks[m.block + 1 : m.block + 1 + _MOST]
        end = next((i for i, b in enumerate(below) if b.text.lower() in rule.through), None)
        if end is not None:
            marks += [whole(b, m.label, m.rule) for b in below[:end]]
    return doc.mark(marks)


def _boxes(doc: Document) -> list[Mark]:
    """The open lines from a heading to the line that says its box ends here."""
    found: list[Mark] = []
    for b in doc.blocks:
        if not b.text.startswith(_END):
            continue
        head = b.text[len(_END) :].lower()
        above = doc.blocks[max(0, b.index - _MOST) : b.index]
        start = next((x.index for x in reversed(above) if x.text.lower() == head), None)
        if start is not None:
            found += [whole(x, Label.RELATED, RULE) for x in doc.between(start, b.index)]
    return found
