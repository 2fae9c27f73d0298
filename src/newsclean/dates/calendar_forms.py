"""Mentions of days and weekdays, in words and numbers."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache

from newsclean.dates.clock_forms import clock_of, part_code
from newsclean.dates.context import in_quotation, is_no_weekday
from newsclean.dates.grammar import FORMS, plain, step_word
from newsclean.dates.lexicon import Step, alternatives, lexicon
from newsclean.dates.nearby import may_join, word_before
from newsclean.dates.resolve import PAST, UNKNOWN_DAY, iso, real_day
from newsclean.dates.stamp import full_year, month_numbers, weekday_numbers
from newsclean.dates.story import Found, Story

# A day as printed: the date, or None and the value that stands for it; warnings.
Printed = tuple[date | None, str, tuple[str, ...]]
# What stands behind a day: its end, what its pointing word means, a clock time or part of the day ("T21:05", "TNI").
Tail = tuple[int, Step | None, str]


@cache
def _days() -> dict[str, int]:
    return {word: entry.step for entry in lexicon().day for word in entry.words}


def step_of(place: str, words: str | None) -> Step | None:
    """What the deictic words of a group mean, None where the group is empty."""
    return step_word(place, words) if words else None


def year_ago(words: str | None, story: Story) -> int | None:
    """The year of "7 Oktober tahun lalu", None where no such words stand."""
    if not words:
        return None
    step = step_word("unit", words)
    base = story.base(step)
    return base.year + step.step if base else None


def whole(year: int, month: int, day: int) -> Printed:
    """A day with its year; a day that the calendar does not have keeps no value, never a neighbour's."""
    found = real_day(year, month, day)
    return found, iso(found), () if found else ("impossible-date",)


def _yearless(story: Story, month: int, day: int, step: Step | None, start: int) -> Printed:
    try:
        found = story.year_day(month, day, step, start)
    except ValueError:
        return None, UNKNOWN_DAY, ("impossible-date",)
    return found, iso(found) if found else f"XXXX-{month:02}-{day:02}", ()


def _in_words(match: re.Match[str], story: Story, tail: Tail) -> Printed:
    """5 Maret 2013; without a year that of the range ("13 September - 11 Oktober 2010") or of the story."""
    end, step, _ = tail
    number, name, printed_year, ago = match.group("day", "month", "year", "ago")
    day, month = int(number), month_numbers()[name.rstrip(".")]
    year = printed_year or year_ago(ago, story)
    if (
        year is None
        and step is None
        and may_join(story.low, end)
        and (shared := range_year().match(story.low, end))
    ):
        year = shared[1]
    return whole(int(year), month, day) if year else _yearless(story, month, day, step, match.start())


def _in_numbers(match: re.Match[str], story: Story, step: Step | None) -> Printed:
    """12/3/2013 and 12/3: day before month in Indonesian text, unless only the other order exists."""
    day, month, year = int(match["d"]), int(match["m"] or match["m2"]), match["y"] or match["y2"]
    if month > 12 >= day:
        day, month = month, day
    return whole(full_year(year), month, day) if year else _yearless(story, month, day, step, match.start())


def _timed(start: int, end: int, printed: Printed, clock: str) -> Found:
    """A day, or the part of the day or clock time that is printed beside it."""
    day, value, warnings = printed
    return Found(start, end, "TIME" if clock else "DATE", value + clock, day, warnings)


def _part(words: str | None) -> str:
    """The part of the day in a group as "TNI", "" where the group is empty."""
    return f"T{part_code(words)}" if words else ""


@cache
def _tail_begins() -> frozenset[str]:
    """How the words of a tail begin; the zone "z" is shorter."""
    lex = lexicon()
    pointing = (entry for entry in lex.deictic if "date" in entry.after)
    entries = (*pointing, *lex.part, *lex.clock_word, *lex.zone)
    return frozenset(word[:3] for entry in entries for word in entry.words) | {"sek", "tep"}


