"""Relative times, as related lists and some data sets print them: "8 hari lalu", "4 hours ago", "Kemarin, 12:30".

They say nothing without the time of capture; today's date is never used.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from newsclean.dates.lexicon import Unit, alternatives, lexicon
from newsclean.dates.zones import offset, zone_pattern

# The longest line met is "Sekitar 41 menit yang lalu"; a counter may follow ("4 hours ago 3").
_LONGEST = 40


@cache
def _units() -> dict[str, Unit]:
    return {word: unit for unit in lexicon().unit for word in unit.words + unit.english}


@cache
def _pattern() -> re.Pattern[str]:
    numbers = alternatives(_numbers())
    units = alternatives(_units())
    fused = alternatives([word for unit in lexicon().unit for word in unit.words])
    return re.compile(
        rf"(?:sekitar\s|kurang lebih\s|about\s)?"
        rf"(?:(?:(\d{{1,3}}|{numbers}|an?)\s({units})|se({fused}))\s(?:yang\s)?(?:lalu|ago|silam)"
        rf"|(hari ini|kemarin|today|yesterday)"
        rf"(?:\s?[,|-]?\s?(?:pukul |jam |at )?(\d\d?)[:.](\d\d)\s?({zone_pattern()})?)?"
        rf"|(baru saja|just now|beberapa (?:detik|saat|menit) (?:yang )?lalu))(?:\s\d{{1,3}})?"
    )


@cache
def _numbers() -> dict[str, int]:
    return {
        word: int(entry.amount) for entry in lexicon().number for word in entry.words if entry.amount >= 1
    }


def relative(line: str) -> bool:
    """Whether the whole line is a relative time: "8 hari lalu", "3 jam yang lalu", "Kemarin, 12:30"."""
    return len(line) <= _LONGEST and _is_relative(line)


_RUBRIC = re.compile(r"[A-Z][\w&/-]*(?: (?:[A-Z][\w&/-]*|&)){0,3}\s?[-–|•·,]?\s(?=\d)")


def story_age(line: str) -> bool:
    """Whether the line is the age of a story in a list, with or without its rubric: "Megapolitan - 2 jam lalu"."""
    if relative(line):
        return True
    rubric = _RUBRIC.match(line) if len(line) <= _LONGEST and "lalu" in line else None
    return rubric is not None and relative(line[rubric.end() :])


@lru_cache(maxsize=4096)  # ages and menu entries recur from page to page, and three extractors ask about each
def _is_relative(line: str) -> bool:
    return _may_be(line.lower()) and _match(line) is not None


def _may_be(low: str) -> bool:
    """Whether a word stands in a line without which none is a relative time: a tenth of the price of the pattern.

    A chain, since `any()` over nine words takes three times as long, and half of a page's lines are asked about.
    """
    return (
        "lalu" in low
        or "ago" in low
        or "hari" in low
        or "kemarin" in low
        or "silam" in low
        or "baru" in low
        or "today" in low
        or "yesterday" in low
        or "just" in low
    )


def _match(line: str) -> re.Match[str] | None:
    return _pattern().fullmatch(" ".join(line.lower().split()))


def resolve_relative(line: str, captured: str | None) -> tuple[bool, str | None]:
    """Whether the line is a relative time, and its ISO 8601 value against the time of capture.

    Days give a bare date, smaller units an instant; weeks, months and years are rounded too far to be a date.
    """
    match = _match(line) if len(line) <= _LONGEST else None
    if match is None:
        return False, None
    if not captured:
        return True, None
    try:
        moment = datetime.fromisoformat(captured)
    except ValueError:
        return True, None
    number, unit, fused, day, hour, minute, zone, _ = match.groups()
    if day:
        return True, _clock(
            moment.date() - timedelta(days=day in ("kemarin", "yesterday")), hour, minute, zone
        )
    entry = _units()[unit or fused] if unit or fused else None
    amount = int(number) if number and number.isdigit() else _numbers().get(number or "", 1)
    return True, _before(moment, amount, entry, timed=len(captured) > 10)


def _clock(day: date, hour: str | None, minute: str | None, zone: str | None) -> str | None:
    if hour is None or minute is None:
        return day.isoformat()
    try:
        return f"{datetime.combine(day, time(int(hour), int(minute))).isoformat()}{offset(zone)}"
    except ValueError:
        return None


def _before(moment: datetime, amount: int, unit: Unit | None, *, timed: bool) -> str | None:
    try:
        if unit is not None and unit.code == "D":
            return (moment.date() - timedelta(days=amount)).isoformat()
        if not timed or (unit is not None and not unit.clock):
            return None
        seconds = {"S": 1, "M": 60, "H": 3600}[unit.code] * amount if unit else 0
        then = (moment - timedelta(seconds=seconds)).replace(microsecond=0)
    except OverflowError:
        return None
    return then.isoformat() if then.tzinfo else then.isoformat() + offset(None)
