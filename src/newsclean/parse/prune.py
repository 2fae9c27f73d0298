"""The article's region as a short piece of HTML: the head of the article, its body, and the credits below it.

Reading a whole page with BeautifulSoup costs 20 ms, this piece 1-2 ms. What is left out is counted.
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from lxml import etree

from newsclean.model import Cut, Hint
from newsclean.parse.people import people
from newsclean.parse.region import Region, names
from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import INLINE, SKIPPED, Element

_CUT_TAGS = SKIPPED | frozenset(
    "nav form button select input textarea option label amp-ad amp-social-share amp-sidebar amp-iframe amp-embed audio video"
    " footer ins link meta map dialog amp-analytics amp-sticky-ad amp-youtube amp-twitter amp-instagram amp-facebook".split()
)
# Inline elements that blocks need to know of: links and bold leads.
_MARKED = frozenset({"a", "b", "strong", "br", "img", "amp-img", "time"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "table", "div", "section", "aside", "dl", "center"})
_FACTS = frozenset({Role.CAPTION, Role.BYLINE, Role.DATE, Role.SOURCE})
# Characters outside links that an element with a doubtful class must hold to be read all the same.
_PROSE = 120
# Between headline and body stand a date, a byline, a deck and a caption; a longer text there is looked into, not taken.
_HEADER_TEXT = 1200
_BELOW_TEXT = 600
# Share of link text above which a box is a list of links. Boxes of related stories have 0.85-1.0, paragraphs
# full of topic links up to 0.5 (36 annotated pages).
_LINKED = 0.6
# Mean characters of a link above which links are headlines, not names or topics.
_TITLE_CHARS = 24
_DATED = re.compile(r"\d{1,2}[/.:\s-]\s?(?:\d|[A-Z][a-z]{2})")
_CREDIT = re.compile(
    r"(?:editor|penulis|reporter|pewarta|wartawan|redaktur|oleh|sumber|kontributor|rep|red|laporan|fotografer|tags?|topik)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[(\[][^()\[\]]{2,30}+[)\]]")


# How the piece tells where the article's body stands.
BODY = " data-body"


class Pruned(NamedTuple):
    """The region as HTML, what was cut, the facts its structure names, and whether it links to further pages."""

    html: str
    cuts: tuple[Cut, ...]
    hints: tuple[Hint, ...]
    paged: bool


class Size(NamedTuple):
    """Characters of a subtree, those in links, and the number of links."""

    chars: int
    linked: int
    links: int


def prune(region: Region, total: int) -> Pruned:
    """Write the region without what is not the article's. `total`: characters of the whole page."""
    return _Writer(region).run(total)


