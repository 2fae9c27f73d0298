"""`dates` on a terminal: the text, each mention marked and followed by its value."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from newsclean.dates import Mention
from newsclean.preview.layout import DIM, shorten, wrap
from newsclean.preview.safe import visible

_STYLES = {"DATE": "cyan", "TIME": "green", "DURATION": "magenta", "SET": "yellow"}


def dates_screen(text: str, mentions: list[Mention], width: int) -> Iterator[Text]:
    """The rows of a text. Brackets mark mentions and their values, since not every terminal has colours."""
    following = iter(mentions)
    mention = next(following, None)
    position = 0
    for line in text.splitlines(keepends=True):
        row, end = Text(), position + len(line)
        while mention and mention.start < end:
            row.append(visible(text[position : mention.start]))
            row.append_text(_marked(mention))
            position = mention.end
            mention = next(following, None)
        row.append(visible(text[position:end].rstrip("\r\n")))
        position = max(position, end)
        yield from wrap(shorten(row), width)


def _marked(mention: Mention) -> Text:
    style = _STYLES[mention.type]
    value = f" → {mention.value}"
    if mention.warnings:
        value += f" ({', '.join(mention.warnings)})"
    told = visible(" ".join(mention.text.split()))
    return Text.assemble(("[", DIM), (told, f"bold {style}"), (value, style), ("]", DIM))
