"""Clock times and parts of the day."""

import re
from datetime import timedelta
from functools import cache, lru_cache

from newsclean.dates.context import is_no_part
from newsclean.dates.grammar import FORMS, plain
from newsclean.dates.lexicon import Part, lexicon
from newsclean.dates.nearby import word_before
from newsclean.dates.numbers import number_words
from newsclean.dates.resolve import iso
from newsclean.dates.story import Found, Story

# "07.00-09.00 WIB", "pukul 07.00 sampai 09.00": a bare time beside another one.
_RANGE_BEFORE = re.compile(
    r"(?:pukul|jam)\s\d{1,2}[.:]\d\d(?:\swi(?:b|ta|t))?(?:\s?[-–]\s?|\s(?:hingga|sampai|s/d|dan|atau)\s)(?:sekitar\s)?$"
)
_RANGE_BEHIND = re.compile(r"(?:\s?[-–]\s?|\s(?:hingga|sampai|s/d)\s)\d{1,2}[.:]\d\d\swi(?:b|ta|t)\b")


@cache
def _parts() -> dict[str, Part]:
    return {word: entry for entry in lexicon().part for word in entry.words}


@lru_cache(maxsize=128)
def part_code(words: str) -> str:
    """The TIMEX3 code of a part of the day: "malam" is NI."""
    return _parts()[plain(words)].code


def clock_of(match: re.Match[str]) -> str:
    """The clock time in a match as "T21:05", "" where there is none. "jam 7 malam" is 19:00."""
    if not match["hour"]:
        return ""
    return _clock(int(match["hour"]), match["minute"], match["part3"])


def _clock(hour: int, minute: str | None, part: str | None) -> str:
    entry = _parts()[plain(part)] if part else None
    if entry and entry.pm and entry.pm[0] <= hour <= entry.pm[1]:
        hour += 12
    elif entry and entry.code == "NI" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute or '00'}"


def clock(story: Story, start: int) -> Found | None:
    """pukul 21.05 WIB, jam 05.30 pagi, pukul sembilan malam, jam setengah delapan."""
    match = FORMS["clock"].match(story.flat, start)
    if match is None:
        return None
    word, half = match.group("word", "half")
    if not (word or half):
        return _told(story, match, clock_of(match))
    hour = number_words(plain(word)) if word else int(match["hour"])
    if not 1 <= hour <= 12 or not float(hour).is_integer() or (half and match["minute"]):
        return None
    if half:  # "setengah delapan" is half past seven
        return _told(story, match, _clock((int(hour) - 2) % 12 + 1, "30", match["part3"]))
    return _told(story, match, _clock(int(hour), None, match["part3"]))


def clock_bare(story: Story, start: int) -> Found | None:
    """21.30 WIB, and both halves of "07.00-09.00 WIB"."""
    match = FORMS["clock_bare"].match(story.flat, start)
    if match is None or story.low[start - 1 : start] in (".", ",", ":", "/"):
        return None
    ranged = _RANGE_BEHIND.match(story.low, match.end()) or _RANGE_BEFORE.search(
        story.low[max(0, start - 40) : start]
    )
    return _told(story, match, clock_of(match)) if match["zone"] or ranged else None


def _told(story: Story, match: re.Match[str], text: str) -> Found:
    start, end = match.span()
    return Found(start, end, "TIME", story.on_day(text), story.here(), (), text)


def part_of_day(story: Story, start: int) -> Found | None:
    """malam ini, pagi tadi, tadi malam, malam harinya; bare only behind a preposition ("hingga malam")."""
    match = FORMS["part"].match(story.flat, start)
    if match is None:
        return _last_night(story, start)
    before, behind, end = match["before"], plain(match["behind"]), match.end()
    pointed = bool(before or behind)
    if is_no_part(story, start, end, pointed=pointed):
        return None
    text = clock_of(match) or f"T{part_code(match['part'])}"
    narrated = not pointed or behind in ("harinya", "itu", "yang sama", "sebelumnya")
    day = story.here() if narrated else story.dct
    night = "tadi" in (before, behind) and text == "TNI"
    if day and (night or behind in ("kemarin", "sebelumnya", "lalu")):
        day -= timedelta(days=1)
    value = iso(day) + text
    return Found(start, end, "TIME", value, day, (), text if not pointed or behind == "harinya" else "")


def _last_night(story: Story, start: int) -> Found | None:
    match = FORMS["last_night"].match(story.flat, start)
    if match is None or word_before(story.low, start) == "kali":
        return None
    day = story.dct - timedelta(days=1) if story.dct else None
    return Found(start, match.end(), "TIME", iso(day) + "TNI", day)
