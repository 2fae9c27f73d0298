"""Dates mentioned in the article: found in its final text, resolved against its publication."""

from __future__ import annotations

from newsclean.dates import find
from newsclean.model import DateMention


def find_mentions(text: str, published_at: str | None) -> list[DateMention]:
    """TIMEX3 mentions in `text`; offsets are characters of `text`."""
    return [DateMention(m.start, m.end, m.text, m.type, m.value) for m in find(text, published_at)]
