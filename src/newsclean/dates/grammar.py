"""The forms of mentions, as patterns over lower-case text, compiled from the lexicon on first use.

Each form matches at a place where a mention may begin and takes its whole extent: what belongs to it (deictic words,
zones, parts of the day, the bracketed date) and nothing before or behind. All repetitions are bounded.
"""

import re
from functools import cache

from newsclean.dates.lexicon import Step, Unit, alternatives, lexicon

# Patterns shared by the forms; <NAME> in a form stands for one of them. <S> is white space inside a mention: blanks,
# or one line break of a wrapped dump, never a blank line.
_SHARED = {
    "S": r"(?:[^\S\n]{1,3}|[^\S\n]?\n(?![^\S\n]*\n))",
    "YEAR": r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)",
    "CLOCKTIME": r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d)(?:[.:][0-5]\d)?)?(?!\d|[.,]\d)",
    "DAYNUMBER": r"(?P<day>[0-2]?\d|3[01])",
    # 12/3/2013, 12/3, 12-3-2013; a range in the brackets of the second weekday (Sabtu-Minggu (2-3/11)) begins before it
    "NUMERIC": r"(?:\d{1,2}\s?[-–]\s?(?=\d{1,2}\s?/))?(?P<d>\d{1,2})\s?(?:/\s?(?P<m>\d{1,2})(?:\s?/\s?(?P<y>\d{4}|\d\d))?"
    r"|[.-](?P<m2>\d{1,2})[.-](?P<y2>(?:19|20)\d\d))(?![\d/])",
    "DAYMONTH": r"<DAYNUMBER>(?:,?<S>|-)(?P<month><ANYMONTH>)(?:(?:,?<S>(?:tahun<S>)?|-)(?P<year><YEAR>)|<S>tahun<S>(?P<ago><UNITBEHIND>))?",
    "TAIL": r"(?:<S>(?P<behind><DATEBEHIND>))?(?:<S>(?P<part2><PART>))?(?:<S>(?P<behind2><DATEBEHIND>))?"
    r"(?:<S>(?:sekitar<S>|tepat<S>)?(?:pukul|jam|pkl\.?)<S><CLOCKTIME>(?:<S>(?P<part3><PART>))?)?(?:<S><ZONE>)?",
    "LIST": r"(?:\s?[-–—/]\s?|,<S>(?:dan<S>)?|<S>(?:hingga|sampai(?:<S>dengan)?|dan|atau|s/d)<S>)",
    "AMOUNT": r"(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,4}(?:,\d{1,3})?(?:\s?x\s?\d{1,2})?)(?:<S><MULTIPLIER>){0,2}|<NUMBERS>|<VAGUE>",
    "NUMBERS": r"<NUMBER>(?:<S><NUMBER>){0,5}",
}

