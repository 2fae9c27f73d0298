"""Where a mention may begin: one pass over a text, cheap enough for every paragraph of a corpus.

The text becomes bytes of the same length: letters in lower case, digits as 0, all else blank. An Aho-Corasick automaton
finds the first words of all forms in them (9 in 1,000 characters of news). What stands behind a first word then tells
whether the grammar is worth trying (4 times, of which 3 are mentions).

The automaton is a library's, of compiled code: it takes a fifth of the time of a pattern over the same bytes, a tree of
the words whose letters were tried one by one. Splitting into words and looking each up took longer than the pattern.
"""

import re
from functools import cache
from string import ascii_letters, digits

from ahocorasick_rs import BytesAhoCorasick, Implementation

from newsclean.dates.lexicon import Entry, alternatives, lexicon

# Bytes of UTF-8 to bytes. The second and further bytes of a character go, so that positions are those of the text.
_FURTHER = bytes(range(0x80, 0xC0))
_LETTERS, _DIGITS = ascii_letters.encode(), digits.encode()
_KEPT = bytes(code | 0x20 if code in _LETTERS else 0x30 if code in _DIGITS else 0x20 for code in range(256))

# What must stand behind the first word of a form, by its class: a word of one of these tables, one of these words, a
# number ("0"). All other classes begin anywhere.
_BEHIND = {
    "number": ("0", "month", "unit", "number", "an ", "zone", "part", "joiner", "x 0"),
    "thousand": ("0", "unit", "number"),
    "word": ("0", "number", "unit", "joiner"),
    "vague": ("unit", "saat", "waktu"),
    "many": ("unit",),
    "each": ("0", "unit", "weekday", "number", "month", "part", "vague_amount", "tanggal"),
    "rate": ("unit",),
    "times": ("unit",),
    "stretch": ("unit", "akhir"),
    "clock": ("0", "number"),
    **dict.fromkeys(
        ("day", "month_unit", "year_unit", "hour", "unit"),
        ("0", "deictic", "weekday", "month", "number", "esok", "kemarin"),
    ),
    "date": ("0",),
    "short": ("0",),
    "pointing": ("ini", "itu", "yang", "sekarang", "bersamaan", "baru"),
    "dawn": ("unit",),
    "noon": ("unit", "part"),
    "just": ("part",),
    "far": ("sebelum", "hari", "jauh"),
}
# Letters of the word behind that are compared: enough to tell most words apart. And blanks that may stand before it.
TESTED, _BLANKS = 3, 6


def _words(*entries: Entry) -> list[str]:
    return [word for entry in entries for word in entry.words]


def _kept(word: str) -> bytes:
    return word.encode().translate(_KEPT, _FURTHER)


@cache
def firsts() -> tuple[tuple[bytes, str], ...]:
    """The words that may begin a mention, as the scan reads them, and their classes."""
    lex = lexicon()
    units = _words(*lex.unit)
    classes: dict[str, list[str]] = {
        "number": ["0", "00"],
        "thousand": ["000"],
        "year": ["0000"],
        "times": ["0x00"],
        "week": ["minggu"],
        "weekday": _words(*lex.weekday),
        "month": _words(*lex.month),
        "century": ["abad"],
        "day": ["hari"],
        "month_unit": ["bulan"],
        "year_unit": ["tahun"],
        "hour": ["jam"],
        "unit": units,
        "named": ["kemarin", "besok", "esok", "lusa", "keesokan"],
        "part": [word for word in _words(*lex.part) if " " not in word] + ["semalam"],
        "reference": ["sekarang", "kini", "nanti", "kelak", "belakangan", "dulu", "dahulu"],
        "pointing": ["saat", "waktu", "kala", "baru", "dewasa"],
        "far": ["jauh"],
        "stretch": _words(*lex.stretch),
        "fused": ["se" + word for word in units] + ["sejenak"],
        "many": ["ber" + word for word in units],
        "vague": _words(*lex.vague_amount),
        "word": _words(*lex.number),
        "each": _words(*lex.each),
        "rate": _words(*lex.rate),
        "dawn": ["dini"],
        "noon": ["tengah"],
        "clock": [word for word in _words(*lex.clock_word) if word not in units and word.isalpha()],
        "date": ["tanggal", "tgl"],
        "just": ["tadi"],
        "season": ["musim"],
        "quarter": _words(*lex.period),
        "short": [word for entry in lex.month for word in entry.short + entry.english],
    }
    table: dict[bytes, str] = {}
    for name, words in classes.items():
        for word in words:
            table.setdefault(_kept(word).split()[0], name)  # of "jum'at" and "tiap-tiap" the first half
    return tuple(table.items())


