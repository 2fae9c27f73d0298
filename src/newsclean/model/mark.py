"""A mark: which rule says what of which characters."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.model.label import Label


class Mark(NamedTuple):
    """A half-open span `[start, end)` of one block's text, its label, and the id of the rule that put it there."""

    block: int
    start: int
    end: int
    label: Label
    rule: str
