"""`portals list` and `portals show` on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from newsclean.packs import Pack
from newsclean.preview.layout import DIM, FIELD, NAME, table_row
from newsclean.preview.safe import visible


def portals_screen(packs: Sequence[Pack], common: Pack, width: int) -> Iterator[Text]:
    """The rows of the table, and what stands behind them."""
    first = 2 + max(len(p.id) for p in packs)
    second = min(2 + max(len(p.name) for p in packs), 22)
    widths = (first, second, 7, max(width - first - second - 7, 10))
    yield table_row(
        [(Text(h, style=NAME), w) for h, w in zip(("id", "name", "rules", "hosts"), widths, strict=True)]
    )
    for p in packs:
        hosts = ", ".join(p.hosts[:2]) + (f" and {len(p.hosts) - 2} more" if len(p.hosts) > 2 else "")
        cells = (
            Text(p.id, style=FIELD),
            Text(visible(p.name)),
            Text(f"{len(p.rule):5}", style="" if p.rule else DIM),
            Text(hosts),
        )
        yield table_row(list(zip(cells, widths, strict=True)))
    yield Text()
    told = (
        f"{len(packs)} portals, and {len(common.rule)} common rules for all (newsclean portals show _common)"
    )
    yield Text(told, style=DIM)


def pack_screen(lines: Iterable[str]) -> Iterator[Text]:
    """A pack file's lines, comments dim, names of sections and keys set off."""
    for line in lines:
        if line.startswith(("#", "[")):
            yield Text(visible(line), style=DIM if line[0] == "#" else NAME)
            continue
        key, is_assigned, value = line.partition(" = ")
        if is_assigned and key.replace(".", "").replace("_", "").isalnum():
            yield Text.assemble((visible(key), FIELD), f" = {visible(value)}")
        else:
            yield Text(visible(line))
