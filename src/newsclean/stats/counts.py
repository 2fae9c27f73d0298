"""What became of the pages: read = written + rejected + failed, always."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from newsclean.model import Article, Outcome, Rejection

Tally = dict[str, int]
"""How often each of some words was met (a plain dict, since it goes into the journal as JSON)."""


class Counts(msgspec.Struct):
    """The outcomes of some pages. Small and picklable; shards' counts add up with `+`.

    `portals`: records per portal id ("" for none known). `rejected`, `failed`: lines per reason. `notes`: what is
    to be said of the columns of rows, and in how many shards.
    """

    written: int = 0
    portals: Tally = msgspec.field(default_factory=dict)
    rejected: Tally = msgspec.field(default_factory=dict)
    failed: Tally = msgspec.field(default_factory=dict)
    notes: Tally = msgspec.field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        """Count one page's outcome."""
        if isinstance(outcome, Article):
            self.written += 1
            tally(self.portals, (outcome.portal or "",))
        else:
            tally(self.rejected if isinstance(outcome, Rejection) else self.failed, (outcome.reason,))

    @property
    def all_rejected(self) -> int:
        """Pages refused by policy."""
        return sum(self.rejected.values())

    @property
    def all_failed(self) -> int:
        """Pages and sources that could not be processed."""
        return sum(self.failed.values())

    @property
    def read(self) -> int:
        """Pages that were read, or that should have been there to read."""
        return self.written + self.all_rejected + self.all_failed

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        return Counts(
            self.written + other.written,
            *(_sum(getattr(self, f), getattr(other, f)) for f in Counts.__struct_fields__[1:]),
        )


def tally(counts: Tally, words: Iterable[str]) -> None:
    """Count words."""
    for word in words:
        counts[word] = counts.get(word, 0) + 1


def _sum(a: Tally, b: Tally) -> Tally:
    return {word: a.get(word, 0) + b.get(word, 0) for word in {**a, **b}}
