"""Where a mention may begin: one pass over a text, cheap enough for every paragraph of a corpus.

The text becomes bytes of the same length: letters in lower case, some of them as one; digits as 0; all else blank. One
pattern over them, a tree of the first words of all forms, finds those words (11 in 1,000 characters of news). Numbers
count only before what makes them a time, which the pattern asks, too; for words `goes_on` does. That leaves the places
where the grammar is worth trying (5.8, of which 2.7 are mentions). Measured on 640 KB of news, before letters became
one: 23 us for 1,000 characters; splitting into words and looking each up took 29, an alternation of the same words 81.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsclean.dates.lexicon import Entry, alternatives, lexicon

# Letters that share a byte: the tree of first words then has fewer branches, which saves a ninth of the instructions of
# the scan. The groups keep all first words apart and were found by trying on 200 KB of news, where one word in 6,000
# characters only looks like a first word; no form reads it.
_ALIKE = ("alz", "bdfo", "crt", "ek", "gquvy", "hs", "inpw", "jm")
# Bytes of UTF-8 to bytes. The second and further bytes of a character go, so that positions are those of the text.
_FURTHER = bytes(range(0x80, 0xC0))
_KEPT = bytes(
    0x30
    if 0x30 <= code <= 0x39
    else code
    if 0x61 <= code <= 0x7A
    else code + 32
    if 0x41 <= code <= 0x5A
    else 0x20
    for code in range(256)
).translate(
    bytes.maketrans("".join(_ALIKE).encode(), "".join(len(like) * like[0] for like in _ALIKE).encode())
)

# What must stand behind the first word of a form, by its class: a word of one of these tables, one of these words, a
# number ("0"). All other classes begin anywhere, and numbers have a pattern of their own.
_BEHIND = {
    "word": ("0", "number", "unit", "joiner"),
    "vague": ("unit", "saat", "waktu"),
    "many": ("unit",),
    "each": ("0", "unit", "weekday", "number", "month", "part", "vague_amount", "tanggal"),
    "rate": ("unit",),
    "times": ("unit",),
    "stretch": ("unit", "akhir"),
    "clock": ("0", "number"),
    "unit": ("0", "deictic", "weekday", "month", "number", "esok", "kemarin"),
    "date": ("0",),
    "pointing": ("ini", "itu", "yang", "sekarang", "bersamaan", "baru"),
    "dawn": ("unit",),
    "noon": ("unit", "part"),
    "just": ("part",),
    "far": ("sebelum", "hari", "jauh"),
}
# Letters of the word behind that are compared: enough to tell most words apart.
_TESTED = 3


def _words(*entries: Entry) -> list[str]:
    return [word for entry in entries for word in entry.words]


def _kept(word: str) -> bytes:
    return word.encode().translate(_KEPT, _FURTHER)


def as_found(word: str) -> bytes:
    """A word as `places` finds it: a blank before it."""
    return b" " + _kept(word)


@cache
def classes() -> dict[bytes, str]:
    """The class of each word that may begin a mention, as `places` finds it."""
    lex = lexicon()
    units = _words(*lex.unit)
    firsts: dict[str, list[str]] = {
        "week": ["minggu"],
        "weekday": [*_words(*lex.weekday), "jum"],
        "month": _words(*lex.month),
        "unit": units,
        "named": ["kemarin", "besok", "esok", "lusa", "keesokan"],
        "part": [word for word in _words(*lex.part) if " " not in word] + ["semalam"],
        "reference": ["sekarang", "kini", "nanti", "kelak", "belakangan", "dulu", "dahulu"],
        "pointing": ["saat", "waktu", "kala", "baru", "dewasa"],
        "far": ["jauh"],
        "stretch": _words(*lex.stretch),
        "fused": ["se" + word for word in _words(*lex.unit)] + ["sejenak"],
        "many": ["ber" + word for word in _words(*lex.unit)],
        "vague": _words(*lex.vague_amount),
        "word": _words(*lex.number),
        "each": [word.split("-")[0] for word in _words(*lex.each)],
        "rate": _words(*lex.rate),
        "dawn": ["dini"],
        "noon": ["tengah"],
        "clock": [word for word in _words(*lex.clock_word) if word not in units and word.isalpha()],
        "date": ["tanggal", "tgl"],
        "just": ["tadi"],
        "season": ["musim"],
        "quarter": _words(*lex.period),
        "number": ["0", "00"],
        "thousand": ["000"],
        "year": ["0000"],
        "times": ["0x00"],
    }
    table: dict[bytes, str] = {}
    for name, words in firsts.items():
        for word in words:
            table.setdefault(as_found(word), name)
    return table


@cache
def _begins() -> re.Pattern[bytes]:
    words = [word[1:].decode("ascii") for word in classes() if word[1] != 0x30]
    return re.compile(b" (?:%b|%b)" % (alternatives(words, "(?= )", " ").encode("ascii"), _numbers()))


def _numbers() -> bytes:
    """A number before what makes it a time.

    A day, an hour, an amount: before the word for it, behind more numbers too ("07.00-09.00 WIB", "12/3/2013",
    "(12/3)", "1,5 jam"), or in a list ("3, 4 dan 5 Mei", "4 atau 5 hari"). Thousands: before a unit ("10.000 tahun").
    Four digits: anywhere.
    """
    word, counted = _begin("month", "unit", "number", "an "), _begin("month", "unit", "number", "zone")
    joiner = b"%b[a-z]*+ {1,2}" % _begin("joiner")
    # The word behind, before the patterns that take long to fail: it is none of these behind two numbers of three.
    known = _begin("month", "unit", "number", "an ", "zone", "part", "joiner", "x 0")
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
    return rb"0(?:0?+(?=%b)|000(?= )|00(?=%b)|x00(?= ))" % (some, thousands)


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
    return frozenset(_kept(word)[:_TESTED] for word in words)


@cache
def behind() -> dict[bytes, frozenset[bytes]]:
    """How the word behind a first word must begin, where one must stand."""
    needed = {name: _begun(*names) for name, names in _BEHIND.items()}
    return {word: needed[name] for word, name in classes().items() if name in needed}


def reduced(utf8: bytes) -> bytes:
    """A text as the scan reads it: a blank, then a byte for each character."""
    # Without bytes to drop it takes three quarters as long.
    return b" %b " % (utf8.translate(_KEPT) if utf8.isascii() else utf8.translate(_KEPT, _FURTHER))


def places(kept: bytes) -> Iterator[re.Match[bytes]]:
    """The first words of forms in a reduced text: `start()` is the offset in the text, group 0 the word."""
    return _begins().finditer(kept)


def goes_on(kept: bytes, words: frozenset[bytes], end: int) -> bool:
    """Whether one of the words, or a number, stands behind the punctuation behind a first word that ends at `end`."""
    near = kept[end + 1 : end + 3 + _TESTED].lstrip()
    return near[:_TESTED] in words or near[:1] in words
