"""The pruned region to blocks, read by BeautifulSoup: paragraphs, headings, list items, quotes, captions, rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from newsclean.model import Block, Kind
from newsclean.parse.prune import BODY, TOPIC
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
_INHERITED = frozenset({Kind.CAPTION, Kind.TABLE_ROW, Kind.QUOTE, Kind.LIST_ITEM, Kind.HEADLINE})
_PHOTOS = ("img", "amp-img")
_PHOTO_BOXES = frozenset({"div", "p", "td", "section", "figure"})
_LABEL = 40
# Elements above which a block's kind and place are no more looked for: both cost the depth squared. Pages written
# by people nest up to 43 elements (348 pages).
_DEEP = 200
# Characters of a caption in a box that only its photo gives away: a shorter text beside an image is a name.
_LEAST_CAPTION = 40
# No article ends with a heading: what it headed is a film or a graphic.
_NO_END = frozenset({Kind.HEADING, Kind.CAPTION})
# Characters that a photo's box may hold; agencies write captions of up to 520.
_CAPTION = 900


class Blocks(NamedTuple):
    """Blocks in document order, and the first and the last of the article's body, if the piece says where it is."""

    blocks: list[Block]
    body: tuple[int, int] | None


def read_blocks(markup: str) -> Blocks:
    """Read a pruned region. Never raises."""
    soup = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
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
    path: tuple[str, ...]
    block: bool
    linked: bool
    body: bool


class _Reader:
    """One walk in document order with a stack of its own (pages nest deeper than Python recurses)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.body: list[int] = []
        self.text: list[str] = []
        self.linked = 0
        self.breaks = 0
        self.kind = Kind.PARAGRAPH
        self.path: tuple[str, ...] = ()
        self.in_body = False
        self.photos = 0
        self.captioned = False
        self.listed = False

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
                elif node.name in _PHOTOS:
                    self.photo()
                else:
                    stack.append(self.enter(node, frame, len(stack)))
            elif type(node) is NavigableString:
                self.add(node, frame)

    def enter(self, tag: Tag, outer: _Frame, depth: int) -> _Frame:
        name = tag.name
        if name == BODY:
            self.flush()
            return _Frame(iter(tag.contents), Kind.PARAGRAPH, outer.path, True, outer.linked, True)
        if name == TOPIC:
            self.flush()
            return _Frame(iter(tag.contents), Kind.LIST_ITEM, (*outer.path, TOPIC), True, True, False)
        own = str(tag.get("class") or ""), str(tag.get("id") or "")
        path = outer.path
        inline = name in INLINE or outer.kind is Kind.TABLE_ROW
        if depth < _DEEP and (not inline or own[0] or own[1]):
            path = (*path, name, *(f".{c}" for c in own[0].split()), *(f"#{i}" for i in own[1].split()))
        if not inline:
            self.flush()
        elif outer.kind is Kind.TABLE_ROW and name not in INLINE and self.text:
            self.text.append(" ")
        role = role_of(" ".join(filter(None, own))) if own[0] or own[1] else None
        if name == "figure" or (role is Role.PHOTO and not inline):
            self.photo(box=True)
        kind = self.kind_of(tag, role, outer) if depth < _DEEP else outer.kind
        return _Frame(iter(tag.contents), kind, path, not inline, outer.linked or name == "a", outer.body)

    def kind_of(self, tag: Tag, role: Role | None, outer: _Frame) -> Kind:
        name = tag.name
        if outer.kind in _INHERITED and name not in ("li", "figcaption"):
            return outer.kind
        if (
            role is Role.CAPTION
            or (role is Role.CREDIT and self.photos)
            or ((role is Role.PHOTO or name == "figure") and _is_photo(tag, 0))
        ):
            return Kind.CAPTION
        if (
            role is None
            and not self.body
            and not outer.body
            and name in _PHOTO_BOXES
            and _is_photo(tag, _LEAST_CAPTION)
        ):
            return Kind.CAPTION
        if name == "tr":
            return Kind.TABLE_ROW if _is_data(tag) else Kind.PARAGRAPH
        return _KINDS.get(name, outer.kind if name in INLINE else Kind.PARAGRAPH)

    def photo(self, *, box: bool = False) -> None:
        """A photo, or the box around one: a caption behind it is its own, unless one stood in front of it."""
        if self.captioned and (box or self.photos):
            self.captioned, self.photos = False, 0
        self.photos += not box

    def break_line(self, frame: _Frame) -> None:
        self.breaks += 1
        if self.breaks > 1 and frame.kind is not Kind.TABLE_ROW:
            self.flush()
        elif self.text:
            self.text.append(" ")

    def add(self, text: str, frame: _Frame) -> None:
        if not text.strip():
            if self.text:
                self.text.append(" ")
            return
        if self.breaks and frame.linked and (self.listed or self.labelled()):
            self.flush()  # links below each other, or below a label, are a list of stories and not one line
        if not self.text:
            self.kind, self.path, self.in_body = frame.kind, frame.path, frame.body
        self.listed = frame.linked and (self.listed or self.breaks > 0 or not self.text)
        self.breaks = 0
        self.text.append(text)
        if frame.linked:
            self.linked += len(text)

    def labelled(self) -> bool:
        """Whether the text so far is a label ("Baca juga:")."""
        text = "".join(self.text).strip()
        return len(text) <= _LABEL and text[-1:] == ":"

    def flush(self) -> None:
        """The block is complete. A photographer's credit in an element of its own is part of the caption."""
        line = clean_line("".join(self.text)) if self.text else ""
        self.text, self.listed = [], False
        linked, self.linked, self.breaks = min(self.linked, len(line)), 0, 0
        if len(line) <= 3 and not any(map(str.isalnum, line)):
            return
        caption = self.kind is Kind.CAPTION
        if caption and self.captioned and self.photos:
            before = self.blocks.pop()
            line = f"{before.text} {line}"
            linked += before.link_chars
        elif self.in_body:
            self.body.append(len(self.blocks))
        self.blocks.append(Block(len(self.blocks), self.kind, line, 1, self.path, linked))
        self.captioned = caption
        if not caption:
            self.photos = 0


def _is_photo(tag: Tag, least: int) -> bool:
    """Whether an element is a photo and its caption, and not a wrapper of the article as well."""
    return (
        tag.find(_PHOTOS) is not None
        and least <= len(tag.get_text()) <= _CAPTION
        and tag.find((BODY, "h1", "h2", "h3")) is None
    )


def _is_data(row: Tag) -> bool:
    return all(len(c.get_text()) < _LAYOUT_CELL for c in row.find_all(("td", "th"), recursive=False))
