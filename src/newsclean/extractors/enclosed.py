"""Blocks of links and teasers inside an article that a portal opens with one line and closes with another."""

from __future__ import annotations

from newsclean.model import Document, Mark, whole
from newsclean.packs import CompiledPack

# Most lines between the two: the blocks on the pages seen have 8-10.
_MOST = 30


def mark_enclosed(doc: Document, pack: CompiledPack) -> Document:
    """Mark the open lines between a line of a rule with `through` and the next line that closes its block.

    Without that line within reach nothing goes: the block's end is not known.
    """
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
