"""Dates mentioned in the article: found in its final text, resolved against its publication."""

from __future__ import annotations

from newsclean.dates import find
from newsclean.model import DateMention


def find_mentions(text: str, published_at: str | None) -> tuple[list[DateMention], set[str]]:
    """TIMEX3 mentions in `text` (offsets are characters of `text`), and the warnings they earn.

    A printed date wins over a weekday that does not fit it; the record says that they disagree.
    """
    mentions: list[DateMention] = []
    warnings: set[str] = set()
    for start, end, words, kind, value, doubts in find(text, published_at):
        mentions.append(DateMention(start, end, words, kind, value))
        if doubts:
            warnings.update(doubts)
    return mentions, warnings
