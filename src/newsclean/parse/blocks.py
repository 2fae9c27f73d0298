"""The pruned region to blocks, read by BeautifulSoup: paragraphs, headings, list items, quotes, captions, rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup, NavigableString, Tag

from newsclean.model import Block, Kind
from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import INLINE
from newsclean.text import clean_line

_KINDS = {
    "h1": Kind.HEADLINE,
    "h2": Kind.HEADING,
    "h3": Kind.HEADING,
    "h4": Kind.HEADING,
    "h5": Kind.HEADING,
    "h6": Kind.HEADING,
    "li": Kind.LIST_ITEM,
    "dt": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE,
    "figcaption": Kind.CAPTION,
    "tr": Kind.TABLE_ROW,
}
# Characters in one cell from which a table lays out the page rather than holding data.
_LAYOUT_CELL = 300


def read_blocks(markup: str) -> list[Block]:
    """Blocks of a piece of HTML in document order. Never raises."""
    soup = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
    reader = _Reader()
    reader.walk(soup)
    return reader.blocks


class _Frame(NamedTuple):
    """What an open element passes on to those in it."""

    children: Iterator[object]
    kind: Kind
    path: tuple[str, ...]
    block: bool
    linked: bool


class _Reader:
    """One walk in document order with a stack of its own (pages nest deeper than Python recurses)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.text: list[str] = []
        self.linked = 0
        self.breaks = 0
        self.kind = Kind.PARAGRAPH
        self.path: tuple[str, ...] = ()

    def walk(self, soup: Tag) -> None:
        stack = [_Frame(iter(soup.contents), Kind.PARAGRAPH, (), True, False)]
        while stack:
            frame = stack[-1]
            node = next(frame.children, None)
            if node is None:
                stack.pop()
                if frame.block:
                    self.flush()
            elif isinstance(node, Tag):
                if node.name == "br":
                    self.breaks += 1
                    if self.breaks > 1:
                        self.flush()
                    else:
                        self.text.append("\n")
                    continue
                stack.append(self.enter(node, frame))
            elif type(node) is NavigableString:
                self.add(node, frame)

    def enter(self, tag: Tag, outer: _Frame) -> _Frame:
        name = tag.name
        own = str(tag.get("class") or ""), str(tag.get("id") or "")
        path = outer.path
        inline = name in INLINE
        if not inline or own[0] or own[1]:
            path = (*path, name, *(f".{c}" for c in own[0].split()), *(f"#{i}" for i in own[1].split()))
        kind = self.kind_of(tag, " ".join(filter(None, own)), outer)
        if not inline:
            self.flush()
        return _Frame(iter(tag.contents), kind, path, not inline, outer.linked or name == "a")

    def kind_of(self, tag: Tag, own: str, outer: _Frame) -> Kind:
        if outer.kind in (Kind.CAPTION, Kind.TABLE_ROW, Kind.QUOTE, Kind.LIST_ITEM) and tag.name not in ("li", "figcaption"):
            return outer.kind
        if own:
            role = role_of(own)
            if role is Role.CAPTION or (role is Role.PHOTO and _holds_photo(tag)):
                return Kind.CAPTION
        if tag.name == "tr":
            return Kind.TABLE_ROW if _is_data(tag) else Kind.PARAGRAPH
        return _KINDS.get(tag.name, outer.kind if tag.name in INLINE else Kind.PARAGRAPH)

    def add(self, text: str, frame: _Frame) -> None:
        if not text.strip():
            if self.text:
                self.text.append(" ")
            return
        if not self.text or not any(t.strip() for t in self.text):
            self.kind, self.path = frame.kind, frame.path
        self.breaks = 0
        self.text.append(text)
        if frame.linked:
            self.linked += len(text)

    def flush(self) -> None:
        line = clean_line("".join(self.text).replace("\n", " ")) if self.text else ""
        if line:
            self.blocks.append(Block(len(self.blocks), self.kind, line, 1, self.path, min(self.linked, len(line))))
        self.text = []
        self.linked = 0
        self.breaks = 0


def _holds_photo(tag: Tag) -> bool:
    return tag.find(("img", "amp-img")) is not None


def _is_data(row: Tag) -> bool:
    return all(len(c.get_text()) < _LAYOUT_CELL for c in row.find_all(("td", "th"), recursive=False))
