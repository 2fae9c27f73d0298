"""One pass over the parsed page: what the head states, where the long texts stand, which elements packs ask for.

Everything that needs the whole page is collected here, since each pass over the 1,000 elements of a page costs
as much as one CSS query (0.3-0.5 ms).
"""

from __future__ import annotations

import msgspec
from lxml import etree

Element = etree._Element

# Elements whose text is never read.
SKIPPED = frozenset(
    {"script", "style", "svg", "iframe", "template", "object", "embed", "canvas", "math", "head", "title"}
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong"
    " sub sup tt u var wbr time amp-img img picture source o:p st1:place".split()
)
# A text node shorter than this (white space included) is no evidence of prose; link titles and labels are.
_LONG = 25


class Prose(msgspec.Struct):
    """The long texts of one block: characters outside and in links, and the elements that the first and the last of
    them stand in or behind."""

    plain: int
    linked: int
    first: Element
    last: Element


class Survey(msgspec.Struct):
    """What one pass over a page found; `texts` by the block they stand in, `total` in characters."""

    metas: list[Element]
    links: list[Element]
    scripts: list[Element]
    title: str
    headlines: list[Element]
    times: list[Element]
    texts: dict[Element, Prose]
    named: dict[str, list[Element]]
    total: int = 0


def survey(root: Element, wanted: frozenset[str]) -> Survey:
    """Collect from all elements; `wanted` are the tokens (".x", "#x") that the pack's selectors are looked up by."""
    s = Survey([], [], [], "", [], [], {}, {})
    head = {
        "meta": s.metas,
        "link": s.links,
        "script": s.scripts,
        "h1": s.headlines,
        "time": s.times,
        "abbr": s.times,
    }
    texts, named = s.texts, s.named
    classes = {w[1:] for w in wanted if w[0] == "."}
    ids = {w[1:] for w in wanted if w[0] == "#"}
    seen: dict[str, list[str]] = {}
    total = 0
    for e in root.iter("*"):
        tag = e.tag
        if tag in head:
            head[tag].append(e)
        if classes and (names := e.get("class")) is not None:
            hits = seen.get(names)
            if hits is None:
                hits = seen[names] = [c for c in names.split() if c in classes]
            for c in hits:
                named.setdefault("." + c, []).append(e)
        if ids and (name := e.get("id")) in ids:
            named.setdefault(f"#{name}", []).append(e)
        if tag not in SKIPPED and (text := e.text) is not None:
            n = len(text)
            total += n
            if n >= _LONG and (n := len(text.strip())) >= _LONG:
                _note(texts, e, e, n)
        elif tag == "title" and not s.title:
            s.title = " ".join((e.text or "").split())
        if (text := e.tail) is not None:
            n = len(text)
            total += n
            if n >= _LONG and (n := len(text.strip())) >= _LONG and (parent := e.getparent()) is not None:
                _note(texts, parent, e, n)
    s.total = total
    return s


def _note(texts: dict[Element, Prose], e: Element, spot: Element, n: int) -> None:
    """Credit a text to the block it stands in."""
    linked = False
    while e.tag in INLINE:
        linked = linked or e.tag == "a"
        up = e.getparent()
        if up is None:
            return
        e = up
    prose = texts.get(e)
    if prose is None:
        prose = texts[e] = Prose(0, 0, spot, spot)
    if linked:
        prose.linked += n
    else:
        prose.plain += n
        prose.last = spot
