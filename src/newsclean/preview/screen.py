"""`diff` on a terminal: the page's lines in order, what went struck out, what became a field named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from newsclean.model import Label
from newsclean.preview.layout import (
    DIM,
    FIELD,
    GONE,
    NAME,
    beside,
    clip,
    indented,
    right,
    short_rule,
    shorten,
    style_of,
    wrap,
)
from newsclean.preview.view import REJECTED, Line, Part, View

SIDE_BY_SIDE = 132
"""Columns from which the page and its record stand beside each other, at least 64 cells each."""
LABELLED = 68
"""Columns from which labels have a margin of their own (the longest has 11 letters)."""
_LABEL = 13

_FOLD = 8
"""Lines in a row that all go, from which the run is folded; lists inside articles are shorter (5 the longest seen)."""
_FIRST, _LAST = 3, 1


class Fold(NamedTuple):
    """A run of lines that is not shown."""

    lines: tuple[Line, ...]


def screen(
    view: View, width: int, labels: frozenset[str] = frozenset(), *, colour: bool = True
) -> Iterator[Text]:
    """The rows of a page. `labels`: show the lines with one of them and the beginnings of their neighbours.

    Without colour, what is cut out of a line stands in `[-...-]`.
    """
    yield from heading(view, width)
    wide = width >= SIDE_BY_SIDE
    left = (width - 3) // 2 if wide else width
    shown: set[str] = set()
    before: Line | None = None
    for item in _chosen(view.lines, labels):
        if isinstance(item, Fold):
            yield Text(clip(_folded(item, bool(labels)), width).plain, style=DIM)
            before = None
            continue
        if before is not None and item.gap and (before.keeps or item.keeps):
            yield from beside([Text()], [], left) if wide else [Text()]
        before = item
        rows = list(_rows(item, left, colour, with_label=left >= LABELLED))
        second = _record_rows(item, view, width - 3 - left, shown) if wide else []
        if labels and not any(p.label in labels for p in item.parts):
            rows, second = _beginning(rows, left), _beginning(second, width - 3 - left)
        yield from beside(rows, second, left) if wide else rows
    yield from footing(view, width)


def heading(view: View, width: int) -> Iterator[Text]:
    """The page's name and what became of it."""
    yield Text("─" * width, style=DIM)
    kept = sum(line.keeps for line in view.lines)
    share = f"{view.chars_kept / view.chars_in:.0%}" if view.chars_in else "0 %"
    told = (
        "no record" if view.verdict else f"{kept} of {len(view.lines)} lines kept, {share} of the characters"
    )
    name = Text(view.source, style=NAME)
    line = Text.assemble(name, "  ", (view.portal or "unknown portal", FIELD), "  ", (told, DIM))
    yield from wrap(line, width)
    if view.verdict:
        yield from wrap(Text(f"rejected: {view.verdict}", style=GONE), width)
    yield Text("─" * width, style=DIM)


def footing(view: View, width: int) -> Iterator[Text]:
    """The fields, what was cut away outside the article, warnings, and how much each label took."""
    yield Text("─" * width, style=DIM)
    indent = 14
    for name, value in view.facts:
        rows = wrap(shorten(Text(value)), width - indent)
        yield from indented(rows, Text(name, style=FIELD), indent)
    if view.outside:
        told = shorten(Text(view.outside))
        yield from indented(wrap(told, width - indent), Text("outside", style=GONE), indent)
    taken = Counter(p.label for p in view.parts() if p.gone)
    if taken:
        told = Text(", ".join(f"{n} {label}" for label, n in taken.most_common()))
        yield from indented(wrap(told, width - indent), Text("removed", style=GONE), indent)
    if view.warnings:
        told = Text(", ".join(view.warnings))
        yield from indented(wrap(told, width - indent), Text("warnings", style="yellow"), indent)


def _beginning(rows: list[Text], width: int) -> list[Text]:
    """The first of several rows, with a sign that there are more."""
    if len(rows) < 2:
        return rows
    first = rows[0].copy()
    first.truncate(width - 2)
    return [first.append(" …")]


