"""The pruned region to blocks: paragraphs, headings, list items, quotes, captions, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from newsclean.model import Block, Kind
from newsclean.parse.roles import Role
from newsclean.parse.soup import BODY, BREAK, LINK, TOPIC, UNLINK
from newsclean.parse.survey import INLINE
from newsclean.text import clean_line

_PHOTOS = frozenset({"img", "amp-img"})
_CELLS = frozenset({"td", "th", "p", "div"})
# "Baca juga:", "Berita terkait :"
_LABEL = 40
# No article ends with a heading: what it headed is a film or a graphic.
_NO_END = frozenset({Kind.HEADING, Kind.CAPTION})
_MARKS = re.compile(f"([{BREAK}{LINK}{UNLINK}])")


class Blocks(NamedTuple):
    """Blocks in document order, and the first and the last of the article's body, if the soup says where it is."""

    blocks: list[Block]
    body: tuple[int, int] | None


def read_blocks(soup: BeautifulSoup) -> Blocks:
    """Read a pruned region. Never raises."""
    reader = _Reader()
    reader.walk(soup)
    body = reader.body
    while len(body) > 1 and reader.blocks[body[-1]].kind in _NO_END:
        body.pop()
    return Blocks(reader.blocks, (body[0], body[-1]) if body else None)


class _Frame(NamedTuple):
    """What an open element passes on to those in it."""

    children: Iterator[object]
    kind: Kind
    path: str
    block: bool
    body: bool


class _Reader:
    """One walk in document order with a stack of its own (pages nest deeper than Python recurses)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.body: list[int] = []
        self.text: list[str] = []
        self.chars = 0
        self.links = 0
        self.breaks = 0
        self.photos = 0
        self.listed = self.captioned = False
        self.begun = _Frame(iter(()), Kind.PARAGRAPH, "", True, False)

    def walk(self, soup: BeautifulSoup) -> None:
        stack = [_Frame(iter(soup.contents), Kind.PARAGRAPH, "", True, False)]
        while stack:
            frame = stack[-1]
            node = next(frame.children, None)
            if node is None:
                stack.pop()
                if frame.block:
                    self.flush()
            elif isinstance(node, Tag):
                if node.name in _PHOTOS:
                    self.photo()
                else:
                    stack.append(self.enter(node, frame))
            elif isinstance(node, NavigableString):
                self.add(node, frame)

    def enter(self, tag: Tag, outer: _Frame) -> _Frame:
        name, attributes = tag.name, tag.attrs
        path = str(attributes.get("path", outer.path))
        if name in (BODY, TOPIC):
            self.flush()
            kind = Kind.PARAGRAPH if name == BODY else Kind.LIST_ITEM
            return _Frame(iter(tag.contents), kind, path, True, name == BODY)
        role, told = attributes.get("role"), attributes.get("kind")
        kind = told if isinstance(told, Kind) else Kind.PARAGRAPH
        inline = name in INLINE or outer.kind is Kind.TABLE_ROW
        if not inline:
            self.flush()
        elif name in _CELLS and self.text:
            self.text.append(" ")
        if name == "figure" or (role == Role.PHOTO and not inline):
            self.photo(box=True)
        if role == Role.CREDIT and self.photos:
            kind = Kind.CAPTION
        return _Frame(iter(tag.contents), kind, path, not inline, outer.body)

    def photo(self, *, box: bool = False) -> None:
        """A photo, or the box around one: a caption behind it is its own, unless one stood in front of it."""
        if self.captioned and (box or self.photos):
            self.captioned, self.photos = False, 0
        self.photos += not box

    def add(self, string: str, frame: _Frame) -> None:
        """A string: text, line breaks and the ends of links."""
        for piece in _MARKS.split(string):
            if piece == LINK:
                self.links += 1
            elif piece == UNLINK:
                self.links = max(0, self.links - 1)
            elif piece == BREAK:
                self.breaks += 1
                if self.breaks > 1 and frame.kind is not Kind.TABLE_ROW:
                    self.flush()
                elif self.text:
                    self.text.append(" ")
            elif piece and not piece.isspace():
                self.words(piece, frame)
            elif piece and self.text:
                self.text.append(" ")

    def words(self, piece: str, frame: _Frame) -> None:
        linked = self.links > 0
        if self.breaks and linked and (self.listed or self.labelled()):
            self.flush()  # links below each other, or below a label, are a list of stories and not one line
        if not self.text:
            self.begun = frame
        self.listed = linked and (self.listed or self.breaks > 0 or not self.text)
        self.breaks = 0
        self.text.append(piece)
        if linked:
            self.chars += len(piece)

    def labelled(self) -> bool:
        """Whether the text so far is a label ("Baca juga:")."""
        text = "".join(self.text).strip()
        return len(text) <= _LABEL and text[-1:] == ":"

    def flush(self) -> None:
        """The block is complete. A photographer's credit in an element of its own is part of the caption."""
        line = clean_line("".join(self.text)) if self.text else ""
        linked = min(self.chars, len(line))
        self.text, self.listed, self.chars, self.breaks = [], False, 0, 0
        if len(line) <= 3 and not any(map(str.isalnum, line)):
            return
        kind, path = self.begun.kind, tuple(self.begun.path.split(" "))
        caption = kind is Kind.CAPTION
        if caption and self.captioned and self.photos:
            before = self.blocks.pop()
            line = f"{before.text} {line}"
            linked += before.link_chars
        elif self.begun.body:
            self.body.append(len(self.blocks))
        self.blocks.append(Block(len(self.blocks), kind, line, 1, path, linked))
        self.captioned = caption
        if not caption:
            self.photos = 0
