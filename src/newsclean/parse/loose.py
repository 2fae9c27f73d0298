"""Paragraphs in boxes of their own (`<div>` instead of `<p>`): the short ones beside those that are long enough."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.parse.measure import text_of
from newsclean.parse.survey import INLINE, SKIPPED, Element

_SHOWING = 3  # bodies beside one another that are alike show that each is a paragraph
_BOXES = frozenset({"div", "p", "section"})
_CLOSED = (".", "!", "?", "…")
_QUOTES = "\"”’')]* "


def with_short_ones(
    runs: dict[Element, Element], outer: list[Element], titled: set[Element]
) -> dict[Element, Element]:
    """Runs of siblings that hold an article's text, with the short paragraphs above the first and below the last.

    `outer`: the bodies in page order; `titled`: what holds the headline. A box is a paragraph if it holds nothing but
    a line of text. Beside a single one only closed sentences are the article's where its head stands in the same box:
    there buttons and dates have bare boxes, too.
    """
    runs = dict(runs)
    first, last = outer[0], outer[-1]
    alone = runs.get(last) is last
    if alone and (end := _with_alike(outer)) is not last:
        runs[last] = end
    elif alone and _is_paragraph(last):
        box = _outermost(last)
        end = _beside(box, box.itersiblings(), closed=box.getparent() in titled)
        if end is not box:
            del runs[last]
            runs[box] = end
            first = box if first is last else first
    if first in runs and _is_paragraph(first):
        box = _outermost(first)
        start = _beside(box, box.itersiblings(preceding=True), closed=True)
        if start is not box:
            end = runs.pop(first)
            return {start: box if end is first else end, **runs}
    return runs


def _with_alike(bodies: list[Element]) -> Element:
    """The last of the elements behind the last body that are like it, if the bodies before are, too."""
    last = bodies[-1]
    shown = bodies[-_SHOWING:]
    if len(shown) < _SHOWING or any(
        b.getparent() is not last.getparent() or not _alike(b, last) for b in shown
    ):
        return last
    end = last
    for e in last.itersiblings():
        if not isinstance(e.tag, str):
            continue
        if not _alike(e, last) or e.find(".//a") is not None:
            break
        if text_of(e):
            end = e
    return end


def _beside(box: Element, siblings: Iterable[Element], *, closed: bool) -> Element:
    """The furthest of the siblings beside a box that are alike (`closed`: and end as sentences do), or the box."""
    found = box
    for e in siblings:
        if not isinstance(e.tag, str) or e.tag in SKIPPED or not (text := text_of(e)):
            continue
        if not _alike(e, box) or e.find(".//a") is not None:
            break
        if not closed or closes(text):
            found = e
    return found


def closes(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return text.rstrip(_QUOTES).endswith(_CLOSED)


def _alike(e: Element, other: Element) -> bool:
    same = e.tag == other.tag or (e.tag in _BOXES and other.tag in _BOXES)
    return same and e.get("class") == other.get("class") and e.get("id") is None


def _is_paragraph(e: Element) -> bool:
    """Whether an element holds nothing but text and what stands in lines of text."""
    return e.tag in _BOXES and all(not isinstance(d.tag, str) or d.tag in INLINE for d in e.iterdescendants())


def _outermost(e: Element) -> Element:
    """The bare box around a paragraph that holds nothing else, and the one around that."""
    up = e.getparent()
    while up is not None and up.tag in _BOXES and not up.attrib and text_of(up) == text_of(e):
        e, up = up, up.getparent()
    return e
