"""`explain` on a terminal: the page's lines, and under each rule's first line of a run the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from newsclean.preview.explain import Row
from newsclean.preview.layout import DIM, indented, shorten, style_of, wrap
from newsclean.preview.screen import LABELLED, heading
from newsclean.preview.view import View

_NUMBER, _LABEL = 6, 12


def explain_screen(view: View, rows: Iterable[Row], width: int) -> Iterator[Text]:
    """The rows of a page. A reason stands once for spans of one rule that follow each other."""
    yield from heading(view, width)
    labelled = width >= LABELLED
    indent = _NUMBER + (_LABEL if labelled else 0)
    last: Row | None = None
    for r in rows:
        same = last is not None and (r.label, r.rule) == (last.label, last.rule)
        number = "" if last is not None and r.line == last.line else str(r.line or "")
        style = style_of(r.label)
        head = Text(number.rjust(_NUMBER - 2) + "  ", style=DIM)
        if labelled and not same:
            head.append(r.label, style=style)
        yield from indented(wrap(shorten(Text(r.text, style=style)), width - indent), head, indent)
        if not same:
            label = "" if labelled else f"{r.label}, "
            why = Text(f"{label}{r.rule}: {r.why}", style=DIM)
            yield from indented(
                wrap(why, width - indent - 2), Text(" " * indent + "↳ ", style=DIM), indent + 2
            )
        last = r
