"""How much text a piece of the page holds, and how much of it is links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsclean.parse.survey import SKIPPED, Element


class Size(NamedTuple):
    """Characters of a subtree, those in links, and the number of links that print something."""

    chars: int
    linked: int
    links: int


def size_of(e: Element) -> Size:
    """The size of an element without what is never printed."""
    chars = linked = links = 0
    for x in e.iter("*"):
        if x.tag in SKIPPED:
            continue
        if x.text:
            chars += len(x.text.strip())
        if x is not e and x.tail:
            chars += len(x.tail.strip())
        if x.tag == "a":
            n = len(text_of(x))
            linked += n
            links += n > 0
    return Size(chars, linked, links)


def text_of(e: Element) -> str:
    """All text of an element on one line."""
    strings: Iterator[Any] = e.itertext()  # the stubs allow bytes, which only a parser of bytes trees gives
    return " ".join("".join(strings).split())


def names_of(e: Element) -> str:
    """An element's classes and id, as `role_of` takes them."""
    c, i = e.get("class"), e.get("id")
    return f"{c} {i}" if c and i else c or i or ""
