"""The article's region as a short piece of HTML: the head of the article, its body, and the credits below it.

Reading a whole page with BeautifulSoup costs 20 ms, this piece 1-2 ms. What is left out is counted.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from lxml import etree

from newsclean.model import Cut, Hint
from newsclean.parse.measure import names_of, size_of
from newsclean.parse.region import Region
from newsclean.parse.roles import role_of
from newsclean.parse.survey import INLINE, Element
from newsclean.parse.zones import Zones

# Stands in the piece around each run of the article's body. No HTML element, so that it may lie in any other.
BODY = "x-body"
# Holds one topic of a box of tags.
TOPIC = "x-topic"
# Inline elements that blocks need to know of: links, bold leads, line breaks, photos.
_MARKED = frozenset({"a", "b", "strong", "img", "amp-img"})
# Line breaks in a row that are written: two end a paragraph, pages with a million of them have been seen.
_MOST_BREAKS = 2
_EMPTY = frozenset({"img", "hr", "wbr"})


class Pruned(NamedTuple):
    """The region as HTML, what was cut, the facts its structure names, and whether it links to further pages."""

    html: str
    cuts: tuple[Cut, ...]
    hints: tuple[Hint, ...]
    paged: bool


def prune(region: Region, total: int) -> Pruned:
    """Write the region without what is not the article's. `total`: characters of the whole page."""
    zones = Zones(region)
    out: list[str] = []
    closing: list[str] = []
    cuts: list[Cut] = []
    kept = 0
    root = region.root
    skipped: Element | None = None
    last: Element | None = None
    breaks = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, e in walk:
        if e.tag == "br":
            if event == "end":
                breaks += 1
                if breaks <= _MOST_BREAKS:
                    out.append("<br>")
            text = e.tail if event == "end" else None
        elif event == "start":
            if last is None and e in region.bodies:
                last = region.bodies[e]
                zones.begin()
                out.append(f"<{BODY}>")
            if e is not root and not zones.wants(e):
                topics = zones.topics.get(e)
                if topics:
                    out += [f"<{TOPIC}>{escape(t, quote=False)}</{TOPIC}>" for t in topics]
                    kept += sum(map(len, topics))
                elif n := size_of(e).chars:
                    cuts.append(Cut(_where(e), n))
                walk.skip_subtree()
                skipped = e
                continue
            zones.enter(e)
            opening, end = _tags(e, region, zones)
            out.append(opening)
            closing.append(end)
            text = e.text
        else:
            if e is skipped:
                skipped = None
            else:
                out.append(closing.pop())
                zones.leave(e)
            text = e.tail if e is not root else None
        if text:
            kept += len(text)
            breaks = breaks if text.isspace() else 0
            out.append(escape(text, quote=False) if "<" in text or "&" in text else text)
        if event == "end" and e is last:
            last = None
            zones.end()
            out.append(f"</{BODY}>")
    rest = total - kept - sum(c.length for c in cuts)
    outside = (Cut("html", rest),) if rest > 0 else ()
    return Pruned("".join(out), (*outside, *cuts), tuple(zones.hints), zones.paged)


def _tags(e: Element, region: Region, zones: Zones) -> tuple[str, str]:
    """An element's start and end tag in the piece; wrappers of mere style lose theirs."""
    tag = e.tag
    loose = not zones.inside and not zones.titled
    if e is region.headline:
        tag = "h1"
    elif e in region.captions:
        tag = "figcaption"
    elif tag == "time" and loose:
        tag = "div"  # two times beside each other are two dates, not one word
    elif tag in INLINE and tag not in _MARKED and role_of(names_of(e)) is None:
        return "", " " if loose else ""
    attributes = "".join(f' {k}="{escape(v)}"' for k in ("class", "id") if (v := e.get(k)))
    end = "" if tag in _EMPTY else f"</{tag}>"
    # Labels and names stand side by side outside the body: <span>Penulis</span><a>Nama</a>.
    return f"<{tag}{attributes}>", f"{end} " if loose and tag in INLINE else end


def _where(e: Element) -> str:
    return ".".join((e.tag, *(e.get("class") or "").split()))
