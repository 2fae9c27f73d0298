"""What became of the pages: read = written + rejected + failed, always."""

from __future__ import annotations

from collections import Counter

import msgspec

from newsclean.model import Article, Failure, Outcome, Rejection


class Counts(msgspec.Struct):
    """The outcomes of some pages. Small, picklable; shards' counts add up with `+`.

    `portals`: records per portal id ("" for none known). `rejected`, `failed`: lines per reason. `columns`: which
    columns of rows were taken for which fields, as met.
    """

    written: int = 0
    portals: Counter[str] = msgspec.field(default_factory=Counter)
    rejected: Counter[str] = msgspec.field(default_factory=Counter)
    failed: Counter[str] = msgspec.field(default_factory=Counter)
    warnings: Counter[str] = msgspec.field(default_factory=Counter)
    columns: Counter[str] = msgspec.field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one page's outcome."""
        if isinstance(outcome, Article):
            self.written += 1
            self.portals[outcome.portal or ""] += 1
            if outcome.warnings:
                self.warnings.update(outcome.warnings)
        elif isinstance(outcome, Rejection):
            self.rejected[outcome.reason] += 1
        elif isinstance(outcome, Failure):
            self.failed[outcome.reason] += 1

    @property
    def read(self) -> int:
        """Pages that were read, or that should have been there to read."""
        return self.written + self.rejected.total() + self.failed.total()

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        return Counts(
            self.written + other.written,
            self.portals + other.portals,
            self.rejected + other.rejected,
            self.failed + other.failed,
            self.warnings + other.warnings,
            self.columns + other.columns,
        )
