"""Lines that recur from page to page of a portal, with what already takes them, in bounded memory.

Counted after lossy counting (Manku and Motwani, VLDB 2002), but with a fixed room instead of buckets: when it is full,
the entries seen least are dropped portal by portal, and what is dropped is remembered as how often it may have been
seen. A corpus that fits the room is counted exactly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from newsclean.model import KEPT_LABELS, Document, Label

# Entries in all. One that was seen once takes 0.1 kB, one that recurs about 1 kB: some 100 MB at the very worst. The
# 4,400 rows at hand make 95,000 entries, 3,000 of which recur.
_ROOM = 200_000
# Groups that are told apart: portals, and hosts of pages of no known portal. More hosts share one group.
_MOST_GROUPS = 200
# Documents whose repeats are recognised; data sets hold one story under several addresses.
_MOST_KNOWN = 200_000
# Longest line looked at as a whole, and longest tail behind a sentence's end that may be glued furniture. The longest
# furniture in 4,400 rows has 331 characters, the longest glued prompt 60.
_LONGEST, _LONGEST_TAIL = 360, 100
# A template stands for differing lines, so a chance likeness is likelier: it must be on this share of the pages too.
_TEMPLATE_SHARE = 0.02
KEPT = ""
"""Stands for the rule where a line stays in the text."""

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_SMALL = frozenset(
    "di dan yang dari untuk ke dengan hingga vs dalam soal pada saat tapi atau per oleh tentang jika".split()
)
_TAIL = re.compile(r"(?<=[.!?\"”])\s?([^a-z\d\s.!?][^.!?]{3,99}[.!]?)$")
_COUNTED = frozenset(Label) - {Label.TITLE, Label.DATELINE, Label.PUBLISHED, Label.TAGS}
"""Labels whose lines are worth counting; titles, datelines, dates and tags recur by nature."""


class Recurring(NamedTuple):
    """A line or template that recurs on a portal's pages.

    `text` has "…" for words in capitals that differ, "<n>" for numbers and "<url>" for addresses; `exact`: it is a
    whole line but for numbers and addresses. `taken` is the rule that takes most of its occurrences, "" where they
    stay in the text, and `taken_share` the share of occurrences so treated. `place` is "head", "inline" or "tail".
    """

    portal: str
    pages: int
    share: float
    text: str
    exact: bool
    taken: str
    taken_share: float
    place: str
    example: str


class _Seen(msgspec.Struct):
    """What is known of a line from its second page on."""

    key: str
    pages: int
    example: str
    rules: Counter[str]
    places: Counter[str]


class Lines:
    """Counts the lines of documents. Its memory does not grow with their number."""

    def __init__(self, room: int = _ROOM) -> None:
        """`room`: entries held at most, of all portals together; `size` of them are."""
        self.pages: Counter[str] = Counter()
        self.repeats = 0
        self._room = room
        self._seen: dict[str, dict[int, int | _Seen]] = {}
        self._missed: Counter[str] = Counter()
        self.size = 0
        self._known: set[int] = set()

    def add(self, doc: Document) -> None:
        """Count one page's lines, each once. A page that was counted before, word for word, is passed over."""
        identity = hash(tuple(b.text for b in doc.blocks))
        if identity in self._known:
            self.repeats += 1
            return
        if len(self._known) < _MOST_KNOWN:
            self._known.add(identity)
        group = self._group(doc)
        self.pages[group] += 1
        seen = self._seen.setdefault(group, {})
        found: dict[str, tuple[str, str, str]] = {}
        for text, rule, place in _lines(doc):
            for key in keys(text):
                found.setdefault(key, (rule, place, text))
        for key, (rule, place, text) in found.items():
            known = seen.get(hash(key))
            if known is None:
                seen[hash(key)] = 1 + self._missed[group]
                self.size += 1
                continue
            if isinstance(known, int):
                known = seen[hash(key)] = _Seen(key, known, text, Counter(), Counter())
            known.pages += 1
            known.rules[rule] += 1
            known.places[place] += 1
        if self.size > self._room:
            self._make_room()

    def _make_room(self) -> None:
        """Drop the entries seen least until a quarter of the room is free, of the portal with most entries first."""
        while self.size > self._room * 3 // 4:
            group = max(self._seen, key=lambda g: len(self._seen[g]))
            seen = self._seen[group]
            self._missed[group] += 1
            least = self._missed[group]
            for key in [k for k, e in seen.items() if (e if isinstance(e, int) else e.pages) <= least]:
                del seen[key]
                self.size -= 1

    def report(self, least: int = 3) -> Iterator[Recurring]:
        """What recurs on at least `least` pages of a portal, the portals with most pages first.

        Within a portal what nothing takes comes first, then what stands on most pages. Page counts are at most too
        high by what was dropped to make room.
        """
        for group, pages in self.pages.most_common():
            rows = [
                _recurring(group, pages, entry)
                for entry in self._seen[group].values()
                if isinstance(entry, _Seen) and entry.pages >= _bar(entry, least, pages)
            ]
            yield from sorted(_without_doubles(rows), key=lambda r: (r.taken != KEPT, -r.pages, r.text))

    def _group(self, doc: Document) -> str:
        if doc.portal:
            return doc.portal
        try:
            host = urlsplit(doc.page.url or "").hostname or ""
        except ValueError:
            host = ""
        host = host.removeprefix("www.")
        return host if host in self.pages or len(self.pages) < _MOST_GROUPS else ""


