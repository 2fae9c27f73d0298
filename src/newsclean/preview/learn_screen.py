"""`portals learn` on a terminal: per portal the lines that recur, those that nothing takes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from rich.text import Text

from newsclean.preview.layout import DIM, GONE, NAME, short_rule, table_row, wrap
from newsclean.preview.safe import visible
from newsclean.stats.recurring import KEPT, Recurring

_MOST_KEPT, _MOST_TAKEN = 30, 10
"""Rows of a portal; a pipe gets all of them."""


def learn_screen(pages: Mapping[str, int], rows: Iterable[Recurring], width: int) -> Iterator[Text]:
    """The rows of the report. `pages`: portal to its number of pages."""
    rule = min(30, width // 4)
    widths = (8, 6, 8, max(width - 22 - rule, 10), rule)
    heads = [Text(head, style=DIM) for head in ("  pages", "share", "place", "line", "taken by")]
    quiet = set(pages)
    for portal, group in groupby(rows, key=lambda r: r.portal):
        quiet.discard(portal)
        found = list(group)
        number = f"  {pages[portal]:,} page{'s' * (pages[portal] != 1)}"
        yield Text.assemble((visible(portal) or "unknown", NAME), number)
        yield table_row(list(zip(heads, widths, strict=True)))
        for kept, most in ((True, _MOST_KEPT), (False, _MOST_TAKEN)):
            these = [r for r in found if (r.taken == KEPT) is kept]
            yield from (table_row(list(zip(_cells(r), widths, strict=True))) for r in these[:most])
            if len(these) > most:
                what = f"  ... {len(these) - most:,} more that {'stay' if kept else 'go'} (a pipe gets all)"
                yield Text(what, style=DIM)
        yield Text()
    if quiet:
        names = ", ".join(sorted(visible(portal) or "unknown" for portal in quiet))
        yield from wrap(Text(f"Nothing recurs on the pages of: {names}", style=DIM), width)


def _cells(r: Recurring) -> tuple[Text, ...]:
    taken = Text(visible(short_rule(r.taken)), style=DIM) if r.taken else Text("nothing", style=GONE)
    line = Text(visible(r.text), style="" if r.taken == KEPT else DIM)
    return Text(f"{r.pages:7,}"), Text(f"{r.share:4.0%}"), Text(r.place), line, taken
