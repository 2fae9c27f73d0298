"""A mark: which rule says what of which characters."""

from __future__ import annotations

import msgspec

from newsclean.model.label import Label


class Mark(msgspec.Struct, frozen=True, order=True, gc=False):
    """A half-open span `[start, end)` of one block's text, its label, and the id of the rule that put it there."""

    block: int
    start: int
    end: int
    label: Label
    rule: str
