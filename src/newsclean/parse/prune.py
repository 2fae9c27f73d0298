"""The article's region without what is not the article's: its head, its body, and the credits below it.

Reading a whole page with BeautifulSoup costs 20 ms; what is left here has about one element a block. What is left out
is counted: within headline and body box by box, around them in one sum.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from bs4 import BeautifulSoup
from lxml import etree

from newsclean.model import Cut, Hint, Kind
from newsclean.parse.kinds import kind_of
from newsclean.parse.measure import Sizes
from newsclean.parse.region import Region
from newsclean.parse.roles import Role
from newsclean.parse.soup import BODY, BREAK, LINK, TOPIC, UNLINK, soup_of
from newsclean.parse.survey import INLINE, SKIPPED, Element
from newsclean.parse.zones import Zones

_PHOTOS = frozenset({"img", "amp-img"})
# Roles that blocks need to know of, beyond what an element's kind says.
_TOLD = frozenset({Role.PHOTO, Role.CREDIT, Role.CAPTION})
_WRAPPERS = frozenset("html body div section article main header table tbody thead ul ol center".split())
# Line breaks in a row that are written: two end a paragraph, pages with a million of them have been seen.
_MOST_BREAKS = 2
# Elements within each other above which kinds and places are no more looked for: both cost the depth squared. Pages
# written by people nest up to 43 elements (348 pages).
_DEEP = 200


class Pruned(NamedTuple):
    """The region as a soup, what was cut, the facts its structure names, and whether it links to further pages."""

    soup: BeautifulSoup
    cuts: tuple[Cut, ...]
    hints: tuple[Hint, ...]
    paged: bool


def prune(region: Region, sizes: Sizes, total: int) -> Pruned:
    """Write the region without what is not the article's. `total`: characters of the whole page."""
    writer = _Writer(region, sizes)
    soup = soup_of(writer.write)
    rest = total - writer.kept - sum(c.length for c in writer.cuts)
    outside = (Cut("html", rest),) if rest > 0 else ()
    zones = writer.zones
    return Pruned(soup, (*outside, *writer.cuts), tuple(zones.hints), zones.paged)


class _Open(NamedTuple):
    """An element the walk is in: the tag written for it ("" for none), what comes behind it, its place and kind."""

    name: str
    behind: str
    path: str
    kind: Kind


class _Writer:
    """One walk over the region in document order."""

    def __init__(self, region: Region, sizes: Sizes) -> None:
        self.region = region
        self.sizes = sizes
        self.zones = Zones(region, sizes)
        self.cuts: list[Cut] = []
        self.kept = 0
        self.breaks = 0
        self.stack = [_Open("", "", "", Kind.PARAGRAPH)]

    def write(self, soup: BeautifulSoup) -> None:
        """Walk and write."""
        region, zones, root = self.region, self.zones, self.region.root
        skipped: Element | None = None
        last: Element | None = None
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, e in walk:
            is_break = e.tag == "br"
            if event == "start":
                if last is None and e in region.bodies:
                    last = region.bodies[e]
                    zones.begin()
                    soup.handle_starttag(BODY, None, None, {"path": self.stack[-1].path})
                if is_break:
                    self.break_line(soup)
                elif e is root or zones.wants(e):
                    zones.enter(e)
                    self.open(e, soup)
                    self.text(e.text, soup)
                else:
                    self.cut(e, soup)
                    walk.skip_subtree()
                    skipped = e
                continue
            if e is skipped:
                skipped = None
            elif not is_break:
                self.close(soup)
                zones.leave(e)
            if e is not root:
                self.text(e.tail, soup)
            if e is last:
                last = None
                zones.end()
                soup.handle_endtag(BODY)

    def text(self, text: str | None, soup: BeautifulSoup) -> None:
        if not text:
            return
        self.kept += len(text)
        if text.isspace():
            if soup.current_data:
                soup.handle_data(" ")
        else:
            self.breaks = 0
            soup.handle_data(text)

    def break_line(self, soup: BeautifulSoup) -> None:
        self.breaks += 1
        if self.breaks <= _MOST_BREAKS:
            soup.handle_data(BREAK)

    def open(self, e: Element, soup: BeautifulSoup) -> None:
        tag, outer = e.tag, self.stack[-1]
        role = self.zones.role_of(e) if e.attrib else None
        loose = not self.zones.inside and not self.zones.titled
        name, behind = tag, ""
        if e is self.region.headline:
            name = "h1"
        elif e in self.region.captions:
            name = "figcaption"
        elif tag == "time" and loose:
            name = "div"  # two times beside each other are two dates, not one word
        elif tag in INLINE:
            # Labels and names stand side by side outside the body: <span>Penulis</span><a>Nama</a>.
            behind = " " if loose else ""
            if tag == "a":
                soup.handle_data(LINK)
                behind = UNLINK + behind
            if tag not in _PHOTOS and role not in _TOLD:
                self.stack.append(_Open("", behind, outer.path, outer.kind))
                return
        self.start(e, name, behind, role, soup)

    def start(self, e: Element, name: str, behind: str, role: Role | None, soup: BeautifulSoup) -> None:
        """Write the tag of a block, of a photo, or of a piece of a caption."""
        outer = self.stack[-1]
        path, kind = outer.path, outer.kind
        if len(self.stack) < _DEEP:
            own = _step(name, e.get("class"), e.get("id"))
            path = f"{path} {own}" if path else own
            if e is self.region.headline or name == "figcaption":
                kind = Kind.HEADLINE if name == "h1" else Kind.CAPTION
            else:
                head = self.zones.zone in ("above", "head")
                kind = kind_of(e, role, kind, self.sizes, wraps=e in self.region.keep, head=head)
        if role in _TOLD and role is not None:
            soup.handle_starttag(name, None, None, {"path": path, "kind": kind, "role": role})
        elif kind is outer.kind and name in _WRAPPERS and _is_bare(e):
            name = ""
        else:
            soup.handle_starttag(name, None, None, {"path": path, "kind": kind})
        self.stack.append(_Open(name, behind, path, kind))

    def close(self, soup: BeautifulSoup) -> None:
        opened = self.stack.pop()
        if opened.name:
            soup.handle_endtag(opened.name)
        if opened.behind:
            soup.handle_data(opened.behind)

    def cut(self, e: Element, soup: BeautifulSoup) -> None:
        topics = self.zones.topics.get(e)
        if topics:
            for topic in topics:
                soup.handle_starttag(TOPIC, None, None, {"path": f"{self.stack[-1].path} {TOPIC}"})
                soup.handle_data(LINK + topic + UNLINK)
                soup.handle_endtag(TOPIC)
            self.kept += sum(map(len, topics))
        elif self.zones.zone in ("head", "body") and e.tag not in SKIPPED and (n := self.sizes(e).chars):
            self.cuts.append(Cut(".".join((e.tag, *(e.get("class") or "").split())), n))


@functools.lru_cache(maxsize=1024)
def _step(name: str, classes: str | None, ident: str | None) -> str:
    """An element's part of a path: its name, classes and id. A portal's pages have the same ones."""
    steps = [name, *(f".{c}" for c in (classes or "").split()), *(f"#{i}" for i in (ident or "").split())]
    return " ".join(steps)


def _is_bare(e: Element) -> bool:
    """Whether no text stands directly in an element: its children are blocks of their own."""
    if e.text and not e.text.isspace():
        return False
    return not any(c.tag in INLINE or c.tag == "br" or (c.tail and not c.tail.isspace()) for c in e)