def keys(text: str) -> Iterator[str]:
    """What a line is counted under: itself without its numbers ("=..."), and its template ("~...") if that differs."""
    line = _NUMBER.sub("<n>", _ADDRESS.sub("<url>", text))
    yield "=" + line
    shape = template(line)
    if shape != line and " " in shape:
        yield "~" + shape


def template(line: str) -> str:
    """A line with its runs of words in capitals, from the third word on, replaced by "…".

    "Simak juga Video 'Warga Tolak Tambang'" and its like become "Simak juga …"; a label stays ("Baca juga: …").
    A line without small words is one name or headline: only its label, if it has one, tells it from others.
    """
    words = line.split(" ")
    label = next((i for i, w in enumerate(words[:4]) if ":" in w and not w.startswith("<")), None)
    if label is None and not any(w[:1].islower() for w in words):
        return line
    kept = words[: 2 if label is None else label + 1]
    if label is not None and words[label][-1] != ":":  # "Baca juga:Gempa Guncang Kota"
        kept[label] = words[label].partition(":")[0] + ":…"
    for word in words[len(kept) :]:
        if word[:1].islower() or word[:1] == "<":
            if word not in _SMALL or kept[-1][-1:] != "…":
                kept.append(word)
        elif kept[-1][-1:] != "…":
            kept.append("…")
    return " ".join(kept)


def _lines(doc: Document) -> Iterator[tuple[str, str, str]]:
    """Every line or glued tail that could be furniture: text, the rule that takes it, its place."""
    first, last = doc.article or (0, len(doc.blocks) - 1)
    whole = {m.block: m.rule for m in doc.marks if m.start == 0}
    ends = {m.block: m.rule for m in doc.marks if m.end == len(doc.blocks[m.block].text)}
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        place = "head" if b.index <= first else "tail" if b.index >= last else "inline"
        if label is None or label in KEPT_LABELS:
            rule = KEPT
        elif label in _COUNTED:
            rule = whole.get(b.index, str(label))
        else:
            continue
        if len(b.text) <= _LONGEST:
            yield b.text, rule, place
        if rule == KEPT and len(b.text) > _LONGEST_TAIL:
            tail = _TAIL.search(b.text, len(b.text) - _LONGEST_TAIL)
            if tail:
                yield tail.group(1), ends.get(b.index, KEPT), "tail"


def _bar(entry: _Seen, least: int, pages: int) -> float:
    """Pages from which an entry is worth telling. Sentences recur when a story is told twice: they need double."""
    if entry.key[0] == "~":
        return max(least, _TEMPLATE_SHARE * pages)
    return 2 * least if len(entry.key) > 60 and entry.key[-1] in '."”' else least


def _recurring(group: str, pages: int, entry: _Seen) -> Recurring:
    rule, times = entry.rules.most_common(1)[0]
    place = entry.places.most_common(1)[0][0]
    return Recurring(
        portal=group,
        pages=entry.pages,
        share=entry.pages / pages,
        text=entry.key[1:],
        exact=entry.key[0] == "=",
        taken=rule,
        taken_share=times / entry.rules.total(),
        place=place,
        example=entry.example,
    )


def _without_doubles(rows: Iterable[Recurring]) -> Iterator[Recurring]:
    """Rows without templates that stand for one line, and without lines that their template stands for."""
    listed = list(rows)
    lines: dict[str, int] = {}
    for r in listed:
        if r.exact:
            shape = template(r.text)
            lines[shape] = max(lines.get(shape, 0), r.pages)
    shapes = {r.text: r.pages for r in listed if not r.exact}
    for r in listed:
        if r.exact:
            if shapes.get(template(r.text), 0) < 3 * r.pages:
                yield r
        elif r.pages >= 3 * lines.get(r.text, 0):
            yield r
