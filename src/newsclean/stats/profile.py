"""What a cleaned data set looks like: counts per portal and month, in memory that does not grow with the documents."""

from __future__ import annotations

import heapq
import re
from collections import Counter

import msgspec

from newsclean.model import KEPT_LABELS, REMOVED_LABELS, Removed

BINS = 20
"""Bins of the share kept, 5 points each: fine enough for a median and its spread."""

_KEEP = 3
"""Pages remembered at each end of a portal's shares."""

_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?=-)")
_SHOWN = 120
"""Characters of a removed span that are remembered."""


class Line(msgspec.Struct, frozen=True):
    """A line of any of the three outputs: a record has `schema`, a ledger entry `spans`, a reject `reason`.

    Anything else counts as nothing.
    """

    source: str = "-"
    schema: str | None = None
    portal: str | None = None
    title: str | None = None
    authors: list[str] = []
    published_at: str | None = None
    date_source: str | None = None
    place: str | None = None
    warnings: list[str] = []
    chars_in: int = 0
    chars_kept: int = 0
    removed: list[Removed] | None = None
    blocks: list[str] = []
    spans: list[tuple[int, int, int, str, str]] | None = None
    outcome: str | None = None
    reason: str | None = None


class Group(msgspec.Struct):
    """Documents of one portal, or of one of its months."""

    documents: int = 0
    chars_in: int = 0
    chars_kept: int = 0
    labels: Counter[str] = msgspec.field(default_factory=Counter)

    @property
    def share(self) -> float:
        """Share of the characters that the text keeps; the blank lines between paragraphs can make it more than 1."""
        return min(1.0, self.chars_kept / self.chars_in) if self.chars_in else 0.0

    def add(self, line: Line) -> None:
        """Count a record."""
        self.documents += 1
        self.chars_in += line.chars_in
        self.chars_kept += line.chars_kept
        for r in line.removed or ():
            self.labels[r.label] += 1


class Portal(msgspec.Struct):
    """One portal: all its documents, its months ("2024-05", "" for those without a date), its spread.

    `shares`: documents per bin of the share kept. `lowest`, `highest`: (rank, source) of the pages at the ends.
    """

    whole: Group = msgspec.field(default_factory=Group)
    months: dict[str, Group] = msgspec.field(default_factory=dict)
    facts: Counter[str] = msgspec.field(default_factory=Counter)
    shares: list[int] = msgspec.field(default_factory=lambda: [0] * BINS)
    lowest: list[tuple[float, str]] = msgspec.field(default_factory=list)
    highest: list[tuple[float, str]] = msgspec.field(default_factory=list)

    def add(self, line: Line) -> None:
        """Count a record."""
        self.whole.add(line)
        month = _month(line.published_at)
        group = self.months.get(month)
        if group is None:
            group = self.months[month] = Group()
        group.add(line)
        for name in ("title", "authors", "published_at", "place"):
            if getattr(line, name):
                self.facts[name] += 1
        if line.chars_in:
            share = min(1.0, line.chars_kept / line.chars_in)
            self.shares[min(BINS - 1, int(share * BINS))] += 1
            _remember(self.lowest, (-share, line.source))
            _remember(self.highest, (share, line.source))

    def usual(self) -> tuple[float, float]:
        """The shares between which the middle half of the documents lies."""
        return _quantile(self.shares, 0.25, low=True), _quantile(self.shares, 0.75, low=False)


class Taken(msgspec.Struct):
    """What one rule took: spans, characters, the length of the longest of them, its beginning, end and page."""

    label: str
    spans: int = 0
    chars: int = 0
    longest: int = 0
    begin: str = ""
    end: str = ""
    source: str = ""

    def add(self, text: str, source: str) -> None:
        """Count a span."""
        self.spans += 1
        self.chars += len(text)
        if len(text) > self.longest:
            self.longest, self.begin, self.end, self.source = len(text), text[:_SHOWN], text[-2:], source


class Profile(msgspec.Struct):
    """Everything counted. `rules` comes from records made with `--with-removed`, else from a ledger."""

    portals: dict[str, Portal] = msgspec.field(default_factory=dict)
    rules: dict[str, Taken] = msgspec.field(default_factory=dict)
    date_sources: Counter[str] = msgspec.field(default_factory=Counter)
    warnings: Counter[str] = msgspec.field(default_factory=Counter)
    warned: dict[str, str] = msgspec.field(default_factory=dict)
    rejects: Counter[str] = msgspec.field(default_factory=Counter)
    ledger: Group = msgspec.field(default_factory=Group)
    ledger_rules: dict[str, Taken] = msgspec.field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Count a line, whichever output it is of."""
        if line.schema is not None:
            self._add_record(line)
        elif line.spans is not None:
            self._add_ledger(line, line.spans)
        elif line.reason is not None:
            self.rejects[f"{line.outcome} {line.reason}"] += 1

    @property
    def taken(self) -> dict[str, Taken]:
        """Rule id to what it took; empty where the output does not say."""
        return self.rules or self.ledger_rules

    def _add_record(self, line: Line) -> None:
        portal = self.portals.get(line.portal or "")
        if portal is None:
            portal = self.portals[line.portal or ""] = Portal()
        portal.add(line)
        self.date_sources[line.date_source or "none"] += 1
        for code in line.warnings:
            self.warnings[code] += 1
            self.warned.setdefault(code, line.source)
        for r in line.removed or ():
            _taken(self.rules, r.rule, r.label).add(r.text, line.source)

    def _add_ledger(self, line: Line, spans: list[tuple[int, int, int, str, str]]) -> None:
        self.ledger.documents += 1
        self.ledger.chars_in += sum(map(len, line.blocks))
        for block, start, end, label, rule in spans:
            if label in REMOVED_LABELS:
                self.ledger.labels[label] += 1
                _taken(self.ledger_rules, rule, label).add(line.blocks[block][start:end], line.source)
            elif label in KEPT_LABELS:
                self.ledger.chars_kept += end - start


def _month(published_at: str | None) -> str:
    """The year and month of an ISO 8601 date, "" for anything else."""
    found = _MONTH.match(published_at or "")
    return found[0] if found else ""


def _taken(rules: dict[str, Taken], rule: str, label: str) -> Taken:
    found = rules.get(rule)
    if found is None:
        found = rules[rule] = Taken(label)
    return found


def _remember(heap: list[tuple[float, str]], item: tuple[float, str]) -> None:
    """Keep the greatest few."""
    if len(heap) < _KEEP:
        heapq.heappush(heap, item)
    elif item > heap[0]:
        heapq.heapreplace(heap, item)


def _quantile(bins: list[int], q: float, *, low: bool) -> float:
    """The lower or upper edge of the bin in which a quantile lies."""
    want, seen = q * sum(bins), 0
    for i, count in enumerate(bins):
        seen += count
        if count and seen >= want:
            return (i if low else i + 1) / BINS
    return 0.0
