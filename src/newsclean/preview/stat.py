"""`diff --stat`: one row a page, and a line for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from newsclean.model import Failure
from newsclean.preview.safe import visible
from newsclean.preview.view import View

COLUMNS = (
    "source",
    "portal",
    "verdict",
    "lines",
    "kept",
    "fields",
    "removed",
    "chars_in",
    "chars_kept",
    "labels",
)


class Tally(msgspec.Struct, frozen=True):
    """One page in numbers. `kept`: lines of which something stays in the text; `fields`: lines that become nothing
    but fields; `verdict`: "ok" or the reason why there is no record; `labels`: removed spans per label."""

    source: str
    portal: str | None
    verdict: str
    lines: int
    kept: int
    fields: int
    removed: int
    chars_in: int
    chars_kept: int
    labels: dict[str, int]

    def row(self) -> str:
        """The numbers with tabs between, in the order of `COLUMNS`."""
        labels = ",".join(f"{label}={n}" for label, n in self.labels.items())
        values = [getattr(self, name) for name in COLUMNS[:-1]]
        return "\t".join("" if v is None else str(v) for v in (*values, labels))


def tally(view: View) -> Tally:
    """Count a page."""
    kept = sum(line.keeps for line in view.lines)
    gone = sum(line.gone for line in view.lines)
    return Tally(
        source=view.source,
        portal=view.portal,
        verdict=view.verdict.partition(":")[0] or "ok",
        lines=len(view.lines),
        kept=kept,
        fields=len(view.lines) - kept - gone,
        removed=gone,
        chars_in=view.chars_in,
        chars_kept=view.chars_kept,
        labels=dict(Counter(p.label for p in view.parts() if p.gone).most_common()),
    )


def failed(failure: Failure) -> Tally:
    """The row of a page that could not be read."""
    return Tally(visible(failure.source), None, failure.reason, 0, 0, 0, 0, 0, 0, {})


def plain_stat(tallies: Iterator[Tally]) -> Iterator[str]:
    """The table for pipes: a header and a row a page, with tabs between."""
    yield "\t".join(COLUMNS)
    for t in tallies:
        yield t.row()
