"""The words of dates (`lexicon.toml`) as typed tables.

Read once, on first use: `newsclean --help` must not pay for it.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words with one meaning. `example` holds one of them; `value` is what the example must resolve to."""

    words: tuple[str, ...]
    example: str
    value: str = ""


class Named(Entry, frozen=True, forbid_unknown_fields=True):
    """A month (1-12) or a weekday (ISO, Monday = 1). `short` and `english` stand only beside a number."""

    number: int = 0
    short: tuple[str, ...] = ()
    english: tuple[str, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """All spellings."""
        return self.words + self.short + self.english


class Zone(Entry, frozen=True, forbid_unknown_fields=True):
    """A time zone, in minutes east of Greenwich."""

    minutes: int = 0


class Part(Entry, frozen=True, forbid_unknown_fields=True):
    """A part of the day: TIMEX3 code; clock hours within `pm` are afternoon hours beside it."""

    code: str = ""
    pm: tuple[int, ...] = ()


class Unit(Entry, frozen=True, forbid_unknown_fields=True):
    """A unit of time, with its ISO 8601 letter.

    `clock`: it stands behind the T; `factor` turns decades and centuries into years; `english` is for "4 hours ago".
    """

    code: str = ""
    clock: bool = False
    factor: int = 1
    english: tuple[str, ...] = ()


class Amount(Entry, frozen=True, forbid_unknown_fields=True):
    """A number word, or a word that multiplies the number before it."""

    amount: float = 0


class Step(Entry, frozen=True, forbid_unknown_fields=True):
    """A pointing word: units (or days) from the anchor, or, where `narrative`, from the day last spoken of.

    `after` says behind what it may stand; `stretch` leaves an amount a duration ("lima hari ke depan").
    """

    step: int = 0
    narrative: bool = False
    stretch: bool = False
    after: tuple[str, ...] = ()


class Coded(Entry, frozen=True, forbid_unknown_fields=True):
    """A season or a part of a year, and its TIMEX3 letters."""

    code: str = ""


class Label(Entry, frozen=True, forbid_unknown_fields=True):
    """A word before a publication time, and what it says of it: "published" or "modified"."""

    role: str = "published"


class Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a time that tell how to read it, or that it is none."""

    before_time: frozenset[str]
    before_part: frozenset[str]
    future: frozenset[str]
    future_of_month: frozenset[str]
    delivery: frozenset[str]
    past: frozenset[str]
    name_months: frozenset[str]
    before_name: frozenset[str]
    prayers: frozenset[str]
    before_prayer: frozenset[str]
    not_part_after: frozenset[str]
    not_weekday_after: frozenset[str]
    counted: frozenset[str]
    not_year_after: frozenset[str]


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All tables of `lexicon.toml`."""

    month: tuple[Named, ...]
    weekday: tuple[Named, ...]
    zone: tuple[Zone, ...]
    part: tuple[Part, ...]
    unit: tuple[Unit, ...]
    number: tuple[Amount, ...]
    multiplier: tuple[Amount, ...]
    vague_amount: tuple[Entry, ...]
    approximator: tuple[Entry, ...]
    stretch: tuple[Entry, ...]
    deictic: tuple[Step, ...]
    day: tuple[Step, ...]
    reference: tuple[Entry, ...]
    season: tuple[Coded, ...]
    period: tuple[Coded, ...]
    clock_word: tuple[Entry, ...]
    joiner: tuple[Entry, ...]
    each: tuple[Entry, ...]
    rate: tuple[Entry, ...]
    label: tuple[Label, ...]
    market_day: tuple[Entry, ...]
    hijri: tuple[Entry, ...]
    holiday: tuple[Entry, ...]
    context: Context


@cache
def lexicon() -> Lexicon:
    """The lexicon, decoded on first use and kept."""
    data = Path(__file__).with_name("lexicon.toml").read_bytes()
    return msgspec.toml.decode(data, type=Lexicon)


# Letters as Indonesian words begin with them, and as they go on, the commonest first: patterns try them in this order.
_FIRST, _NEXT = "dmspktbaijlyhrucngwoefvzxq", "aneitkdrmsugplbohyjcwfzvxq"
_Node = dict[str, "_Node"]


def alternatives(words: Iterable[str], end: str = "", blank: str = r"\s+") -> str:
    """A regular expression for any of the words with `end` behind it, the longest first; `blank` for a blank in a word.

    A tree that shares the words' beginnings: the engine tests a few letters at a position, not fifty words (half the
    time), and there is less to compile.
    """
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(root, end, blank, _FIRST)


def _branch(node: _Node, end: str, blank: str, order: str) -> str:
    options = []
    for char in sorted(filter(None, node), key=lambda char: (char not in order, order.find(char), char)):
        more = _branch(node[char], end, blank, _NEXT)
        several = len(node[char]) > 1  # a group for each letter of a word alone would take long to read
        options.append((blank if char == " " else re.escape(char)) + (f"(?:{more})" if several else more))
    if "" in node:
        options.append(end)
    return "|".join(options)
