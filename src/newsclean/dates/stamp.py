"""Publication lines: every full date of a short line, with its time, zone, label and weekday.

    Diperbarui 10 Jun 2025, 19:12 WIB          Kompas.com - 14/04/2021, 05:14 WIB
    Jum'at, 24 Oktober 2025 | 11:38 WIB        Sunday, September 14, 2025

One compiled pattern over the lower-cased line; no backtracking beyond a few characters, linear in its length.
"""

import re
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from typing import NamedTuple

from newsclean.dates.lexicon import Named, alternatives, lexicon
from newsclean.dates.resolve import iso, real_day
from newsclean.dates.zones import DEFAULT_OFFSET, offset, zone_pattern


class Stamp(NamedTuple):
    """One date expression of a publication line or a date field.

    `start:end` is its span in the line, label, weekday, time and zone included. `value` is ISO 8601: with time and
    offset, or a bare date when no time is printed; None when it is ambiguous, impossible or cannot be resolved.
    `role` is "published" or "modified". `warnings` are among weekday-mismatch, ambiguous-date, impossible-date.
    """

    start: int
    end: int
    value: str | None
    role: str
    warnings: tuple[str, ...] = ()


# Characters searched around a year: "Terakhir diperbarui: Wednesday, September 14, 2025" has 44 before it,
# " | 16:27 WIB/8 Rabiul Akhir 1442 Hijriah" and more seconds 52 behind. A label further away is not read.
_BEFORE, _BEHIND = 64, 80

_TIME_BEFORE = 16  # characters of a time with its zone that stands in front of the date
# What may follow a time with a dot and no zone ("14 September 2025 19.39"): else "10 Juni 2025 12.500 orang" is a time.
_CLOSED = re.compile(r"\s*(?:$|[|,;)/(–-])")

# A full date has a year, or day and month with slashes: everything else can be left unparsed. Begun with a class, which
# is found three times as fast as a choice.
_CANDIDATE = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[/.-]\s?\d{1,2}\s?[/.-]\s?\d)")


def lowered(text: str, utf8: bytes | None = None) -> str:
    """The text with A-Z in lower case, character for character; no word of the lexicon has other capitals.

    Through bytes where the text is not ASCII: `str.lower` takes 6.6 us/KB there, this 1.8. `utf8`: those bytes, from
    who has them.
    """
    if text.isascii():
        return text.lower()
    return (utf8 or text.encode("utf-8", "surrogatepass")).lower().decode("utf-8", "surrogatepass")


@cache
def month_numbers() -> dict[str, int]:
    """All spellings of the months, in lower case."""
    return {word: entry.number for entry in lexicon().month for word in entry.every}


@cache
def weekday_numbers() -> dict[str, int]:
    """All spellings of the weekdays, in lower case; Monday is 1."""
    return {word: entry.number for entry in lexicon().weekday for word in entry.every}


@cache
def _indonesian() -> frozenset[str]:
    """Weekday spellings that only an Indonesian page prints: evidence for day before month."""
    days: tuple[Named, ...] = lexicon().weekday
    return frozenset(word for day in days for word in day.words + day.short if word not in day.english)


@cache
def _roles() -> dict[str, str]:
    return {word: label.role for label in lexicon().label for word in label.words}


@cache
def label_pattern() -> str:
    """A pattern for a label word of a publication line, for lower-case text."""
    return alternatives(list(_roles()))