@cache
def _automaton() -> BytesAhoCorasick:
    words = [b" %b " % word for word, _ in firsts()]
    # As a DFA it searches in two thirds of the time of the smaller automaton that is the default for so many words, and
    # is built in half a millisecond. Four bytes that no reduced text has keep the library from looking for the next
    # blank before it searches: blanks stand so close that this takes longer (by a seventh).
    return BytesAhoCorasick([*words, b"A", b"B", b"C", b"D"], implementation=Implementation.DFA)


@cache
def _numbers() -> re.Pattern[bytes]:
    """A number before what makes it a time.

    A day, an hour, an amount: before the word for it, behind more numbers too ("07.00-09.00 WIB", "12/3/2013",
    "(12/3)", "1,5 jam"), or in a list ("3, 4 dan 5 Mei", "4 atau 5 hari"). Thousands: before a unit ("10.000 tahun").
    """
    word, counted = _begin("month", "unit", "number", "an "), _begin("month", "unit", "number", "zone")
    joiner = b"%b[a-z]*+ {1,2}" % _begin("joiner")
    # The word behind, before the patterns that take long to fail: it is none of these behind two numbers of three.
    known = _begin(*_BEHIND["number"])
    many = (
        rb"(?: {1,4}(?:x )?0{1,3}(?![0a-z])){1,7}+ {1,4}(?:%b[a-z]*+ (?:%b)?)?"
        % (_begin("part"), _kept("hari ")),
        rb"(?: {1,4}(?:%b)?00?(?= )){1,8} {1,3}" % joiner,
        rb" {1,4}%b[a-z]++ {1,3}" % joiner,
    )
    some = rb"(?=[ 0]{1,60}+%b)(?: {1,6}%b|(?:%b)%b)| 00?  | {1,4}00? 0{2,4} " % (
        known,
        word,
        b"|".join(many),
        counted,
    )
    thousands = rb" {1,6}%b|(?: 000){1,2} {1,3}%b" % (_begin("unit", "number"), counted)
    return re.compile(rb" 0(?:0?+(?=%b)|00(?=%b))" % (some, thousands))


def _begin(*names: str) -> bytes:
    words = [word.decode("ascii") for word in _begun(*names)]
    return b"(?:%b)" % alternatives(words, blank=" ").encode("ascii")


@cache
def _begun(*names: str) -> frozenset[bytes]:
    """How the words of tables, and other words, begin; a shorter word with the blank behind it."""
    lex = lexicon()
    tables = {
        "month": [word for entry in lex.month for word in entry.every],
        "number": [*_words(*lex.number), *_words(*lex.multiplier), "belas"],
        "deictic": [word for entry in lex.deictic if "unit" in entry.after for word in entry.words],
    }
    words = (word for name in names for word in tables.get(name) or _words(*getattr(lex, name, ())) or [name])
    return frozenset(_kept(word)[:TESTED] for word in words)


@cache
def behind() -> tuple[frozenset[bytes] | None, ...]:
    """How the word behind each first word must begin, where one must stand."""
    needed = {name: _begun(*names) for name, names in _BEHIND.items()}
    return tuple(needed.get(name) for _, name in firsts())


def reduced(utf8: bytes) -> bytes:
    """A text as the scan reads it: a blank, then a byte for each character."""
    # Without bytes to drop it takes three quarters as long.
    return b" %b " % (utf8.translate(_KEPT) if utf8.isascii() else utf8.translate(_KEPT, _FURTHER))


def places(kept: bytes) -> list[tuple[int, int, int]]:
    """The first words in a reduced text: number in `firsts`, offset in the text, and in `kept` of the word behind."""
    return _automaton().find_matches_as_indexes(kept, overlapping=True)


def goes_on(kept: bytes, words: frozenset[bytes], end: int) -> bool:
    """Whether one of the words, or a number, stands behind the punctuation behind a first word."""
    near = kept[end : end + _BLANKS + TESTED].lstrip()
    return near[:TESTED] in words or near[:1] in words


def counts(kept: bytes, start: int) -> bool:
    """Whether what stands behind a number makes it a time."""
    return _numbers().match(kept, start) is not None
