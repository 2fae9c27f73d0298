"""Dates mentioned in a text, as TIMEX3 (first cut: full dates only; the grammar of mentions follows)."""

from datetime import date, datetime
from typing import NamedTuple

from newsclean.dates.stamp import stamps


class Mention(NamedTuple):
    """A time expression of a text: character span, the text itself, TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: str
    value: str
    warnings: tuple[str, ...] = ()


def find(text: str, anchor: str | date | datetime | None = None) -> list[Mention]:
    """Every mention of a time in the text, in order, not overlapping."""
    return [
        Mention(s.start, s.end, text[s.start : s.end], "DATE", (s.value or "XXXX-XX-XX")[:10], s.warnings)
        for s in stamps(text)
    ]
