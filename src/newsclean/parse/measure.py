"""How much text a piece of the page holds, and how much of it is links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from newsclean.parse.survey import SKIPPED, Element


class Size(NamedTuple):
    """Characters of a subtree, those in links, and the number of links that print something."""

    chars: int
    linked: int
    links: int


def size_of(e: Element) -> Size:
    """The size of an element without what is never printed."""
    chars = _chars(e) - sum(map(_chars, e.iter(*SKIPPED)))
    linked = links = 0
    for link in e.iter("a"):
        if n := _chars(link):
            linked += n
            links += 1
    return Size(chars, linked, links)


def _chars(e: Element) -> int:
    return sum(map(len, map(str.strip, texts_of(e))))


def texts_of(e: Element) -> Iterator[str]:
    """The texts of an element in document order."""
    return cast("Iterator[str]", e.itertext())  # bytes are what Python 2 got


def text_of(e: Element) -> str:
    """All text of an element on one line."""
    return " ".join("".join(texts_of(e)).split())


def names_of(e: Element) -> str:
    """An element's classes and id, as `role_of` takes them."""
    c, i = e.get("class"), e.get("id")
    return f"{c} {i}" if c and i else c or i or ""
