"""`diff --stat` on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from newsclean.preview.bars import bar
from newsclean.preview.layout import DIM, FIELD, GONE, NAME, table_row, wrap
from newsclean.preview.stat import Tally

_BAR = 10
_PORTAL = 13
_LINES = 9


def stat_screen(tallies: Iterator[Tally], width: int) -> Iterator[Text]:
    """The rows as they come, then the totals. Narrow terminals lose the labels first, then the portal."""
    portal = _PORTAL if width >= 76 else 0
    labels = (width - 60) // 2 if width >= 100 else 0
    name = width - portal - _LINES - _BAR - 6 - labels - 2
    yield table_row(
        [
            (Text("page", style=NAME), name),
            (Text("portal", style=NAME), portal),
            (Text("lines".rjust(_LINES - 1), style=NAME), _LINES),
            (Text("text kept", style=NAME), _BAR + 6),
            (Text("removed", style=NAME), labels),
        ]
    )
    pages = records = lines = kept = chars_in = chars_kept = 0
    taken: Counter[str] = Counter()
    for t in tallies:
        pages += 1
        records += t.verdict == "ok"
        lines, kept = lines + t.lines, kept + t.kept
        chars_in, chars_kept = chars_in + t.chars_in, chars_kept + t.chars_kept
        taken.update(t.labels)
        share = t.chars_kept / t.chars_in if t.chars_in else 0.0
        told = Text(f"{bar(share, _BAR)}{share:5.0%}") if t.verdict == "ok" else Text(t.verdict, style=GONE)
        yield table_row(
            [
                (_tail(t.source, name - 2), name),
                (Text(t.portal or "-", style=FIELD if t.portal else DIM), portal),
                (Text(f"{t.kept}/{t.lines}".rjust(_LINES - 1)), _LINES),
                (told, _BAR + 6),
                (Text(_named(t.labels), style=GONE), labels),
            ]
        )
    share = chars_kept / chars_in if chars_in else 0.0
    whole = (
        f"{pages} pages, {records} records; {kept:,} of {lines:,} lines kept, {share:.0%} of the characters"
    )
    yield from wrap(Text(whole, style=NAME), width)
    if taken:
        yield from wrap(Text("removed: " + _named(dict(taken.most_common())), style=GONE), width)


def _named(labels: dict[str, int]) -> str:
    return ", ".join(f"{n:,} {label}" for label, n in labels.items())


def _tail(name: str, width: int) -> Text:
    """A path cut at its beginning: its end tells pages apart."""
    text = Text(name)
    if text.cell_len <= width:
        return text
    while text.cell_len > width - 1:
        text = text[1:]
    return Text("…") + text
