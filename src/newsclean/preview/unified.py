"""A page and its cleaned text as a unified diff: for pipes, pagers that know diffs, and files kept for review.

The old side is the page as parsed, the new side the record's `text` up to blank lines. Which rules took the lines of
a hunk stands behind its second `@@`, where diffs carry a section's name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.preview.view import View

_CONTEXT = 3


class _Edit(NamedTuple):
    """One line of a diff: " ", "-" or "+", its text, and the (label, rule) pairs that took something of it."""

    sign: str
    text: str
    took: tuple[tuple[str, str], ...] = ()


def unified(view: View, labels: frozenset[str] = frozenset()) -> Iterator[str]:
    """The lines of the diff, without line ends; none for a page that stays as it is.

    `labels`: take only what has one of them, leave all else as it is.
    """
    edits = list(_edits_of(view, labels) if labels else _edits(view))
    hunks = _hunks(edits)
    if not labels:
        if view.verdict:
            yield f"rejected {view.source}: {view.verdict}"
        if view.outside:
            yield f"outside the article of {view.source}: {view.outside}"
    if not hunks:
        return
    yield f"--- {view.source}\tpage"
    yield "+++ /dev/null" if view.verdict and not labels else f"+++ {view.source}\ttext"
    old = new = at = 0
    for first, end in hunks:
        old += sum(e.sign != "+" for e in edits[at:first])
        new += sum(e.sign != "-" for e in edits[at:first])
        at = end
        hunk = edits[first:end]
        gone = sum(e.sign != "+" for e in hunk)
        come = sum(e.sign != "-" for e in hunk)
        yield f"@@ -{_range(old, gone)} +{_range(new, come)} @@{_took(hunk)}"
        for e in hunk:
            yield e.sign + e.text
        old += gone
        new += come


def _edits(view: View) -> Iterator[_Edit]:
    """Every line of both sides. A paragraph that was torn over lines goes and comes back whole."""
    begun = False  # whether the new side has a line yet; it does not begin with blank ones
    for line in view.lines:
        sign = " " if begun and line.keeps and not line.joined else "-"
        yield from (_Edit(sign, "") for _ in range(line.gap))
        if line.after == line.text:
            yield _Edit(" ", line.text)
        else:
            yield _Edit("-", line.text, tuple((p.label, p.rule) for p in line.parts if not p.kept))
            if line.after is not None:
                yield _Edit("+", line.after)
        begun = begun or line.keeps


def _edits_of(view: View, labels: frozenset[str]) -> Iterator[_Edit]:
    """Every line of the page on both sides, but for the spans with these labels."""
    for line in view.lines:
        took = tuple((p.label, p.rule) for p in line.parts if p.label in labels)
        rest = " ".join("".join(p.text for p in line.parts if p.label not in labels).split())
        yield from (_Edit("-" if took and not rest else " ", "") for _ in range(line.gap))
        yield _Edit("-" if took else " ", line.text, took)
        if took and rest:
            yield _Edit("+", rest)


def _hunks(edits: list[_Edit]) -> list[tuple[int, int]]:
    """Half-open ranges of edits: every change with the lines around it; ranges that touch are one."""
    spans: list[tuple[int, int]] = []
    for i, e in enumerate(edits):
        if e.sign == " ":
            continue
        first, end = max(0, i - _CONTEXT), min(len(edits), i + _CONTEXT + 1)
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((first, end))
    return spans


def _range(before: int, count: int) -> str:
    """`start,count` as diff writes it: an empty range names the line before it."""
    return f"{before + 1 if count else before},{count}"


def _took(hunk: list[_Edit]) -> str:
    counts = Counter(t for e in hunk for t in e.took)
    named = [f"{label} {rule}" + (f" x{n}" if n > 1 else "") for (label, rule), n in counts.items()]
    return " " + ", ".join(named) if named else ""
