"""Pages nested deeper than libxml2 reads (2,048 open elements): it stops there and says so only in its log.

BeautifulSoup's own builder reads them to the end. What it found is written down flat, one element a block, and goes
the way of all other pages; where the blocks stood is lost, their text is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from newsclean.parse.survey import INLINE

_HEAD = frozenset({"meta", "link"})
# Not those of a page of common depth: drawings and templates that never close hold the rest of the page.
_SKIPPED = frozenset({"script", "style", "iframe", "title", "canvas"})
_KEPT = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption"})


class _Place(NamedTuple):
    """Where a text stands: its block element, whether in a link, whether where nothing is read."""

    block: int
    name: str
    linked: bool
    skipped: bool


def flatten(markup: bytes) -> bytes:
    """The page as UTF-8 HTML without nesting. Never raises."""
    soup = BeautifulSoup(markup.decode("utf-8"), "html.parser", multi_valued_attributes=None)
    head: list[str] = []
    body: list[str] = []
    open_block, open_name = 0, ""
    for node, place in _places(soup):
        if isinstance(node, Tag):
            if (
                node.name in _HEAD
                or (node.name == "script" and "json" in str(node.get("type")))
                or node.name == "title"
            ):
                head.append(str(node))
        elif (
            not place.skipped
            and type(node) is NavigableString
            and (node.strip() or open_block == place.block)
        ):
            if place.block != open_block:
                body.append(f"</{open_name}><{place.name}>" if open_name else f"<{place.name}>")
                open_block, open_name = place.block, place.name
            text = escape(node, quote=False)
            body.append(f"<a>{text}</a>" if place.linked else text)
    return f"<html><head>{''.join(head)}</head><body>{''.join(body)}</body></html>".encode("utf-8", "replace")


def _places(soup: BeautifulSoup) -> Iterator[tuple[PageElement, _Place]]:
    """Every element and text in document order with its place; each parent is met before its children."""
    places = {id(soup): _Place(id(soup), "p", False, False)}
    for node in soup.descendants:
        outer = places[id(node.parent)]
        if isinstance(node, Tag):
            block, name = outer.block, outer.name
            if node.name not in INLINE:
                block, name = id(node), node.name if node.name in _KEPT else "p"
            skipped = outer.skipped or node.name in _SKIPPED
            places[id(node)] = _Place(block, name, outer.linked or node.name == "a", skipped)
        yield node, outer