def _tail(story: Story, end: int) -> Tail:
    """What stands behind a day: where it ends, which day it points to, the clock time or part of the day in it."""
    flat = story.flat
    if " " < flat[end : end + 1] <= "~":
        return end, None, ""
    near = flat[end + 1 : end + 4]
    if "a" <= near < "z" and near not in _tail_begins():
        return end, None, ""
    match = FORMS["tail"].match(flat, end)
    if match is None or match.end() == end:
        return end, None, ""
    behind, behind2, part = match.group("behind", "behind2", "part2")
    return match.end(), step_of("date", behind or behind2), clock_of(match) or _part(part)


def weekday(story: Story, start: int) -> Found | None:
    """Kamis (21/7/2016), Selasa malam, Rabu (20/7) nanti, hari Minggu pukul 10.00 WIB."""
    match = FORMS["dated_weekday"].match(story.flat, start)
    if match is not None:  # two of three weekdays in news, at a third of the cost
        return _timed(start, match.end(), _told(story, _dated(*match.groups())), "")
    match = FORMS["weekday"].match(story.flat, start)
    if match is None:
        return None
    name, name_end, end = match[1], match.end(1), match.end()
    number = weekday_numbers()[name]
    tail = end, step, clock = _tail(story, end)
    week = None
    if match.lastindex != 1:  # more than the name, so its groups are worth asking for
        part, d, day, month, year, week = match.group("part", "d", "day", "month", "year", "week")
        clock = clock or _part(part)
        if day and year:
            return _timed(start, end, _told(story, _dated(name, day, month, year)), clock)
        if day or d:
            printed = _in_words(match, story, tail) if day else _in_numbers(match, story, step)
            return _timed(start, end, _told(story, _checked(number, printed)), clock)
    if match.start(1) == start and is_no_weekday(story, start, name_end):
        return None
    if end == name_end and _is_any_such_day(story, start, end):
        return Found(start, end, "SET", f"XXXX-WXX-{number}")
    if week:
        pointing = step_word("unit", week)
        base = story.base(pointing)
        found = base + timedelta(days=7 * pointing.step + number - base.isoweekday()) if base else None
    else:
        found = story.weekday(number, step, start)
    value = iso(found) if found else f"XXXX-WXX-{number}"
    return _timed(start, end, (found, value, ()), clock)


@lru_cache(maxsize=4096)  # as for `real_day`
def _dated(name: str, day: str, month: str, year: str) -> Printed:
    first, second = int(day), month_numbers().get(month.rstrip(".")) or int(month)
    if second > 12 >= first:
        first, second = second, first
    return _checked(weekday_numbers()[name], whole(int(year), second, first))


def _checked(number: int, printed: Printed) -> Printed:
    """The printed day; a weekday that disagrees is only warned of."""
    day, value, warnings = printed
    if day is None or day.isoweekday() == number:
        return printed
    return day, value, (*warnings, "weekday-mismatch")


def _told(story: Story, printed: Printed) -> Printed:
    """The printed day, remembered for bare mentions of its weekday."""
    if day := printed[0]:
        story.said[day.isoweekday()] = day
    return printed


def _is_any_such_day(story: Story, start: int, end: int) -> bool:
    """Whether a bare weekday goes on a list of any such days ("setiap Selasa dan Kamis") or begins one."""
    last = story.last
    if last and last.type == "SET" and last.value.startswith("XXXX-WXX") and story.joined(start):
        return True
    return may_join(story.low, end) and _working_days().match(story.low, end) is not None


@cache
def _working_days() -> re.Pattern[str]:
    """A second weekday, joined to the first and without a date or pointing word: "Sabtu-Minggu" means any of them."""
    lex = lexicon()
    days = alternatives(word for entry in lex.weekday for word in entry.words)
    pointing = alternatives(word for entry in (*lex.deictic, *lex.part, *lex.unit) for word in entry.words)
    return re.compile(rf"(?:[-–/]|\s(?:hingga|sampai|s/d)\s)(?:{days})\b(?!,?\s?\(?\d|\s(?:{pointing}))")


def numbered_day(story: Story, start: int) -> Found | None:
    """5 Maret 2013, tanggal 5 Maret, 20 Maret mendatang pukul 10.00."""
    match = FORMS["day"].match(story.flat, start)
    if match is None:
        return None
    tail = end, _, clock = _tail(story, match.end())
    if is_hyphenated(story.low, start, end):
        return None
    return _timed(start, end, _in_words(match, story, tail), clock)


