"""The forms of mentions, as patterns over lower-case text, compiled from the lexicon on first use.

Each form matches at a place where a mention may begin and takes its whole extent: what belongs to it (deictic words,
zones, parts of the day, the bracketed date) and nothing before or behind. All repetitions are bounded.
"""

import re
from functools import cache, lru_cache

from newsclean.dates.lexicon import Step, Unit, alternatives, lexicon

# Pieces that forms share; <NAME> stands for one of them or for a table of the lexicon, so alternatives have a group of
# their own. <S> is white space inside a mention; of line breaks `Story.flat` has only blank lines left. What may be
# absent is written (?:...|): the engine tests the first character of an alternative before it enters it, that of
# (?:...)? it does not.
_SHARED = {
    "S": r"[^\S\n]{1,3}+",
    "YEAR": r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)",
    "ANYYEAR": r"(?:1[5-9]|20)\d\d",
    "CLOCKTIME": r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d)(?:[.:][0-5]\d|)|)(?!x?\d|[.,]\d)",
    # a clock time with nothing between it and the day: one mention
    "ATCLOCK": r"(?:<S>(?:sekitar<S>|tepat<S>|)<CLOCKWORD><S><CLOCKTIME>(?:<S>(?P<part3><PART>)|)|)(?:<S><ZONE>|)",
    "DAYNUMBER": r"(?P<day>[0-2]?\d|3[01])",
    # 12/3/2013, 12/3, 12-3-2013; in brackets behind two weekdays a range may precede: Sabtu-Minggu (2-3/11)
    "NUMERIC": r"(?:\d\d?\s?[-–]\s?(?=\d\d?\s?/)|)(?P<d>\d\d?)\s?"
    r"(?:/\s?(?P<m>\d\d?)(?:\s?/\s?(?P<y><ANYYEAR>|\d\d)|)|[.-](?P<m2>\d\d?)[.-](?P<y2><ANYYEAR>))(?![\d/])",
    "OFYEAR": r"(?:(?:,?<S>(?:tahun<S>|)|-)(?P<year><YEAR>)|<S>tahun<S>(?P<ago><UNITBEHIND>)|)",
    "DAYMONTH": r"<DAYNUMBER>(?:,?<S>|-)(?P<month><ANYMONTH>)<OFYEAR>",
    "DATEWORD": r"(?:tanggal|tgl\.?)",
    "LIST": r"(?:\s?[-–—/]\s?|,<S>(?:dan<S>|)|<S><JOINER><S>)",
    "NUMBERS": r"<NUMBER>(?:<S><NUMBER>){0,5}+",
    "DIGITS": r"(?>\d{1,3}(?:\.\d{3}){1,3}|\d{1,4}(?:[.,]\d{1,3}|)(?:\s?x\s?\d\d?|))(?:<S><MULTIPLIER>){0,2}+",
    "AMOUNT": r"(?:<DIGITS>|<NUMBERS>|<VAGUE>)",
    "BOUND": r"(?:\d{1,4}(?:,\d|)|<NUMBERS>)",
}