@cache
def _pattern() -> re.Pattern[str]:
    lex = lexicon()
    month = alternatives(list(month_numbers()))
    weekday = alternatives(list(weekday_numbers()))
    market = alternatives([word for entry in lex.market_day for word in entry.words])
    hijri = alternatives([word for entry in lex.hijri for word in entry.words])
    lead = (
        rf"(?:\b({label_pattern()})\b(?:\s+(?:pada|on|at))?\s{{0,3}}[:–-]?\s{{0,3}})?+"
        rf"(?:\b(?:hari\s+)?({weekday})\b\.?(?:\s{{0,3}}[,/]\s{{0,3}}|\s{{1,4}}|\s?(?=\())"
        rf"(?:(?:{market})\b\s?,?\s{{0,3}}|(?P<open>\(\s?))?(?:tanggal\s+)?)?"
    )
    core = (
        rf"(?:(?<![\d/])(?<!\d[.,-])(?:"
        rf"(\d{{1,2}})(?:st|nd|rd|th)?[\s./-]{{1,4}}(?:({month})\b[\s.,/'-]{{1,4}}((?:19|20)\d\d)(?!\d)"  # 29 Okt 2020
        rf"|(?<=[/.-])\s?(\d{{1,2}})\s?[/.-]\s?((?:19|20)\d\d(?!\d)|(?<=/)\d\d(?![\d/.-])))"  # 14/04/2021, 3/11/24
        rf"|((?:19|20)\d\d)(?P<cut>[/.-])(\d{{1,2}})(?P=cut)(\d{{1,2}})(?![\d/]))"  # 2022-07-22
        rf"|\b({month})\.?\s{{1,4}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,4}}((?:19|20)\d\d)(?!\d))"  # May 15, 2019
    )
    tail = (
        rf"(?P<core>)(?(open)\s?\)?)(?:(?:\s{{0,4}}[|,/·•@(–-]{{1,2}}\s{{0,4}}|\s{{0,12}}t?)(?:(pukul|jam|pkl\.?|at)\s?:?\s{{1,3}})?"
        rf"(\d{{1,2}})(?P<point>[:.]|(?<=t\d\d)-)(\d\d)(?:(?P=point)(\d\d)(?:[.,]\d{{1,9}})?)?(?!\d)(?:\s?([ap]\.?m\b\.?))?(?!\s?(?:%|persen|juta|ribu)))?"
        rf"(?:\s{{0,2}}\(?({zone_pattern()})\)?)?"
        rf"(?:\s?/\s?\d{{1,2}}\s(?:{hijri})\s\d{{4}}(?:\sh(?:ijriah|ijriyah)?\b)?)?"
    )
    return re.compile(r"(?<![a-z0-9])" + lead + core + tail)


def stamps(line: str, *, local: bool = True, order: str | None = None) -> list[Stamp]:
    """Every full date (day, month and year at least) of a short line, in order.

    `local`: the line comes from an Indonesian portal, evidence that 10/06/2025 is day/month. `order`, "DMY" or "MDY",
    settles it in any case. A line without a date costs a search for a digit.
    """
    return list(_stamps(line, local, order))


# A page's date line is asked for its bounds and again for the date itself, when 63 other pages have asked theirs: on
# whole-page dumps 3.3 lines a page are read anew, with room for four lines 6.0.
@lru_cache(maxsize=512)
def _stamps(line: str, local: bool, order: str | None) -> tuple[Stamp, ...]:
    candidate = _CANDIDATE.search(line)
    if candidate is None:
        return ()
    found: list[Stamp] = []
    pattern, low, position = _pattern(), lowered(line), 0
    while candidate:
        # Around each candidate only: a paragraph with a year costs no more than the year's surroundings.
        start, end = candidate.span()
        match = pattern.search(low, max(position, start - _BEFORE), end + _BEHIND)
        if match:
            found.append(_stamp(low, match, position, local, order))
        position = match.end() if match else end
        candidate = _CANDIDATE.search(low, position) if position < len(low) else None
    return tuple(found)


# Half the cost of Stamp(...).
_new = partial(tuple.__new__, Stamp)


