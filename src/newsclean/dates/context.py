"""What is no time although it looks like one: names, laws, prices, counts, places, greetings.

Each test looks at a few words on either side, never further: a megabyte on one line costs no more per word.
"""

import re
from functools import cache

from newsclean.dates.grammar import units
from newsclean.dates.lexicon import lexicon
from newsclean.dates.nearby import WIDTH, word_before, word_behind
from newsclean.dates.story import Story

# A number before "tahun" that is no anniversary: "Nomor 31 Tahun 1999", "Kepmenperindag 527 tahun 2004".
_NUMBERED = re.compile(r"(?<!ke-)(?<!ke )(?<!ke)(?<!- )\b\d{1,4}(?:/[\w./-]{1,20})?\stahun\s$")
_YEAR_JOINED = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–/]\s?$")
_ADDRESS = re.compile(r"\b(?:Jalan|Jl|Gang|Blok)\b\.?\s(?:[A-Z][\w.]*\s){1,3}$")
# Directly before digits: no year, but a price, a decimal, an account, a key.
_TIGHT = frozenset(".,#@$+=_&*")
_RANGE_BEHIND = re.compile(r"[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?!\d)")
_SLUG_BEFORE, _SLUG_BEHIND = re.compile(r"([a-z']+|\d+)-$"), re.compile(r"-([a-z']+|\d+)")
_SENTENCE = re.compile(r"(?:^|[.!?:\n\"“”(–—-])\s*$")


def begins_sentence(low: str, start: int) -> bool:
    """Whether a sentence, quotation, line or bracket begins here."""
    return _SENTENCE.search(low[max(0, start - 4) : start]) is not None


def in_slug(low: str, start: int, end: int) -> bool:
    """Whether a weekday or month is a piece of an address ("ramalan-zodiak-sabtu-25-juli"), not of "Sabtu-Minggu"."""
    if low[start - 1 : start] != "-" and low[end : end + 1] != "-":
        return False
    before = _SLUG_BEFORE.search(low[max(0, start - 12) : start])
    behind = _SLUG_BEHIND.match(low, end)
    return any(match is not None and match[1] not in _time_words() for match in (before, behind))


@cache
def _time_words() -> frozenset[str]:
    lex = lexicon()
    return frozenset(word for entry in (*lex.month, *lex.weekday) for word in entry.every)


def is_name_of_month(story: Story, start: int, end: int) -> bool:
    """Whether a bare month word is part of a name: "Mei Ling", "Juni Hartono", "Sebelas Maret", "kata Juli"."""
    low, context = story.low, lexicon().context
    if in_slug(low, start, end):
        return True
    before = word_before(low, start)
    if before in context.before_time:
        return False
    if before in context.before_name or not story.text[start].isupper():
        return True
    if before and before[0].isalpha() and story.text[start - len(before) - 1].isupper():
        return True
    if word_behind(low, end) and story.text[end + 1].isupper():
        return True
    if before or low[start:end] not in context.name_months:
        return False
    return not (begins_sentence(low, start) and low[end : end + 1] in (",", "-", "–", "/", ")"))


def is_no_weekday(story: Story, start: int, end: int) -> bool:
    """Whether a bare weekday word is none: "minggu" is a week, "Pasar Minggu" a place, "salat Jumat" a prayer."""
    low = story.low
    if low[start] == "m" and low.startswith("minggu", start) and not story.text[start].isupper():
        return True
    if word_before(low, start) in lexicon().context.not_weekday_after:
        return True
    if "-" in low[start and start - 1 : end + 1] and in_slug(low, start, end):
        return True
    return low[end + 1 : end + 2] in ("a", "k") and low.startswith((" agung", " kelabu"), end)


def is_no_year(story: Story, start: int, end: int) -> bool:
    """Whether four digits are no year: a law, price, count, house, phone or serial number."""
    low = story.low
    before, previous, following = word_before(low, start), low[start - 1 : start], low[end : end + 1]
    if before == "tahun":
        window = low[max(0, start - WIDTH) : start]
        # The pattern takes long to find none: a digit or a stroke stands before "tahun" where there is one.
        digit = window[: -len(" tahun ")][-1:].isdigit()
        return (digit or "/" in window) and _NUMBERED.search(window) is not None
    if before:
        if before in lexicon().context.not_year_after:
            return True
        named = story.text[start - len(before) - 1].isupper()
        if named and _ADDRESS.search(story.text, max(0, start - WIDTH), start):
            return True
    elif previous in ("/", "-", "–"):
        if not _YEAR_JOINED.search(low[max(0, start - 8) : start]):
            return True
    elif previous.isalnum() or previous in _TIGHT or low.endswith(("no. ", "rp. "), 0, start):
        return True
    if following == " ":
        word = word_behind(low, end)
        return word in lexicon().context.counted or word in units()
    if following in ("-", "–", "/") and low[end + 1 : end + 2].isdigit():
        return _RANGE_BEHIND.match(low, end) is None
    return following.isalpha() or following in ("²", "³", "°")


def is_no_part(story: Story, start: int, end: int, *, pointed: bool) -> bool:
    """Whether a part of the day is none: "makan malam", "pasar malam itu", "selamat pagi", "malam tahun baru".

    `pointed`: a pointing word behind it says that it is one; alone it needs a preposition.
    """
    low, context = story.low, lexicon().context
    before = word_before(low, start)
    if before in context.not_part_after:
        return True
    if pointed:
        return False
    part = low[start:end]
    known = before in context.before_part or (part in context.prayers and before in context.before_prayer)
    if not known and " " not in part:
        return True
    return _occasion().match(low, end) is not None


@cache
def _occasion() -> re.Pattern[str]:
    """What makes "malam" an occasion: a holiday, a weekday, an award."""
    lex = lexicon()
    names = [word for entry in (*lex.holiday, *lex.weekday) for word in entry.words]
    return re.compile(
        rf"\s(?:puncak|penghargaan|anugerah|final|keakraban|{'|'.join(map(re.escape, names))})\b"
    )


def in_quotation(low: str, start: int) -> bool:
    """Whether direct speech is open here, by the quotation marks of the last few hundred characters of the line."""
    window = low[max(0, start - 400) : start]
    window = window[window.rfind("\n") + 1 :]
    opened, closed = window.rfind("“"), window.rfind("”")
    if opened >= 0:
        return opened > closed
    return (window.count('"') + window.count("”")) % 2 == 1