_FORMS = {
    # what may stand behind a day: apart, since nine of ten days have none
    "tail": r"(?:<S>(?P<behind><DATEBEHIND>)|)(?:<S>(?P<part2><PART>)|)(?:<S>(?P<behind2><DATEBEHIND>)|)<ATCLOCK>",
    # what stands in brackets and before punctuation has no more words behind it
    "dated_weekday": r"(<WEEKDAY>)\s?\((\d\d?)/(\d\d?)/((?:19|20)\d\d)\)(?=[^\s\w(])",
    "weekday": r"(?:hari<S>|)(?P<weekday><WEEKDAY>)(?:<S><MARKETDAY>|)(?:<S>(?P<part><PART>)|)"
    r"(?:(?:<S>|,(?:<S>|)|(?=\())(?:tanggal<S>|)(?:(?P<open>\(\s?)|)(?:<NUMERIC>|<DAYMONTH>)(?(open)(?:\s?\)|))|)"
    r"(?:<S>(?:pekan|minggu)<S>(?P<week><UNITBEHIND>)|)",
    "day": r"(?:<DATEWORD><S>|)<DAYMONTH>",
    "numeric": r"(?:<DATEWORD><S>|)<NUMERIC>",
    "iso": r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])",
    "date_number": r"<DATEWORD><S><DAYNUMBER>(?![\w%]|[.,/]\d|<S><HIJRI>)(?:<S>(?P<behind><DATEBEHIND>)|)",
    "day_of_range": r"(?:<DATEWORD><S>|)<DAYNUMBER>"
    r"(?=(?:<LIST>\d\d?){1,7}<S>(?P<month><ANYMONTH>)(?:<S>(?P<year><YEAR>)|))",
    "month": r"(?:bulan<S>|)(?P<month><MONTH>)<OFYEAR>(?:<S>(?P<behind><DATEBEHIND>)|)",
    "short_month": r"(?P<month><ANYMONTH>)<S>(?P<year><YEAR>)(?!-\d)",
    "year": r"(?:tahun<S>|)(?:(?P<year><YEAR>)(?:(?P<plural>[-\s]?an\b)|)|(?<=tahun\s)['’]?(?P<decade>\d0)[-\s]?an\b)"
    r"(?:<S>(?P<behind><DATEBEHIND>)|)",
    "unit": r"(?P<unit><UNIT>)<S>(?P<behind><UNITBEHIND>)",
    "stretch": r"<STRETCH><S>(?P<unit><UNIT>)(?!<S>(?:\d|<MONTH>))(?:<S>(?P<behind><UNITBEHIND>)|)",
    "clock": r"<CLOCKWORD>(?:\s?:\s?|<S>)(?P<half>setengah<S>|)(?:<CLOCKTIME>|(?P<word><NUMBERS>))"
    r"(?:<S>(?P<part3><PART>)(?:<S>(?P<behind><PARTBEHIND>)|)|)(?:<S><ZONE>|)",
    "clock_bare": r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?!\d|[.,:]\d)"
    r"(?:<S>(?P<part3><PART>)|)(?:(?P<zone><S><ZONE>)|)",
    "last_night": r"semalam\b(?!-|<S>(?:suntuk|penuh))",
    "part": r"(?:(?P<before>tadi|nanti)<S>|)(?P<part><PART>)(?:<S>(?P<behind><PARTBEHIND>|harinya)|)<ATCLOCK>",
    "named": r"(?P<named><DAY>)(?:<S>(?P<part><PART>)(?:nya|)|)(?:,?\s?\(\s?<NUMERIC>\s?\)|)"
    r"(?:<S>(?P<part2><PART>)|)<ATCLOCK>",
    "reference": r"(?P<reference><REFERENCE>)",
    "century": r"abad<S>(?:ke-?\s?|)(?P<century>\d\d?(?!\d|%|[.,]\d)|[ivx]{1,5}\b)"
    r"(?:<S>(?P<era>sebelum<S>masehi|sm|masehi|m)\b|)",
    "season": r"(?P<season><SEASON>)(?:<S>(?P<year><YEAR>)|)(?:<S>(?P<behind><UNITBEHIND>)|)",
    "quarter": r"(?P<kind><PERIOD>)<S>(?:(?:ke-?|)(?P<ordinal>iv|i{1,3}|[1-4]|pertama|kedua|ketiga|keempat)"
    r"\b(?:(?:\s?[-/]\s?|<S>)(?:(?:tahun<S>|)(?P<year><YEAR>)|tahun<S>(?P<behind><UNITBEHIND>))|)"
    r"|(?P<pointing><UNITBEHIND>))",
    "amount": r"(?P<amount><AMOUNT>)(?:(?P<half><S>setengah)|)<S>(?P<unit><UNIT>)(?:(?P<half2><S>setengah)|)"
    r"(?:<S>(?:dan<S>|)(?P<amount2><AMOUNT>)<S>(?P<unit2><UNIT>)|<S>(?:dan|atau)<S>(?P<unit3><UNIT>)|)"
    r"(?:<S>(?P<behind><AMOUNTBEHIND>)|)",
    "fused": r"se(?P<unit><UNIT>)(?!-)(?:(?P<half><S>setengah)|)(?:<S>(?P<behind><AMOUNTBEHIND>)|)",
    "vague": r"sejenak|(?:beberapa|sejumlah)<S>(?P<noun>saat|waktu)\b(?:<S>(?P<behind><AMOUNTBEHIND>)|)"
    r"|ber(?P<unit><UNIT>)-(?P=unit)(?:<S>(?P<behind2><AMOUNTBEHIND>)|)",
    "amount_of_range": r"(?P<amount><BOUND>)(?=<LIST><BOUND><S>(?P<unit><UNIT>))",
    "set": r"<EACH><S>(?:(?:(?P<amount><AMOUNT>)<S>|)(?P<unit><UNITWORD>)(?:nya|)(?!\w)(?!<S><WEEKDAY>)"
    r"(?:<S>(?P<amount2><AMOUNT>)<S>(?P<unit2><UNIT>)|)"
    r"|(?:hari<S>|)(?P<weekday><WEEKDAY>)(?:<S>(?P<part><PART>)|)|(?P<part2><PART>)"
    r"|(?:bulan<S>|)(?P<month><MONTH>)|tanggal<S>(?P<day>\d\d?)(?!\d))",
    "rate": r"<RATE><S>(?P<unit><UNIT>)(?![-\w])(?!<S>(?:\d|<MONTH>|<WEEKDAY>))",
}

