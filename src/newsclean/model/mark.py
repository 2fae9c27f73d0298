"""A mark: which rule says what of which characters."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from newsclean.model.label import Label


class Mark(msgspec.Struct, frozen=True, order=True, gc=False):
    """A half-open span `[start, end)` of one block's text, its label, and the id of the rule that put it there."""

    block: int
    start: int
    end: int
    label: Label
    rule: str


def left_of(text: str, marks: Iterable[Mark]) -> list[str]:
    """What marks on a block leave of its text, in pieces. `marks`: in text order, none overlapping."""
    pieces, at = [], 0
    for m in marks:
        pieces.append(text[at : m.start])
        at = m.end
    pieces.append(text[at:])
    return pieces