def numeric_day(story: Story, start: int) -> Found | None:
    """12/3/2013, 12-3-2013, and in brackets or behind "tanggal" 12/3."""
    match = FORMS["numeric"].match(story.flat, start)
    if match is None:
        return None
    low, month = story.low, int(match["m"] or match["m2"])
    end, step, clock = _tail(story, match.end())
    if not (match["y"] or match["y2"]):
        bracketed = low[start - 1 : start] == "(" and low[end : end + 1] == ")"
        if not bracketed and not low.startswith("t", start):
            return None
        if not 0 < month <= 12 or not 0 < int(match["d"]) <= 31:
            return None
    return _timed(start, end, _in_numbers(match, story, step), clock)


def iso_day(story: Story, start: int) -> Found | None:
    """2013-03-14."""
    match = FORMS["iso"].match(story.flat, start)
    if match is None:
        return None
    end, _, clock = _tail(story, match.end())
    return _timed(start, end, whole(int(match["y"]), int(match["m"]), int(match["d"])), clock)


def day_of_range(story: Story, start: int) -> Found | None:
    """The first days of "3, 4 dan 5 Oktober 2025", "16-23 Desember"."""
    match = FORMS["day_of_range"].match(story.flat, start)
    if match is None:
        return None
    day, month = int(match["day"]), month_numbers()[match["month"].rstrip(".")]
    year = match["year"]
    found, value, warnings = (
        whole(int(year), month, day) if year else _yearless(story, month, day, None, start)
    )
    return Found(start, match.end(), "DATE", value, found, warnings)


def date_number(story: Story, start: int) -> Found | None:
    """tanggal 9, tanggal 9 kemarin."""
    match = FORMS["date_number"].match(story.flat, start)
    if match is None:
        return None
    day = story.day_of_month(int(match["day"]), step_of("date", match["behind"]), start)
    value = day.isoformat() if day else f"XXXX-XX-{int(match['day']):02}"
    return Found(start, match.end(), "DATE", value, day)


def is_hyphenated(low: str, start: int, end: int) -> bool:
    """Whether a date with hyphens goes on with them: a piece of an address ("zodiak-25-juli-2020-leo")."""
    return "-" in low[start:end] and (low[start - 1 : start] == "-" or low[end : end + 1] == "-")


@cache
def range_year() -> re.Pattern[str]:
    """The month that a range or list goes on with, and its year, which the first half shares: "Juni-Juli 2014"."""
    months = alternatives(word for entry in lexicon().month for word in entry.every)
    return re.compile(
        r"(?:\s?[-–/]\s?|\s(?:hingga|sampai|sampai dengan|dan|atau|s/d)\s)(?:\d{1,2}\s)?"
        rf"(?:{months})\b(?:\s((?:19|20)\d\d)\b(?![.,]\d))?"
    )


def named_day(story: Story, start: int) -> Found | None:
    """hari ini, kemarin (13/3), besok pagi, lusa; "kemarin" in speech that means lately."""
    match = FORMS["named"].match(story.flat, start)
    if match is None:
        return None
    name, end = plain(match["named"]), match.end()
    clock = clock_of(match) or _part(match["part2"] or match["part"])
    if match["d"]:
        return _timed(start, end, _in_numbers(match, story, None), clock)
    if name == "kemarin" and end == match.end("named") and _lately(story, start):
        return Found(start, end, "DATE", PAST)
    base = story.here() if name.startswith("keesokan") or name == "esok harinya" else story.dct
    day = base + timedelta(days=_days()[name]) if base else None
    return _timed(start, end, (day, iso(day), ()), clock)


def _lately(story: Story, start: int) -> bool:
    """Whether "kemarin" in direct speech means "lately": so where no preposition makes it a day."""
    before = word_before(story.low, start)
    return before not in ("sampai", "hingga", "sejak", "dari", "pada", "hari") and in_quotation(
        story.low, start
    )