_FORMS = {
    "weekday": r"(?:hari<S>)?(?P<weekday><WEEKDAY>)(?:<S><MARKETDAY>)?(?:<S>(?P<part><PART>))?"
    r"(?:(?:<S>|,<S>?|(?=\())(?:tanggal<S>)?(?P<open>\(\s?)?(?:<NUMERIC>|<DAYMONTH>)(?(open)(?:\s?\))?))?(?:<S>(?:pekan|minggu)<S>(?P<week><UNITBEHIND>))?<TAIL>",
    "day": r"(?:(?:tanggal|tgl\.?)<S>)?<DAYMONTH><TAIL>",
    "numeric": r"(?:(?:tanggal|tgl\.?)<S>)?<NUMERIC><TAIL>",
    "iso": r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])<TAIL>",
    "date_number": r"(?:tanggal|tgl\.?)<S><DAYNUMBER>(?![\w%]|[.,/]\d)(?:<S>(?P<behind><DATEBEHIND>))?",
    "day_of_range": r"(?:(?:tanggal|tgl\.?)<S>)?<DAYNUMBER>(?=(?:<LIST>\d{1,2}){1,7}<S>(?P<month><ANYMONTH>)"
    r"(?:<S>(?P<year><YEAR>))?)",
    "month": r"(?:bulan<S>)?(?P<month><MONTH>)(?:(?:,?<S>(?:tahun<S>)?|-)(?P<year><YEAR>)|<S>tahun<S>(?P<ago><UNITBEHIND>))?(?:<S>(?P<behind><DATEBEHIND>))?",
    "year": r"(?:tahun<S>)?(?:(?P<year><YEAR>)(?P<plural>-?an\b)?|(?<=tahun\s)['’]?(?P<decade>\d0)-?an\b)"
    r"(?:<S>(?P<behind><DATEBEHIND>))?",
    "unit": r"(?P<unit><UNIT>)<S>(?P<behind><UNITBEHIND>)",
    "stretch": r"(?:<STRETCH>)<S>(?P<unit>tahun|bulan|pekan|minggu|abad|dekade)\b(?!<S>(?:\d|<MONTH>))(?:<S>(?P<behind><UNITBEHIND>))?",
    "clock": r"(?:pukul|jam|pkl\.?)<S>(?:<CLOCKTIME>|(?P<word><NUMBERS>)(?:<S>lewat<S>\w+)?)"
    r"(?:<S>(?P<part3><PART>)(?:<S>(?P<behind><PARTBEHIND>))?)?(?:<S><ZONE>)?",
    "clock_bare": r"(?P<hour>[01]?\d|2[0-4])(?P<point>[.:])(?P<minute>[0-5]\d)(?![\d]|[.,:]\d)"
    r"(?:<S>(?P<part3><PART>))?(?P<zone><S><ZONE>)?",
    "last_night": r"semalam\b(?!-|<S>(?:suntuk|penuh))",
    "part": r"(?:(?P<before>tadi|nanti)<S>)?(?P<part><PART>)(?:<S>(?P<behind><PARTBEHIND>|harinya))?"
    r"(?:<S>(?:sekitar<S>|tepat<S>)?(?:pukul|jam|pkl\.?)<S><CLOCKTIME>(?:<S>(?P<part3><PART>))?)?(?:<S><ZONE>)?",
    "named": r"(?P<named><DAY>)(?:<S>(?P<part><PART>)(?:nya)?)?(?:,?\s?\(\s?<NUMERIC>\s?\))?(?:<S>(?P<part2><PART>))?"
    r"(?:<S>(?:sekitar<S>|tepat<S>)?(?:pukul|jam|pkl\.?)<S><CLOCKTIME>(?:<S>(?P<part3><PART>))?)?(?:<S><ZONE>)?",
    "reference": r"(?P<reference><REFERENCE>)",
    "season": r"(?P<season><SEASON>)(?:<S>(?P<year><YEAR>))?(?:<S>(?P<behind><UNITBEHIND>))?",
    "quarter": r"(?P<kind>kuartal|triwulan|semester|caturwulan|paruh)<S>(?:ke-?)?(?P<ordinal>iv|i{1,3}|[1-4]|pertama|kedua|ketiga"
    r"|keempat)(?:\s?[-/]\s?|<S>)(?:tahun<S>)?(?:(?P<year><YEAR>)|(?P<behind><UNITBEHIND>))",
    "amount": r"(?P<amount><AMOUNT>)(?P<half><S>setengah)?<S>(?P<unit><UNIT>)(?P<half2><S>setengah)?"
    r"(?:<S>(?:dan<S>)?(?P<amount2><AMOUNT>)<S>(?P<unit2><UNIT>)|<S>(?:dan|atau)<S>(?P<unit3><UNIT>))?"
    r"(?:<S>(?P<behind><AMOUNTBEHIND>))?",
    "fused": r"se(?P<unit><UNIT>)(?!-)(?P<half><S>setengah)?(?:<S>(?P<behind><AMOUNTBEHIND>))?",
    "vague": r"sejenak|(?:beberapa|sejumlah)<S>(?P<noun>saat|waktu)\b(?:<S>(?P<behind><AMOUNTBEHIND>))?"
    r"|ber(?P<unit><UNIT>)-(?P=unit)(?:<S>(?P<behind2><AMOUNTBEHIND>))?",
    "amount_of_range": r"(?P<amount>\d{1,4}(?:,\d)?|<NUMBERS>)(?=<LIST>(?:\d{1,4}(?:,\d)?|<NUMBERS>)<S>(?P<unit><UNIT>))",
    "set": r"(?:setiap|tiap-tiap|tiap|saban)<S>(?:(?:(?P<amount><AMOUNT>)<S>)?(?P<unit><UNIT>)(?:nya)?(?!<S>(?:<WEEKDAY>))"
    r"(?:<S>(?P<amount2><AMOUNT>)<S>(?P<unit2><UNIT>))?"
    r"|(?:hari<S>)?(?P<weekday><WEEKDAY>)(?:<S>(?P<part><PART>))?|(?P<part2><PART>)|(?:bulan<S>)?(?P<month><MONTH>)"
    r"|tanggal<S>(?P<day>\d{1,2})(?!\d))",
    "rate": r"per<S>(?P<unit><UNIT>)(?![-\w])(?!<S>(?:\d|<MONTH>|<WEEKDAY>))",
}  # fmt: skip

