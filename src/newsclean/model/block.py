"""A block: one line of a dump, or one paragraph-like element of HTML."""

from __future__ import annotations

from enum import StrEnum

import msgspec


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


class Block(msgspec.Struct, frozen=True, order=True, gc=False):
    """One block. Its text never changes after parsing; everything later is a mark on it.

    A struct because a dump has hundreds: building one costs a sixth of a NamedTuple, reading a field less than half,
    and the extractors read them all the time.

    `gap`: blank lines before it (dumps) or 1 (HTML, where each element stands apart).
    `path`: for HTML, the ancestors' tokens from the region inwards: tags ("div"), classes (".caption"), ids ("#main").
    `link_chars`: characters of `text` that lie in links; 0 for dumps.
    """

    index: int
    kind: Kind
    text: str
    gap: int = 0
    path: tuple[str, ...] = ()
    link_chars: int = 0
