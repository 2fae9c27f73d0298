"""Durations, dates at a distance from an anchor, and sets."""

import re
from datetime import date, timedelta

from newsclean.dates.clock_forms import part_code
from newsclean.dates.grammar import FORMS, plain, step_word, units
from newsclean.dates.lexicon import Step, Unit
from newsclean.dates.nearby import word_before
from newsclean.dates.numbers import amount
from newsclean.dates.resolve import FUTURE, PAST, duration, iso, joined, shifted_value
from newsclean.dates.stamp import month_numbers, weekday_numbers
from newsclean.dates.story import Found, Story

_ORDINAL = re.compile(r"(?:ke\s?-?\s?|menit\s|[\d][.,:/]|\$|rp\s?|u-|liga\s)$")
# "Nomor 31 Tahun 1999" counts laws, "Ke-79 Tahun 2025" anniversaries: the year is not the unit of the number.
_YEAR_BEHIND = re.compile(r"\s(?:1[5-9]|20)\d\d\b(?![.,]\d)")
_ARC = re.compile(r"derajat\s$|°\s?$")
_LASTING = frozenset(("berlangsung", "selama", "dalam", "hingga", "sampai", "untuk"))


def counted(story: Story, start: int) -> Found | None:
    """tiga bulan, 24 jam, dua hari kemudian, lima tahun terakhir, beberapa waktu lalu, 2 jam 30 menit."""
    match = FORMS["amount"].match(story.flat, start)
    if match is None or _ORDINAL.search(story.low, max(0, start - 6), start):
        return None
    name = match["unit"]
    if name == "tahun" and _YEAR_BEHIND.match(story.low, match.end("unit")):
        return None
    if (
        name == "tahun"
        and story.low[start - 1 : start] == "("
        and story.low[match.end() : match.end() + 1] == ")"
    ):
        return None  # an age: "Siti (34 tahun)"
    unit = units()[name]
    if unit.clock and _ARC.search(story.low, max(0, start - 10), start):
        return None
    value = amount(match["amount"])
    if match["half"] or match["half2"]:
        value = (value or 0) + 0.5
    if match["unit3"] and value is not None:  # "dua hari dan malam": the second unit has no amount
        return Found(start, match.end("unit"), "DURATION", duration(value, unit))
    if not (match["amount2"] or match["unit3"]):
        return _measured(story, match, value, unit)
    second = units()[match["unit2"] or match["unit3"]]
    more = amount(match["amount2"]) if match["amount2"] else None
    return Found(start, match.end(), "DURATION", joined(duration(value, unit), duration(more, second)))


def counted_of_range(story: Story, start: int) -> Found | None:
    """The first number of "4-5 hari", "dua hingga tiga bulan"."""
    match = FORMS["amount_of_range"].match(story.flat, start)
    if match is None or _ORDINAL.search(story.low, max(0, start - 6), start):
        return None
    return Found(start, match.end(), "DURATION", duration(amount(match["amount"]), units()[match["unit"]]))


def fused(story: Story, start: int) -> Found | None:
    """sehari, setahun lalu, sebulan kemudian, dua kali seminggu."""
    match = FORMS["fused"].match(story.flat, start)
    if match is None:
        return vague(story, start)
    unit = units()[match["unit"]]
    if not match["behind"] and word_before(story.low, start) in ("kali", "jam"):
        return Found(start, match.end(), "SET", duration(1, unit))
    return _measured(story, match, 1.5 if match["half"] else 1, unit)


def vague(story: Story, start: int) -> Found | None:
    """sejenak, beberapa saat, beberapa waktu lalu, bertahun-tahun."""
    match = FORMS["vague"].match(story.flat, start)
    if match is None:
        return None
    if match["unit"]:
        step = step_word("amount", match["behind2"]) if match["behind2"] else None
        if step and not step.stretch:
            return Found(start, match.end(), "DATE", FUTURE if step.step > 0 and not step.narrative else PAST)
        return Found(start, match.end(), "DURATION", duration(None, units()[match["unit"]]))
    behind = plain(match["behind"])
    if behind in ("ke depan", "mendatang", "lagi", "yang akan datang"):
        return Found(start, match.end(), "DATE", FUTURE)
    if behind:
        return Found(start, match.end(), "DATE", PAST)
    return Found(start, match.end(), "DURATION", "PXX")


def _measured(story: Story, match: re.Match[str], value: float | None, unit: Unit) -> Found:
    """An amount with what stands behind it: a duration, or a date so far from its anchor."""
    start, end = match.span()
    step = step_word("amount", match["behind"]) if match["behind"] else None
    lasting = (
        step is not None and step.narrative and word_before(story.low, start) in _LASTING and step.step < 0
    )
    if step is None or step.stretch or lasting:
        return Found(start, end, "DURATION", duration(value, unit))
    if value is None:
        return Found(start, end, "DATE", FUTURE if step.step > 0 and not step.narrative else PAST)
    if unit.clock:
        return _hours(story, match, value * step.step, unit, step)
    anchor = story.value if step.narrative else ""
    text = shifted_value(anchor, story.here() if step.narrative else story.dct, unit, value * step.step)
    try:
        day = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        day = None
    # A look back ("anjlok sehari sebelumnya") is an aside: the story goes on where it was.
    return Found(start, end, "DATE", text, day, aside=step.narrative and step.step < 0)


def _hours(story: Story, match: re.Match[str], value: float, unit: Unit, step: Step) -> Found:
    """Hours, minutes or seconds from a moment: its clock time where one was told, else only the type."""
    start, end = match.span()
    if story.moment is None or not step.narrative:
        day = story.here() if step.narrative else story.dct
        return Found(start, end, "TIME", iso(day) + "TXX:XX", day)
    try:
        moment = story.moment + timedelta(seconds=value * {"S": 1, "M": 60, "H": 3600}[unit.code])
    except OverflowError:
        return Found(start, end, "TIME", PAST if value < 0 else FUTURE)
    return Found(start, end, "TIME", moment.isoformat()[:16], moment.date())


def repeated(story: Story, start: int) -> Found | None:
    """setiap hari, tiap 20 menit, setiap Senin malam, setiap bulan Maret."""
    match = FORMS["set"].match(story.flat, start)
    if match is None:
        return None
    if match["unit"]:
        value = amount(match["amount"]) if match["amount"] else 1
        text = duration(value, units()[match["unit"]])
        if match["amount2"]:
            text = joined(text, duration(amount(match["amount2"]), units()[match["unit2"]]))
    elif match["weekday"]:
        text = f"XXXX-WXX-{weekday_numbers()[match['weekday']]}"
        text += f"T{part_code(plain(match['part']))}" if match["part"] else ""
    elif match["part2"]:
        text = f"XXXX-XX-XXT{part_code(plain(match['part2']))}"
    elif match["month"]:
        text = f"XXXX-{month_numbers()[match['month']]:02}"
    else:
        text = f"XXXX-XX-{int(match['day']):02}"
    return Found(start, match.end(), "SET", text)


def rate(story: Story, start: int) -> Found | None:
    """per hari, per tahun."""
    match = FORMS["rate"].match(story.flat, start)
    if match is None:
        return None
    return Found(start, match.end(), "SET", duration(1, units()[match["unit"]]))
