"""Lines of a terminal: wrapping, margins, long texts cut in the middle. Text only, never markup."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newsclean.model import FACT_LABELS, KEPT_LABELS

KEPT, FIELD, GONE, DIM, NAME = "", "cyan", "red", "bright_black", "bold"
LONGEST = 3_000
"""Characters of one line that are shown; a line of megabytes is no reading matter and takes rich minutes to wrap."""
_TAIL = 300


def style_of(label: str) -> str:
    """The colour of a label: kept text has none, fields one, all that goes another."""
    if label in KEPT_LABELS:
        return KEPT
    return FIELD if label in FACT_LABELS else GONE


def short_rule(rule: str) -> str:
    """A rule's id as the margin shows it: the common pack is the one nobody needs to be told."""
    return rule.removeprefix("_common/")


@functools.cache
def _measure() -> Console:
    return Console(width=80, file=None)


def wrap(text: Text, width: int) -> list[Text]:
    """The rows of a text; words longer than a row are broken."""
    if cell_len(text.plain) <= width:
        return [text]
    rows = list(text.wrap(_measure(), max(width, 8), overflow="fold"))
    for row in rows:
        row.rstrip()
    return rows


def shorten(text: Text) -> Text:
    """A very long text without its middle; how much is missing stands there."""
    if len(text) <= LONGEST:
        return text
    head, tail = text[: LONGEST - _TAIL], text[len(text) - _TAIL :]
    return Text.assemble(head, (f" [... {len(text) - LONGEST:,} characters ...] ", DIM), tail)


def clip(text: Text, width: int) -> Text:
    """A text on one row, its end cut off."""
    cut = text.copy()
    cut.truncate(max(width, 1), overflow="ellipsis")
    return cut


def pad(text: Text, width: int) -> Text:
    """A text with blanks up to a width."""
    return Text.assemble(text, " " * max(0, width - cell_len(text.plain)))


def table_row(cells: Sequence[tuple[Text, int]]) -> Text:
    """Cells side by side, each cut to its width less one blank; those without a width are left out."""
    row = Text().join(pad(clip(text, width - 1), width) for text, width in cells if width)
    row.rstrip()
    return row


def right(rows: list[Text], note: Text, width: int) -> list[Text]:
    """A note at the right edge: of the last row where it has room, else on rows of its own."""
    if not note:
        return rows
    rows = list(rows)
    free = width - cell_len(rows[-1].plain) - cell_len(note.plain)
    if free >= 2:
        rows[-1] = Text.assemble(rows[-1], " " * free, note)
        return rows
    for row in wrap(note, width):
        rows.append(Text.assemble(" " * max(0, width - cell_len(row.plain)), row))
    return rows


def beside(left: list[Text], second: list[Text], width: int) -> Iterator[Text]:
    """Two columns, the left one `width` cells wide."""
    for i in range(max(len(left), len(second))):
        row = left[i] if i < len(left) else Text()
        yield Text.assemble(pad(row, width), (" │ ", DIM), second[i] if i < len(second) else Text())


def indented(rows: Iterable[Text], head: Text, indent: int) -> Iterator[Text]:
    """Rows behind a margin: `head` in front of the first, blanks in front of the others."""
    for i, row in enumerate(rows):
        yield Text.assemble(pad(head if i == 0 else Text(), indent), row)
