"""Mentions of months, years, decades, weeks, seasons and quarters, and of times that are not resolved."""

import re
from functools import cache

from newsclean.dates.calendar_forms import is_hyphenated, iso_day, range_year, step_of, year_ago
from newsclean.dates.context import begins_sentence, is_name_of_month, is_no_year
from newsclean.dates.grammar import FORMS, plain, step_word, units
from newsclean.dates.lexicon import Step, lexicon
from newsclean.dates.nearby import may_join, word_before
from newsclean.dates.resolve import in_unit, shifted, shifted_value
from newsclean.dates.stamp import month_numbers
from newsclean.dates.story import Found, Story

_FORMERLY = re.compile(r"(?:sejak|dari|seperti|zaman|jaman|tempo|masa|era)\s$")
_ORDINAL = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}

_ROMAN = {"i": 1, "v": 5, "x": 10}
_PARTS_OF_YEAR = {"Q": 4, "T": 3, "H": 2}


@cache
def _references() -> dict[str, str]:
    return {word: entry.value for entry in lexicon().reference for word in entry.words}


@cache
def _codes() -> dict[str, str]:
    """The letters of seasons and of parts of a year."""
    return {word: entry.code for entry in (*lexicon().season, *lexicon().period) for word in entry.words}


def month(story: Story, start: int) -> Found | None:
    """Januari 2014, bulan Januari lalu, Oktober ini, sejak Juni."""
    match = FORMS["month"].match(story.flat, start)
    if match is None or is_hyphenated(story.low, start, match.end()):
        return None
    name, printed, ago, behind = match.group("month", "year", "ago", "behind")
    end, number = match.end(), month_numbers()[name]
    year = printed or year_ago(ago, story)
    if year is None:
        step = step_of("date", behind)
        if step is None:
            joined = range_year().match(story.low, end) if may_join(story.low, end) else None
            known = joined and (joined[1] or not word_before(story.low, start))  # no "Raja Juli dan ..."
            if not known and start == match.start("month") and is_name_of_month(story, start, end):
                return None
            year = joined[1] if joined else None
        year = year or story.year_of_month(number, step, start, end) or "XXXX"
    return Found(start, end, "DATE", f"{year}-{number:02}")


def short_month(story: Story, start: int) -> Found | None:
    """Okt 2015, Des. 2014, August 2019: a month that is a word of its own only before its year."""
    match = FORMS["short_month"].match(story.flat, start)
    if match is None or is_no_year(story, *match.span("year")):
        return None
    return Found(
        start, match.end(), "DATE", f"{match['year']}-{month_numbers()[match['month'].rstrip('.')]:02}"
    )


def year(story: Story, start: int) -> Found | None:
    """1999, tahun 1999, 2013 ini, 1970-an, tahun 60-an."""
    low = story.low
    if low[start + 4 : start + 5] == "-" and (day := iso_day(story, start)):
        return day
    match = FORMS["year"].match(story.flat, start)
    if match is None:
        return None
    value, plural, decade = match.group("year", "plural", "decade")
    if decade:
        return Found(start, match.end(), "DATE", f"{'20' if decade < '3' else '19'}{decade[0]}")
    if is_no_year(story, match.start("year"), match.end("plural" if plural else "year")):
        return None
    return Found(start, match.end(), "DATE", value[:3] if plural else value)


def unit(story: Story, start: int) -> Found | None:
    """tahun ini, pekan lalu, bulan depan, hari itu, tahun sebelumnya; "Minggu lalu" inside a sentence is a Sunday."""
    match = FORMS["unit"].match(story.flat, start)
    if match is None or story.low[start - 1 : start] == "-":  # "tahun-tahun sebelumnya"
        return None
    if match["unit"] == "minggu" and story.text[start].isupper() and not begins_sentence(story.low, start):
        return None
    return _in_unit(story, match, step_of("unit", match["behind"]))


