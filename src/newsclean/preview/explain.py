"""`explain`: every span of a page with its label, its rule and the rule's reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsclean.model import Label
from newsclean.preview.view import REJECTED, View
from newsclean.record import OUTSIDE_RULE


class Row(NamedTuple):
    """One span. `line`: the line of the dump or the block of the page; None for what lay outside the article."""

    line: int | None
    label: str
    rule: str
    why: str
    text: str
    kept: bool


def explained(view: View, whys: Mapping[str, str]) -> Iterator[Row]:
    """The spans in page order. `whys`: rule id to reason (`record.rule_whys`)."""
    for line in view.lines:
        for p in line.parts:
            why = whys.get(p.rule) or view.verdict
            yield Row(line.number, p.label, p.rule, why, p.text, p.kept)
    for cut in view.cuts:
        text = f"{cut.path} ({cut.length} characters)"
        yield Row(None, Label.NAVIGATION, OUTSIDE_RULE, whys[OUTSIDE_RULE], text, kept=False)


def plain(view: View, rows: Iterator[Row]) -> Iterator[str]:
    """The spans for pipes: line, label, rule, reason and text, with tabs between. No text holds a tab.

    A refused page that has no lines (it is empty, or no text) is one line that says so.
    """
    if view.verdict and not view.lines:
        reason = view.verdict.partition(":")[0]
        yield f"-\t{REJECTED}\t{reason}\t{view.verdict}\t"
    for r in rows:
        yield f"{r.line or '-'}\t{r.label}\t{r.rule}\t{r.why}\t{r.text}"
