"""Dates mentioned in a text, as TIMEX3: DATE, TIME, DURATION and SET with their values.

The text is scanned once for places where a mention may begin; there the forms of the grammar are tried; what they
find is resolved against the document's date and, where the words ask for it, against the day last spoken of.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache, partial
from typing import NamedTuple

from newsclean.dates import amount_forms, calendar_forms, clock_forms, period_forms
from newsclean.dates.lexicon import alternatives, lexicon
from newsclean.dates.nearby import word_before
from newsclean.dates.scan import TESTED, behind, counts, firsts, goes_on, places, reduced
from newsclean.dates.stamp import lowered
from newsclean.dates.story import Found, Story

# Anchors outside are slips of the pen, and leave no room for "sepuluh tahun lalu" in the calendar.
_FIRST_YEAR, _LAST_YEAR = 1000, 9000

# A line break inside a mention, as a wrapped dump has them: between two words, one blank before it at most. A blank
# line ends a mention, and is told first, since most texts have no other breaks.
_WRAPPED = re.compile(r"\n(?<!\n\n)(?=\S)(?:(?<=\S\n)|(?<=\S[^\S\n]\n))")
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
    "year": (_p.year, _a.counted),
    "century": (_p.century, _p.unit),
    "number": (),
    "thousand": (),
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
    "unit": (_p.unit,),
    "day": (_c.named_day, _p.unit, _c.weekday),
    "month_unit": (_p.month, _p.unit),
    "year_unit": (_p.year, _p.unit),
    "hour": (_t.clock,),
    "date": (_c.numbered_day, _c.numeric_day, _c.day_of_range, _c.date_number),
    "reference": (_t.part_of_day, _p.reference),
    "pointing": (_p.reference,),
    "far": (_p.reference,),
    "named": (_c.named_day,),
    "season": (_p.season,),
    "quarter": (_p.quarter,),
    "short": (_p.short_month,),
}


@cache
def _firsts() -> tuple[tuple[tuple[Form, ...], frozenset[bytes] | None], ...]:
    """The forms of each first word, none where a number itself tells; how the word behind it must begin."""
    return tuple((_FORMS[name], words) for (_, name), words in zip(firsts(), behind(), strict=True))


def find(text: str, anchor: str | date | datetime | None = None) -> list[Mention]:
    """Every mention of a time in the text, in order, not overlapping.

    `anchor` is the document's date (ISO 8601, a date or a datetime): without it what depends on it stays
    underspecified. Offsets count characters of `text` as given. Raises ValueError when the anchor is no date.
    """
    utf8 = text.encode("utf-8", "surrogatepass")
    low = lowered(text, utf8)
    story = Story(text, low, _WRAPPED.sub(" ", low), anchor_date(anchor))
    return [
        _mention((f.start, f.end, text[f.start : f.end], f.type, f.value, f.warnings))
        for f in _read(story, reduced(utf8))
    ]


def _read(story: Story, kept: bytes) -> list[Found]:
    """The mentions in order, each read in the light of those before it."""
    found: list[Found] = []
    waiting: list[Found] = []
    low, firsts, ends, end = story.low, _firsts(), _prefixes()[1], 0
    for number, start, after in places(kept):
        if start < end:
            continue
        forms, words = firsts[number]
        if words is not None:
            near = kept[after : after + TESTED]
            if near not in words and (near > b"a" or not goes_on(kept, words, after)):
                continue
        for read in forms or _number_forms(low, kept, start):
            mention = read(story, start)
            if mention is not None:
                break
        else:
            continue
        end = mention.end
        found.append(mention)
        if waiting and mention.day and not mention.clock:
            for timed in waiting:
                timed.value = mention.day.isoformat() + timed.clock
            waiting.clear()
        if mention.clock and _day_follows().match(low, end):
            waiting.append(mention)
        else:
            story.tell(mention)
        if low[start - 4 : start] in ends:
            mention.start = _begin(low, start)
    return found


# What a number of one or two digits may begin, by the character behind it.
_NUMBER_FORMS: dict[str, tuple[Form, ...]] = {
    " ": (_c.numbered_day, _a.counted, _c.day_of_range, _a.counted_of_range),
    "/": (_c.numeric_day,),
    ".": (_t.clock_bare, _a.counted, _c.numeric_day),
    ":": (_t.clock_bare,),
    ",": (_c.day_of_range, _a.counted, _c.numbered_day),
}
_THOUSANDS_FORMS = (_a.counted,)
_OTHER_NUMBER_FORMS = (_c.day_of_range, _a.counted_of_range, _a.counted, _c.numbered_day, _c.numeric_day)


@cache
def _word_forms() -> dict[str, tuple[Form, ...]]:
    """The forms of a number by the beginning of the word behind it: three letters tell a month from a unit.

    Three of four numbers of a text then cost one pattern instead of four.
    """
    lex = lexicon()
    counted = (*lex.unit, *lex.multiplier, *lex.number)
    return {
        **{word[:3]: (_a.counted,) for entry in counted for word in entry.words},
        **{word[:3]: (_c.numbered_day,) for entry in lex.month for word in entry.every},
        **{word[:3]: (_c.day_of_range, _a.counted_of_range) for entry in lex.joiner for word in entry.words},
    }


def _number_forms(low: str, kept: bytes, start: int) -> tuple[Form, ...]:
    """The forms that may begin with a number of up to three digits."""
    if not counts(kept, start):
        return ()
    end = start + 1
    if low[end : end + 1].isdigit():
        end += 1
    following = low[end : end + 1]
    if following == " " and (forms := _word_forms().get(low[end + 1 : end + 4])):
        return forms
    # Thousands ("2.500 tentara") are no clock time and no day: that takes two patterns to find out.
    if following.isdigit() or (
        following == "." and len(digits := low[end + 1 : end + 4]) == 3 and digits.isdecimal()
    ):
        return _THOUSANDS_FORMS
    return _NUMBER_FORMS.get(following, _OTHER_NUMBER_FORMS)


def anchor_date(anchor: str | date | datetime | None) -> date | None:
    """The day of an anchor. Raises ValueError when a string is not ISO 8601, or the calendar ends beside it."""
    day: date | None
    if isinstance(anchor, str):
        day = datetime.fromisoformat(anchor).date()
    else:
        day = anchor.date() if isinstance(anchor, datetime) else anchor
    if day and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"no anchor for a text in Indonesian: {day.isoformat()}")
    return day


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


# Half the cost of Mention(...), which a corpus pays for three times in 1,000 characters.
_mention = partial(tuple.__new__, Mention)


@cache
def _prefixes() -> tuple[dict[str, int], frozenset[str]]:
    """Words that belong to the mention behind them, by their last word, and how far before it; and how they end."""
    lex = lexicon()
    stages = {word.split()[-1]: 2 for entry in lex.approximator for word in entry.words}
    stages |= {word: 1 for entry in lex.stretch for word in entry.words}
    return stages, frozenset(word[-3:] + " " for word in stages)


def _begin(low: str, start: int) -> int:
    """Where a mention begins with "sekitar", "awal" and their like, which belong to it: "sekitar awal 2012"."""
    stages, ends = _prefixes()
    stage = 0
    while low[start - 4 : start] in ends:
        word = word_before(low, start)
        if stages.get(word, 0) <= stage:
            break
        stage = stages[word]
        start -= len(word) + 1
        if word == "lebih" and low.endswith("kurang ", 0, start):
            start -= len("kurang ")
    return start