_PLACEHOLDER = re.compile(r"<([A-Z]+)>")


def _words(*tables: str) -> str:
    lex = lexicon()
    words = alternatives(word for table in tables for entry in getattr(lex, table) for word in entry.words)
    return rf"(?:{words})(?!\w)"


def _behind(place: str) -> str:
    """The deictic words that may stand behind a "date", "unit", "amount" or "part"."""
    entries = [entry for entry in lexicon().deictic if place in entry.after]
    return rf"(?:{alternatives(word for entry in entries for word in entry.words)})\b(?!-|\s(?:{_parts()})\b)"


def _parts() -> str:
    """The parts of the day, without those that begin with another ("siang hari"): to see that one follows."""
    words = {word for entry in lexicon().part for word in entry.words}
    return alternatives(word for word in words if " " not in word or word.split()[0] not in words)


@cache
def _lexical() -> dict[str, str]:
    lex = lexicon()
    short = alternatives(word for entry in lex.month for word in entry.short + entry.english)
    tables = {
        "WEEKDAY": "weekday", "MONTH": "month", "PART": "part", "ZONE": "zone", "UNIT": "unit", "DAY": "day",
        "MULTIPLIER": "multiplier", "VAGUE": "vague_amount", "STRETCH": "stretch", "REFERENCE": "reference",
        "SEASON": "season", "PERIOD": "period", "MARKETDAY": "market_day", "CLOCKWORD": "clock_word",
        "JOINER": "joiner", "HIJRI": "hijri", "EACH": "each", "RATE": "rate",
    }  # fmt: skip
    return {
        **{name: _words(table) for name, table in tables.items()},
        "ANYMONTH": rf"(?:{_words('month')}|(?:{short})\b\.?)",
        "NUMBER": rf"(?:{_words('number', 'multiplier')}|belas\b)",
        "UNITWORD": f"(?:{alternatives(units())})",
        "DATEBEHIND": _behind("date"),
        "UNITBEHIND": _behind("unit"),
        "AMOUNTBEHIND": _behind("amount"),
        "PARTBEHIND": _behind("part"),
    }


def plain(words: str | None) -> str:
    """The words with single blanks."""
    return " ".join(words.split()) if words else ""


@cache
def _steps(place: str) -> dict[str, Step]:
    return {word: entry for entry in lexicon().deictic if place in entry.after for word in entry.words}


@lru_cache(maxsize=512)
def step_word(place: str, words: str) -> Step:
    """What a deictic word means behind a "date", "unit", "amount" or "part", as printed."""
    return _steps(place)[plain(words)]


@cache
def units() -> dict[str, Unit]:
    """The unit words."""
    return {word: entry for entry in lexicon().unit for word in entry.words}


class _Forms(dict[str, "re.Pattern[str]"]):
    """Patterns by the name of their form, each compiled when it is first asked for."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        source, shared = _FORMS[name], {**_SHARED, **_lexical()}
        while _PLACEHOLDER.search(source):
            source = _PLACEHOLDER.sub(lambda match: shared[match[1]], source)
        pattern = self[name] = re.compile(source)
        return pattern


FORMS = _Forms()
"""The forms. A look-up here costs a third of a call, and a corpus makes nine in 1,000 characters."""