def _chosen(lines: tuple[Line, ...], labels: frozenset[str]) -> Iterator[Line | Fold]:
    """The lines to show and the runs to fold, in page order."""
    i = 0
    while i < len(lines):
        end = i
        while end < len(lines) and _passed_over(lines, end, labels):
            end += 1
        run = lines[i:end]
        if labels and run:
            yield Fold(run)
        elif len(run) > _FOLD:
            yield from run[:_FIRST]
            yield Fold(run[_FIRST : len(run) - _LAST])
            yield from run[len(run) - _LAST :]
        else:
            yield from run
        if end < len(lines):
            yield lines[end]
        i = end + 1


def _passed_over(lines: tuple[Line, ...], i: int, labels: frozenset[str]) -> bool:
    """Whether a line may be folded: by its fate, or where labels are asked for, if none is in it or beside it."""
    if not labels:
        return lines[i].gone
    return not any(p.label in labels for line in lines[max(0, i - 1) : i + 2] for p in line.parts)


def _folded(fold: Fold, all_kinds: bool) -> Text:
    if all_kinds:
        return Text(f"  ... {len(fold.lines)} other line{'s' * (len(fold.lines) > 1)} ...")
    counts = Counter(line.parts[0].label for line in fold.lines)
    told = f"{len(fold.lines)} lines {counts.most_common(1)[0][0]}"
    if len(counts) > 1:
        told = f"{len(fold.lines)} lines: " + ", ".join(f"{n} {label}" for label, n in counts.most_common())
    return Text(f"  ... {told} ...")


def _rows(line: Line, width: int, colour: bool, with_label: bool) -> Iterator[Text]:
    """A line with its sign, its label in the left margin (or, where that is too narrow, the right) and its rule."""
    marks = [p for p in line.parts if not p.kept]
    heads = [p for p in line.parts if p.label == Label.HEADING]
    sign = _sign(line)
    style = style_of(marks[0].label) if marks else ""
    head = Text(sign + " ", style=style)
    if with_label:
        head.append((marks or heads or [Part("", "", "")])[0].label, style=style if marks else DIM)
    indent = _LABEL + 2 if with_label else 2
    rows = wrap(shorten(_styled(line, colour)), width - indent)
    yield from indented(right(rows, _note(marks, with_label), width - indent), head, indent)


def _sign(line: Line) -> str:
    if line.gone:
        return "-"
    if line.keeps:
        return "~" if any(not p.kept for p in line.parts) else " "
    return ">"


def _styled(line: Line, colour: bool) -> Text:
    """The line's text: struck out what is not in the record's text although its line, or nothing of it, is."""
    text = Text()
    for p in line.parts:
        if p.kept:
            text.append(p.text, style="bold" if p.label == Label.HEADING else "")
        elif line.keeps:
            text.append(p.text if colour else f"[-{p.text}-]", style=f"{style_of(p.label)} strike")
        else:
            text.append(p.text, style=f"{GONE} strike" if p.gone else FIELD)
    return text


def _note(marks: list[Part], with_label: bool) -> Text:
    """The rules of a line for the right margin; with the labels that the left one does not show."""
    notes: dict[str, None] = {}
    first = marks[0].label if marks else ""
    for p in marks:
        rule = short_rule(p.rule)
        named = with_label and p.label == first
        notes[rule if named or rule == p.label else f"{p.label} {rule}"] = None
    return Text(", ".join(notes), style=DIM)


_FIELDS_OF = {
    Label.TITLE: ("title",),
    Label.DESCRIPTION: ("description",),
    Label.BYLINE: ("authors", "editors"),
    Label.PUBLISHED: ("published_at", "modified_at"),
    Label.DATELINE: ("place",),
    Label.CAPTION: ("captions",),
    Label.CREDIT: ("credits", "authors"),
    Label.INITIALS: ("initials",),
    Label.TAGS: ("tags",),
    Label.SECTION: ("section",),
}


def _record_rows(line: Line, view: View, width: int, shown: set[str]) -> list[Text]:
    """What the record has of a line: its text, or the fields that it gave and no line before it."""
    rows: list[Text] = []
    values = dict(view.facts)
    for p in line.parts:
        for name in _FIELDS_OF.get(Label(p.label), ()) if p.label != REJECTED else ():
            if name in values and name not in shown:
                shown.add(name)
                told = shorten(Text.assemble((f"{name}: ", FIELD), values[name]))
                rows += wrap(told, width)
    if line.after is not None:
        rows += wrap(shorten(Text(line.after)), width)
    return rows
