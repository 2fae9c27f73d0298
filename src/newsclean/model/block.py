"""A block: one line of a dump, or one paragraph-like element of HTML."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What the source says a block is. A dump only knows lines; HTML knows its elements."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    HEADLINE = "headline"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE_ROW = "table_row"


class Block(NamedTuple):
    """One block. Its text never changes after parsing; everything later is a mark on it.

    A NamedTuple because building one costs about a third of a frozen dataclass, and a dump has hundreds.

    `gap`: blank lines before it (dumps) or 1 (HTML, where each element stands apart).
    `path`: for HTML, the ancestors' tokens from the region inwards: tags ("div"), classes (".caption"), ids ("#main").
    `link_chars`: characters of `text` that lie in links; 0 for dumps.
    """

    index: int  # type: ignore[assignment]  # tuple.index gives way: nobody searches a block
    kind: Kind
    text: str
    gap: int = 0
    path: tuple[str, ...] = ()
    link_chars: int = 0