def stretch(story: Story, start: int) -> Found | None:
    """akhir tahun, awal pekan depan: the value of the unit."""
    match = FORMS["stretch"].match(story.flat, start)
    if match is None or (match["unit"] == "hari" and not match["behind"]):
        return None
    return _in_unit(story, match, step_of("unit", match["behind"]))


def _in_unit(story: Story, match: re.Match[str], step: Step | None) -> Found | None:
    entry = units()[match["unit"]]
    if entry.clock:  # "jam ini"
        return None
    start, end = match.span()
    amount, size = step.step if step else 0, 4 if entry.code == "Y" else 7
    if step and step.narrative and entry.code in "YM" and entry.factor == 1:
        anchor = story.value[:size]
        if len(anchor) == size and anchor.replace("-", "").isdigit():
            return Found(start, end, "DATE", shifted_value(anchor, None, entry, amount))
    base = story.base(step)
    day = shifted(base, entry, amount) if base and amount else base
    return Found(start, end, "DATE", in_unit(day, entry), day if entry.code == "D" else None)


def reference(story: Story, start: int) -> Found | None:
    """saat ini, kini, baru-baru ini, nanti; "dulu" where it means formerly."""
    low = story.low
    match = FORMS["reference"].match(story.flat, start)
    if match is None:
        return None
    words = match["reference"]
    if (
        words in ("dulu", "dahulu")
        and story.text[start].islower()
        and not _FORMERLY.search(low[max(0, start - 10) : start])
    ):
        return None
    value = _references().get(words) or _references()[plain(words)]
    return Found(start, match.end(), "DATE", value)


def season(story: Story, start: int) -> Found | None:
    """musim penghujan, musim dingin 2013, musim panas lalu."""
    match = FORMS["season"].match(story.flat, start)
    if match is None:
        return None
    step = step_of("unit", match["behind"])
    number = match["year"] or (f"{story.dct.year + (step.step if step else 0)}" if story.dct else "XXXX")
    return Found(start, match.end(), "DATE", f"{number}-{_codes()[plain(match['season'])]}")


def century(story: Story, start: int) -> Found | None:
    """abad ke-9, abad XIX, abad ke-11 SM; its value are the first digits of its years ("08", "18", "BC10")."""
    match = FORMS["century"].match(story.flat, start)
    if match is None:
        return None
    printed, era = match.group("century", "era")
    number = int(printed) if printed.isdigit() else _roman(printed)
    if not number:
        return None
    return Found(start, match.end(), "DATE", f"{'BC' if era and era.startswith('s') else ''}{number - 1:02}")


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def quarter(story: Story, start: int) -> Found | None:
    """kuartal III 2013, semester pertama tahun ini, kuartal lalu."""
    match = FORMS["quarter"].match(story.flat, start)
    if match is None or (match["kind"] == "paruh" and not (match["year"] or match["behind"])):
        return None  # "paruh kedua" alone is half of a match
    code = _codes()[match["kind"]]
    if match["pointing"]:
        return Found(
            start, match.end(), "DATE", _quarter_from(story, code, step_word("unit", match["pointing"]))
        )
    step = step_of("unit", match["behind"])
    number = match["year"] or (f"{story.dct.year + (step.step if step else 0)}" if story.dct else "XXXX")
    ordinal = _ORDINAL.get(match["ordinal"]) or int(match["ordinal"])
    return Found(start, match.end(), "DATE", f"{number}-{code}{ordinal}")


def _quarter_from(story: Story, code: str, step: Step) -> str:
    """The part of a year that lies `step` from the one last spoken of ("kuartal sebelumnya"), or the document's."""
    base, parts = story.base(step), _PARTS_OF_YEAR[code]
    if step.narrative and story.value[5:6] == code:
        spoken = int(story.value[:4]) * parts + int(story.value[6:]) - 1
    elif base:
        spoken = base.year * parts + (base.month - 1) * parts // 12
    else:
        return f"XXXX-{code}X"
    year, part = divmod(spoken + step.step, parts)
    return f"{year:04}-{code}{part + 1}"
