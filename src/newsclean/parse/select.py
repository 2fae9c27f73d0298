"""CSS selectors of packs, matched without another walk over the page.

A pack names 10-20 selectors and an XPath query costs 0.3 ms a page, so a selector's class or id is looked up in
what the survey collected and only the elements found there are compared. cssselect reads the syntax; what is not
made of tags, classes, ids, attributes, blanks and ">" is left to lxml's own selector.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cssselect import parser as css
from lxml.cssselect import CSSSelector

from newsclean.packs.schema import Html
from newsclean.parse.survey import Element, Survey

_PLAIN = (css.Element, css.Class, css.Hash, css.Attrib, css.CombinedSelector)


class Selector(NamedTuple):
    """A selector: the token to look up (".x", "#x") or None, whether it stands on the element itself, its tree."""

    source: str
    anchor: str | None
    own: bool
    tree: Any


@functools.cache
def compiled(source: str) -> Selector:
    """A selector, read once.

    Raises:
        cssselect.SelectorError: it is no CSS (`faults` tells that before a page is read).
    """
    trees = css.parse(source)
    if len(trees) != 1 or trees[0].pseudo_element or not _plain(trees[0].parsed_tree):
        return Selector(source, None, False, None)
    tree = trees[0].parsed_tree
    last = tree.subselector if isinstance(tree, css.CombinedSelector) else tree
    anchor = _token(last)
    if anchor or not isinstance(tree, css.CombinedSelector):
        return Selector(source, anchor, True, tree)
    return Selector(source, _token(tree.selector), False, tree)


def faults(html: Html) -> Iterator[str]:
    """What is wrong with a pack's selectors, one message each."""
    for name in html.__struct_fields__:
        for source in getattr(html, name):
            try:
                compiled(source)
                CSSSelector(source)
            except css.SelectorError as e:
                yield f"html.{name}: {source!r} is no CSS selector: {e}"


@functools.lru_cache(maxsize=256)
def tokens(html: Html) -> frozenset[str]:
    """The class and id tokens that the survey must look for on behalf of a pack."""
    fields = (getattr(html, name) for name in html.__struct_fields__)
    return frozenset(anchor for field in fields for s in field if (anchor := compiled(s).anchor))


def select(sources: Iterable[str], root: Element, survey: Survey) -> list[Element]:
    """The elements of the first selector that matches any, in document order."""
    for source in sources:
        found = _matches(compiled(source), root, survey)
        if found:
            return found
    return []


def _matches(s: Selector, root: Element, survey: Survey) -> list[Element]:
    if s.tree is None or s.anchor is None:
        matches: Any = CSSSelector(s.source, translator="html")(
            root
        )  # a selector gives elements, whatever XPath may
        return list(matches)
    near = survey.named.get(s.anchor, [])
    if s.own:
        return [e for e in near if _is(e, s.tree)]
    found: dict[Element, None] = {}
    for base in near:
        for e in base.iter("*"):
            if _is(e, s.tree):
                found[e] = None
    return list(found)


def _is(e: Element, tree: Any) -> bool:
    """Whether an element matches a selector's tree."""
    if isinstance(tree, css.Element):
        return tree.element is None or e.tag == tree.element
    if isinstance(tree, css.CombinedSelector):
        if not _is(e, tree.subselector):
            return False
        up = e.getparent()
        if tree.combinator == ">":
            return up is not None and _is(up, tree.selector)
        while up is not None and not _is(up, tree.selector):
            up = up.getparent()
        return up is not None
    if isinstance(tree, css.Class):
        return tree.class_name in (e.get("class") or "").split() and _is(e, tree.selector)
    if isinstance(tree, css.Hash):
        return e.get("id") == tree.id and _is(e, tree.selector)
    value = e.get(tree.attrib)
    return value is not None and (tree.value is None or value == tree.value.value) and _is(e, tree.selector)


def _plain(tree: Any) -> bool:
    if isinstance(tree, css.CombinedSelector):
        return tree.combinator in (" ", ">") and _plain(tree.selector) and _plain(tree.subselector)
    if isinstance(tree, css.Attrib) and tree.operator not in ("exists", "="):
        return False
    return isinstance(tree, _PLAIN) and (isinstance(tree, css.Element) or _plain(tree.selector))


def _token(tree: Any) -> str | None:
    while not isinstance(tree, css.Element):
        if isinstance(tree, css.Class):
            return f".{tree.class_name}"
        if isinstance(tree, css.Hash):
            return f"#{tree.id}"
        tree = tree.subselector if isinstance(tree, css.CombinedSelector) else tree.selector
    return None