class _Writer:
    """One walk over the region in document order; `zone` tells headline, body and what follows apart."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.out: list[str] = []
        self.cuts: list[Cut] = []
        self.closing: list[str] = []
        self.inside = 0
        self.titled = 0
        self.left = len(region.bodies)
        self.zone = "head" if region.headline is None else "above"
        self.stopped = False
        self.through = set(region.keep)
        self.paged = False
        self.hints: list[Hint] = []
        self.kept = 0

    def run(self, total: int) -> Pruned:
        root = self.region.root
        skipped: Element | None = None
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, e in walk:
            if event == "end":
                if e is skipped:
                    skipped = None
                else:
                    self._close(e)
                if e is not root and e.tail:
                    self._text(e.tail)
            elif e is root or self._wanted(e):
                self._open(e)
            else:
                self._cut(e)
                walk.skip_subtree()
                skipped = e
        cut = sum(c.length for c in self.cuts)
        rest = total - cut - self.kept
        outside = (Cut("html", rest),) if rest > 0 else ()
        return Pruned("".join(self.out), (*outside, *self.cuts), tuple(self.hints), self.paged)

    def _open(self, e: Element) -> None:
        if e in self.region.bodies:
            self.inside += 1
            self.zone = "body"
        if e is self.region.headline:
            self.titled += 1
        tag = e.tag
        if tag == "time" and not self.inside:
            tag = "div"  # two times beside each other are two dates, not one word
        if tag in INLINE and tag not in _MARKED and role_of(names(e)) is None:
            self.closing.append("")
        else:
            attributes = "".join(f' {k}="{escape(v)}"' for k in ("class", "id") if (v := e.get(k)))
            if e in self.region.bodies:
                attributes += BODY
            self.out.append(f"<{tag}{attributes}>")
            self.closing.append("" if tag in ("br", "img", "hr", "wbr") else f"</{tag}>")
        if e.text:
            self._text(e.text)

    def _close(self, e: Element) -> None:
        self.out.append(self.closing.pop())
        if not self.inside and not self.titled and e.tag in INLINE:
            self.out.append(" ")  # labels and names stand side by side there: <span>Penulis</span><a>Nama</a>
        if e is self.region.headline:
            self.titled -= 1
            if self.zone == "above":
                self.zone = "head"
        if e in self.region.bodies:
            self.inside -= 1
            self.left -= 1
            if not self.left:
                self.zone = "below"

    def _text(self, text: str) -> None:
        self.kept += len(text)
        self.out.append(escape(text, quote=False))

    def _cut(self, e: Element) -> None:
        n = _size(e).chars
        if n:
            self.cuts.append(Cut("".join((e.tag, *(f".{c}" for c in (e.get("class") or "").split()))), n))

    def _wanted(self, e: Element) -> bool:
        """Whether to go into an element."""
        if e in self.region.keep or self.titled:
            return e.tag not in SKIPPED
        if e.tag in _CUT_TAGS:
            return False
        role = role_of(names(e)) if e.attrib else None
        if self.zone in ("above", "head", "below") and not self.inside and e.getparent() not in self.through:
            return role not in (Role.DROP, Role.CHROME, Role.RELATED, Role.EMBED)
        if role in (Role.DROP, Role.EMBED):
            self.stopped |= self.zone == "below" and "oment" in names(e)
            return False
        if self.inside or self.zone == "body":
            return self._in_body(e, role)
        if role in (Role.CHROME, Role.PAGES):
            self.paged |= role is Role.PAGES and _size(e).links > 1
            return False
        if role is Role.BYLINE:
            self.hints += people(e, names(e))
        if self.zone == "head":
            return self._in_head(e, role)
        return self._above(e) if self.zone == "above" else self._below(e, role)

    def _in_body(self, e: Element, role: Role | None) -> bool:
        if role is None:
            return e.tag not in _LISTS or not _is_link_list(_size(e), role)
        size = _size(e)
        if role in (Role.CHROME, Role.PAGES) and size.chars - size.linked < _PROSE and (size.links or e.tag not in _HEADINGS):
            self.paged |= role is Role.PAGES and size.links > 1
            return False
        if role is Role.TAGS and size.links and self._tags(e, size):
            return True
        return e.tag not in _LISTS or not _is_link_list(size, role)

    def _tags(self, e: Element, size: Size) -> bool:
        """Note the topics in a box of tags; whether it is one (links and little else)."""
        if size.linked < _LINKED * size.chars or size.chars > _HEADER_TEXT:
            return False
        self.hints += [Hint("tags", t, "printed") for a in _links(e) if (t := _string(a))]
        return True

    def _in_head(self, e: Element, role: Role | None) -> bool:
        if "display:none" in (e.get("style") or "").replace(" ", ""):
            return False
        if role in (Role.CAPTION, Role.BYLINE, Role.DATE, Role.PHOTO, Role.SOURCE):
            return True
        size = _size(e)
        return role not in (Role.RELATED, Role.TAGS) and size.linked <= _LINKED * size.chars and size.chars <= _HEADER_TEXT

    def _above(self, e: Element) -> bool:
        size = _size(e)
        return 5 <= size.chars <= 150 and size.linked <= _LINKED * size.chars and _DATED.search(_string(e)) is not None

    def _below(self, e: Element, role: Role | None) -> bool:
        if self.stopped:
            return False
        size = _size(e)
        if role is Role.RELATED:
            self.stopped |= size.links > 2
            return False
        if role is Role.TAGS:
            return self._tags(e, size)
        if size.chars > _BELOW_TEXT:
            return False
        if role in _FACTS:
            return True
        if role is None and any(d.attrib and role_of(names(d)) in (Role.TAGS, Role.BYLINE) for d in e.iter("div", "ul", "span", "p")):
            self.through.add(e)
            return True
        text = _string(e)
        return bool(_CREDIT.match(text)) or (size.chars < 40 and bool(_INITIALS.fullmatch(text)))


def _is_link_list(size: Size, role: Role | None) -> bool:
    if not size.links or size.linked <= _LINKED * size.chars:
        return False
    return role is Role.RELATED or (size.links > 1 and size.linked >= _TITLE_CHARS * size.links)


def _size(e: Element) -> Size:
    chars = linked = links = 0
    for t in e.iter("*"):
        if t.tag in SKIPPED:
            continue
        if t.text:
            chars += len(t.text.strip())
        if t is not e and t.tail:
            chars += len(t.tail.strip())
        if t.tag == "a":
            n = len(_string(t))
            linked += n
            links += n > 0
    if e.tag == "a":
        linked, links = chars, 1
    return Size(chars, linked, links)


def _links(e: Element) -> list[Element]:
    return [e] if e.tag == "a" else list(e.iter("a"))


def _string(e: Element) -> str:
    return " ".join("".join(e.itertext()).split())