def _stamp(low: str, match: re.Match[str], behind: int, local: bool, order: str | None) -> Stamp:
    """The stamp that a match says; `behind`: where the date before it ends, or 0."""
    (label, weekday, _, day1, month1, year1, month2, year2, year3, _, month3, day3, month4, day4, year4,
     _, word, hour, separator, minute, second, half, zone) = match.groups()  # fmt: skip
    start, end = match.span()
    day_number = weekday_numbers()[weekday] if weekday else 0
    if month1:
        found = real_day(int(year1), month_numbers()[month1], int(day1))
    elif month4:
        found = real_day(int(year4), month_numbers()[month4], int(day4))
    elif year3:
        found = real_day(int(year3), int(month3), int(day3))
    else:
        first, second_number, year = int(day1), int(month2), full_year(year2)
        known = local or weekday in _indonesian() or label in _roles() or zone in ("wib", "wita", "wit")
        found, doubtful = _numeric(first, second_number, year, known, order, day_number)
        if doubtful:
            return _new((start, end, None, _role(label), ("ambiguous-date",)))
    if found is None:
        return _new((start, end, None, _role(label), ("impossible-date",)))
    warnings: tuple[str, ...] = ()
    if day_number and day_number != found.isoweekday():
        warnings = ("weekday-mismatch",)
    if hour and separator == "." and not (word or zone) and not _CLOSED.match(low, end):
        hour, end = None, match.end("core")
    if not hour and (before := _time_before(low, behind, start)):
        start, hour, minute, zone = before
    value = _with_time(found, hour, minute, second, half, zone) if hour else iso(found)
    if value is None:
        warnings = ("impossible-date",)
    return _new((start, end, value, _role(label), warnings))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.:])(\d{{1,2}})[:.](\d\d)\s?({zone_pattern()})\s?[|,/–-]?\s?$")


def _time_before(low: str, start: int, end: int) -> tuple[int, str, str, str] | None:
    """Where a time in front of the date at `end` begins, its hour, minute and zone: "21:35 WIB | 17 Mei 2019"."""
    before = low[max(start, end - _TIME_BEFORE) : end]
    m = _clock().search(before) if " w" in before else None
    return (end - len(before) + m.start(), m[1], m[2], m[3]) if m else None


def _role(label: str | None) -> str:
    return _roles().get(" ".join(label.split()), "published") if label else "published"


def full_year(digits: str) -> int:
    """A printed year; two digits stand for 1970 to 2069."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def _numeric(
    first: int, second: int, year: int, local: bool, order: str | None, weekday: int
) -> tuple[date | None, bool]:
    """The date of 10/06/2025 and whether it is ambiguous.

    A number above 12 settles the order. Where both orders exist: `order`, then an Indonesian page (day/month), then
    a weekday that agrees with one order alone.
    """
    day_first, month_first = real_day(year, second, first), real_day(year, first, second)
    if day_first is None or month_first is None or first == second:
        return day_first or month_first, False
    if order or local:
        return (month_first if order == "MDY" else day_first), False
    fits = [found for found in (day_first, month_first) if weekday and found.isoweekday() == weekday]
    return (fits[0], False) if len(fits) == 1 else (None, True)


def _with_time(
    day: date, hour: str, minute: str, second: str | None, half: str | None, zone: str | None
) -> str | None:
    """ISO 8601 with offset; 24:00 is the next day's 0:00; None for a time that no clock shows."""
    clock = _clock_of(hour, minute, second, half, zone)
    if clock is None:
        return None
    return iso(day + timedelta(days=1) if hour == "24" else day) + clock


@lru_cache(maxsize=4096)  # a corpus prints the minutes of a day
def _clock_of(hour: str, minute: str, second: str | None, half: str | None, zone: str | None) -> str | None:
    hours = int(hour)
    if half and 1 <= hours <= 12:
        hours = hours % 12 + (12 if half[0] == "p" else 0)
    elif hours == 24 and minute == "00":
        hours = 0
    if hours > 23 or int(minute) > 59 or (second and int(second) > 59):
        return None
    return f"T{hours:02}:{minute}:{second or '00'}{offset(zone) if zone else DEFAULT_OFFSET}"


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but dates, their labels and separators: "Selasa, 10 Juni 2025 | 08:07 WIB"."""
    found = stamps(line)
    if not found:
        return False
    position = 0
    for stamp in (*found, Stamp(len(line), len(line), None, "")):
        if any(char.isalnum() for char in line[position : stamp.start]):
            return False
        position = stamp.end
    return True