_PLACEHOLDER = re.compile(r"<([A-Z]+)>")


def _words(*tables: str) -> str:
    lex = lexicon()
    return rf"(?:{alternatives(word for table in tables for entry in getattr(lex, table) for word in entry.words)})\b"


def _behind(place: str) -> str:
    """The deictic words that may stand behind a "date", "unit", "amount" or "part"."""
    entries = [entry for entry in lexicon().deictic if place in entry.after]
    return rf"(?:{alternatives(word for entry in entries for word in entry.words)})\b(?!-|\s(?:{_parts()})\b)"


def _parts() -> str:
    return alternatives(word for entry in lexicon().part for word in entry.words)


@cache
def _lexical() -> dict[str, str]:
    lex = lexicon()
    short = alternatives(word for entry in lex.month for word in entry.short + entry.english)
    return {
        "WEEKDAY": _words("weekday"), "MONTH": _words("month"), "ANYMONTH": _words("month") + rf"|(?:{short})\b\.?",
        "PART": _words("part"), "ZONE": _words("zone"), "UNIT": _words("unit"), "DAY": _words("day"),
        "NUMBER": _words("number", "multiplier") + "|belas\\b", "MULTIPLIER": _words("multiplier"),
        "VAGUE": _words("vague_amount"), "MARKETDAY": _words("market_day"), "STRETCH": _words("stretch"), "REFERENCE": _words("reference"),
        "SEASON": _words("season"), "DATEBEHIND": _behind("date"), "UNITBEHIND": _behind("unit"),
        "AMOUNTBEHIND": _behind("amount"), "PARTBEHIND": _behind("part"),
    }  # fmt: skip


def plain(words: str | None) -> str:
    """The words with single blanks."""
    return " ".join(words.split()) if words else ""


@cache
def steps(place: str) -> dict[str, Step]:
    """The deictic words behind a "date", "unit", "amount" or "part", and what they mean."""
    return {word: entry for entry in lexicon().deictic if place in entry.after for word in entry.words}


@cache
def units() -> dict[str, Unit]:
    """The unit words."""
    return {word: entry for entry in lexicon().unit for word in entry.words}


@cache
def form(name: str) -> re.Pattern[str]:
    """The compiled pattern of a form."""
    source, shared = _FORMS[name], {**_SHARED, **_lexical()}
    while _PLACEHOLDER.search(source):
        source = _PLACEHOLDER.sub(lambda match: f"(?:{shared[match[1]]})", source)
    return re.compile(source)
