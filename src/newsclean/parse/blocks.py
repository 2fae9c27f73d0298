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
# No article ends with a heading: what it headed is a film or a graphic.
_NO_END = frozenset({Kind.HEADING, Kind.CAPTION})
# Characters that a photo's box may hold; agencies write captions of up to 520.
_CAPTION = 900


def read_blocks(markup: str) -> tuple[list[Block], tuple[int, int] | None]:
    """Blocks of a pruned region in document order, and the first and last of its body. Never raises."""
    soup = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
    reader = _Reader()
    reader.walk(soup)
    body = reader.body
    while len(body) > 1 and reader.blocks[body[-1]].kind in _NO_END:
        body.pop()
    return reader.blocks, (body[0], body[-1]) if body else None


class _Frame(NamedTuple):
    """What an open element passes on to those in it."""

    children: Iterator[object]
    kind: Kind
    path: tuple[str, ...]
    block: bool
    linked: bool
    body: bool


class _Reader:
    """One walk in document order with a stack of its own (pages nest deeper than Python recurses)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.text: list[str] = []
        self.linked = 0
        self.breaks = 0
        self.kind = Kind.PARAGRAPH
        self.path: tuple[str, ...] = ()
        self.in_body = False
        self.body: list[int] = []

    def walk(self, soup: Tag) -> None:
        stack = [_Frame(iter(soup.contents), Kind.PARAGRAPH, (), True, False, False)]
        while stack:
            frame = stack[-1]
            node = next(frame.children, None)
            if node is None:
                stack.pop()
                if frame.block:
                    self.flush()
            elif isinstance(node, Tag):
                if node.name == "br":
                    self.break_line(frame)
                else:
                    stack.append(self.enter(node, frame))
            elif type(node) is NavigableString:
                self.add(node, frame)

    def enter(self, tag: Tag, outer: _Frame) -> _Frame:
        name = tag.name
        own = str(tag.get("class") or ""), str(tag.get("id") or "")
        path = outer.path
        inline = name in INLINE or outer.kind is Kind.TABLE_ROW
        if not inline or own[0] or own[1]:
            path = (*path, name, *(f".{c}" for c in own[0].split()), *(f"#{i}" for i in own[1].split()))
        kind = self.kind_of(tag, " ".join(filter(None, own)), outer)
        if not inline:
            self.flush()
        elif outer.kind is Kind.TABLE_ROW and name in ("td", "th", "p", "div") and self.text:
            self.text.append(" ")
        body = outer.body or tag.has_attr("data-body")
        return _Frame(iter(tag.contents), kind, path, not inline, outer.linked or name == "a", body)

    def break_line(self, frame: _Frame) -> None:
        self.breaks += 1
        if self.breaks > 1 and frame.kind is not Kind.TABLE_ROW:
            self.flush()
        elif self.text:
            self.text.append(" ")

    def kind_of(self, tag: Tag, own: str, outer: _Frame) -> Kind:
        if tag.has_attr("data-body"):
            return Kind.PARAGRAPH
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
            self.kind, self.path, self.in_body = frame.kind, frame.path, frame.body
        self.breaks = 0
        self.text.append(text)
        if frame.linked:
            self.linked += len(text)

    def flush(self) -> None:
        line = clean_line("".join(self.text)) if self.text else ""
        if line and (len(line) > 3 or any(map(str.isalnum, line))):
            if self.in_body:
                self.body.append(len(self.blocks))
            self.blocks.append(Block(len(self.blocks), self.kind, line, 1, self.path, min(self.linked, len(line))))
        self.text = []
        self.linked = 0
        self.breaks = 0


def _holds_photo(tag: Tag) -> bool:
    """Whether an element is a photo and its caption, and not a wrapper of the article as well."""
    return tag.find(("img", "amp-img")) is not None and len(tag.get_text()) <= _CAPTION


def _is_data(row: Tag) -> bool:
    return all(len(c.get_text()) < _LAYOUT_CELL for c in row.find_all(("td", "th"), recursive=False))
