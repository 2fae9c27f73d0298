"""Dates mentioned in a text, as TIMEX3: DATE, TIME, DURATION and SET with their values.

The text is scanned once for places where a mention may begin; there the forms of the grammar are tried; what they find is
resolved against the document's date and, where the words ask for it, against the day the text has just spoken of.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from newsclean.dates import amount_forms, calendar_forms, clock_forms, period_forms
from newsclean.dates.context import word_before
from newsclean.dates.lexicon import alternatives, lexicon
from newsclean.dates.scan import candidates
from newsclean.dates.stamp import lowered
from newsclean.dates.story import Found, Story

Form = Callable[[Story, int], Found | None]


class Mention(NamedTuple):
    """A time expression of a text: character span, the text itself, TIMEX3 type and value.

    `value` is never empty: what cannot be resolved is underspecified ("XXXX-03-05", "PAST_REF"). `warnings` are among
    weekday-mismatch and impossible-date.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    warnings: tuple[str, ...] = ()


_c, _p, _t, _a = calendar_forms, period_forms, clock_forms, amount_forms
# What may begin with a word of each class (see scan.py), in the order of trial.
_FORMS: dict[str, tuple[Form, ...]] = {
    "weekday": (_c.weekday,),
    "week": (_p.unit, _c.weekday),
    "month": (_p.month,),
    "year": (_c.iso_day, _p.year, _a.counted),
    "number": (_c.numbered_day, _c.numeric_day, _c.day_of_range, _a.counted, _a.counted_of_range, _t.clock_bare),
    "thousand": (_a.counted,),
    "times": (_a.counted,),
    "word": (_a.counted, _a.counted_of_range),
    "vague": (_a.counted, _a.vague),
    "fused": (_a.fused,),
    "many": (_a.vague,),
    "each": (_a.repeated,),
    "rate": (_a.rate,),
    "stretch": (_p.stretch, _p.reference),
    "part": (_t.part_of_day,),
    "dawn": (_t.part_of_day,),
    "noon": (_t.part_of_day,),
    "just": (_t.part_of_day,),
    "clock": (_t.clock,),
    "unit": (_p.unit, _c.weekday, _p.month, _p.year, _t.clock, _c.named_day),
    "date": (_c.numbered_day, _c.numeric_day, _c.day_of_range, _c.date_number),
    "reference": (_t.part_of_day, _p.reference),
    "pointing": (_p.reference,),
    "far": (_p.reference,),
    "named": (_c.named_day,),
    "season": (_p.season,),
    "quarter": (_p.quarter,),
}


def find(text: str, anchor: str | date | datetime | None = None) -> list[Mention]:
    """Every mention of a time in the text, in order, not overlapping.

    `anchor` is the document's date (ISO 8601, a date or a datetime): without it what depends on it stays
    underspecified. Offsets count characters of `text` as given. Raises ValueError when the anchor is no date.
    """
    story = Story(text, lowered(text), anchor_date(anchor))
    found: list[Found] = []
    waiting: list[Found] = []
    end = 0
    for start, letter in candidates(text):
        if start < end:
            continue
        for read in _FORMS[letter]:
            mention = read(story, start)
            if mention is not None:
                break
        else:
            continue
        end = mention.end
        if waiting and mention.day and not mention.clock:
            for timed in waiting:
                timed.value = mention.day.isoformat() + timed.clock
            waiting = []
        found.append(mention)
        if mention.clock and _day_follows().match(story.low, end):
            waiting.append(mention)
        else:
            story.tell(mention)
    return [_mention(story, item) for item in found]


def anchor_date(anchor: str | date | datetime | None) -> date | None:
    """The day of an anchor. Raises ValueError when a string is not ISO 8601."""
    if isinstance(anchor, str):
        return datetime.fromisoformat(anchor).date()
    return anchor.date() if isinstance(anchor, datetime) else anchor


@cache
def _day_follows() -> re.Pattern[str]:
    """A day right behind a clock time, which then is on it: "pukul 7.55 WIB, Jumat (5/12/2014)"."""
    lex = lexicon()
    weekdays = alternatives(word for entry in lex.weekday for word in entry.words)
    months = alternatives(word for entry in lex.month for word in entry.words)
    days = alternatives(word for entry in lex.day for word in entry.words)
    return re.compile(
        rf"(?:\s(?:waktu\s\w+))?(?:\s?[,(]\s?|\s)(?:pada\s)?(?:hari\s|tanggal\s)?(?:(?:{weekdays}|{days})\b|\d{{1,2}}\s(?:{months})\b|\d{{1,2}}/\d)"
    )


@cache
def _prefixes() -> dict[str, int]:
    """Words that belong to the mention behind them, by their last word, and how many stages they stand before it."""
    lex = lexicon()
    return {
        **{word: 2 for entry in lex.approximator for word in entry.words},
        **{word: 1 for entry in lex.stretch for word in entry.words},
    }


def _mention(story: Story, found: Found) -> Mention:
    """The mention with "sekitar", "awal" and their like before it, which belong to it: "sekitar awal 2012"."""
    start, low, prefixes, stage = found.start, story.low, _prefixes(), 0
    while low[start - 1 : start] == " ":
        word = word_before(low, start)
        if prefixes.get(word, 0) <= stage:
            break
        stage = prefixes[word]
        start -= len(word) + 1
    return Mention(start, found.end, story.text[start : found.end], found.type, found.value, found.warnings)
