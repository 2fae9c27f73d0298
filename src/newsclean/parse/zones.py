"""Which elements of the region are read: by role, by shape, and by whether they stand above, in or below the body."""

from __future__ import annotations

import re

from newsclean.model import Hint
from newsclean.parse.measure import Size, Sizes, names_of, text_of
from newsclean.parse.people import people
from newsclean.parse.region import HEADINGS, Region
from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import INLINE, SKIPPED, Element

_CUT_TAGS = SKIPPED | frozenset(
    "nav form button select input textarea option label footer ins link meta map dialog audio video noscript"
    " amp-ad amp-social-share amp-sidebar amp-iframe amp-embed amp-analytics amp-sticky-ad amp-youtube amp-twitter"
    " amp-instagram amp-facebook".split()
)
_BOXES = frozenset({"ul", "ol", "table", "div", "section", "aside", "dl", "center"})
# A footer of the article's own; the page's has other names.
_FOOT = re.compile(r"(?:post|entry|article|artikel|detail|single|content|read|berita|news)_*-?_*footer")
_LANDMARKS = frozenset({"section", "aside"})
_HOLDERS = ("div", "ul", "span", "p", "time", "li")
_FACTS = frozenset({Role.CAPTION, Role.BYLINE, Role.DATE, Role.SOURCE, Role.PHOTO})
_NEVER = frozenset({Role.DROP, Role.EMBED})
# Characters between headline and body that are a date, a byline, a deck or a caption; in more there is something else.
_HEAD_TEXT = 1200
# Characters of a credit or a sign-off below the body; the longest credit box of 27 portals has 260.
_BELOW_TEXT = 600
# Characters of a box that is looked into for tags and credits; above it is a whole column.
_FAR_TEXT = 3000
# Boxes of other stories that may stand between an article and its tags; Kompas 2022 has 3.
_MOST_LISTS = 4
# Share of link text above which a box is a list of links. Boxes of related stories have 0.85-1.0, paragraphs
# full of topic links up to 0.5 (36 annotated pages).
_LINKED = 0.6
# The same for a box that says it holds tags: a label and an explanation of the topic may stand in it (Bola.com).
_TOPICS = 0.2
# Mean characters of a link above which links are headlines, not names or topics.
_TITLE_CHARS = 24
# Characters outside links that an element with a doubtful class must hold to be read all the same.
_PROSE = 120
_DATED = re.compile(r"\d{1,2}[/.:\s-]\s?(?:\d|[A-Z][a-z]{2})")
_CREDIT = re.compile(
    r"(?:editor|penulis|reporter|pewarta|wartawan|redaktur|oleh|sumber|kontributor|rep|red|laporan|fotografer)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[(\[][^()\[\]]{2,30}+[)\]]")
_TOPIC_ADDRESS = re.compile(r"/(?:tags?|topics?|topik|hashtag|label|indeks-tag)/", re.IGNORECASE)
_NO_TOPIC = re.compile(
    r"(?i)(?:tags?|more tags?|hashtag lainnya\W*|\+|topik(?: terkait)?|kumpulan berita"
    r"|(?:lihat )?(?:semua|selengkapnya)|lainnya)\s?:?|#"
)
_TOPIC_LABEL = re.compile(r"(?i)tags?|topik|topic|kata kunci|#")
_LONGEST_TOPIC = 60
_MOST_TOPICS = 30


class Zones:
    """Decisions in document order. The state says where in the region the walk is."""

    def __init__(self, region: Region, sizes: Sizes) -> None:
        self.region = region
        self.size_of = sizes
        self.inside = 0
        self.titled = 0
        self.left = len(region.bodies)
        self.zone = "body" if not region.bodies else "head" if region.headline is None else "above"
        self.lists = 0
        self.stopped = False
        self.paged = False
        self.hints: list[Hint] = []
        self.asked: Element | None = None
        self.role: Role | None = None
        # Elements whose children are judged one by one; those of other elements go with them.
        self.opened = set(region.keep)
        # The elements around a date, a byline or tags, by what they are around; and those looked into for these.
        self.around: dict[Role | None, set[Element]] = {
            Role.DATE: set(),
            Role.BYLINE: set(),
            Role.TAGS: set(),
        }
        self.looked_into: set[Element | None] = set()
        # What boxes of tags print: they are read here, so that each topic is a block of its own.
        self.topics: dict[Element, list[str]] = {}
        self.topic_box: Element | None = None

    def enter(self, e: Element) -> None:
        """The walk goes into an element."""
        if e is self.region.headline:
            self.titled += 1

    def leave(self, e: Element) -> None:
        """The walk comes out of an element it went into."""
        if e is self.region.headline:
            self.titled -= 1
            if self.zone == "above":
                self.zone = "head"

    def begin(self) -> None:
        """A run of the body begins."""
        self.inside += 1
        self.zone = "body"

    def end(self) -> None:
        """A run of the body is over."""
        self.inside -= 1
        self.left -= 1
        if not self.left:
            self.zone = "below"

    def wants(self, e: Element) -> bool:
        """Whether the walk goes into an element."""
        if e in self.region.dropped:
            return False
        if not self.region.bodies:  # nothing is known of the page: all that it prints
            return e.tag not in SKIPPED
        if e in self.region.keep or e in self.region.bodies or self.titled:
            return e.tag not in SKIPPED
        parent = e.getparent()
        if e.tag == "footer" and (self.inside or (parent is not None and parent.tag == "article")):
            self._foot(e)
            return False
        if e.tag in _CUT_TAGS:
            return e.tag == "noscript" and self.inside > 0 and self.size_of(e).chars >= _PROSE
        role = self.role_of(e) if e.attrib else None
        if role in _NEVER:
            names = names_of(e).lower()
            self.stopped |= self.zone == "below" and "omen" in names
            return _FOOT.search(names) is not None and self._foot(e)
        if self.inside or self.zone == "body":
            return self._in_body(e, role)
        if e.getparent() not in self.opened or (e.tag in INLINE and role is None):
            if self.zone == "below" and e.tag == "span" and _links_topics(e, size := self.size_of(e)):
                self._topics(e, size)
                return False
            return role is not Role.CHROME
        if role is Role.PAGES:
            self.paged |= self.size_of(e).links > 1
            return False
        if self.zone == "head":
            return self._in_head(e, role)
        return self._above(e) if self.zone == "above" else self._below(e, role)

    def role_of(self, e: Element) -> Role | None:
        """The role of an element; asked for twice of most, one after the other."""
        if e is not self.asked:
            self.asked, self.role = e, role_of(names_of(e))
        return self.role

    def _in_body(self, e: Element, role: Role | None) -> bool:
        if role is None and e.tag not in _BOXES:
            return True
        if e.tag in _LANDMARKS and role_of(e.get("aria-labelledby") or "") in (Role.DROP, Role.RELATED):
            return False
        size = self.size_of(e)
        if size.chars < _PROSE and _is_hidden(e):
            return False
        doubtful = role in (Role.CHROME, Role.PAGES) and (size.links > 0 or e.tag not in HEADINGS)
        if doubtful and size.chars - size.linked < _PROSE:
            self.paged |= role is Role.PAGES and size.links > 1
            return False
        # A list of names with links may be the article; one that calls itself tags is none.
        tags = role is Role.TAGS or (_links_topics(e, size) and _TOPIC_LABEL.match(text_of(e)))
        if tags and e.tag not in INLINE and self._topics(e, size):
            return False
        return e.tag not in _BOXES or not _is_link_list(size, role)

    def _in_head(self, e: Element, role: Role | None) -> bool:
        if _is_hidden(e):
            return False
        size = self.size_of(e)
        if role is Role.BYLINE:
            self.hints += people(e, names_of(e))
        if role in _FACTS and size.chars <= _HEAD_TEXT:
            return True
        if role in (Role.RELATED, Role.TAGS):
            return False
        plain = role is not Role.CHROME and size.linked <= _LINKED * size.chars and size.chars <= _HEAD_TEXT
        if plain or self._holds(e, Role.DATE) or self._holds(e, Role.BYLINE):
            self.opened.add(e)
            return True
        return False

    def _above(self, e: Element) -> bool:
        size = self.size_of(e)
        return (
            5 <= size.chars <= 150
            and size.linked <= _LINKED * size.chars
            and _DATED.search(text_of(e)) is not None
        )

    def _below(self, e: Element, role: Role | None) -> bool:
        if self.stopped:
            return False
        size = self.size_of(e)
        if role is Role.RELATED and not _links_topics(e, size):  # "Topik berita terkait" is a list of tags
            self.lists += size.links > 2
            self.stopped = self.lists > _MOST_LISTS
            return False
        if size.chars > _FAR_TEXT:
            return False
        if role is Role.TAGS or _links_topics(e, size):
            self._topics(e, size)
            return False
        topical = self._holds(e, Role.TAGS) or any(
            _TOPIC_ADDRESS.search(a.get("href") or "") for a in e.iter("a")
        )
        if topical or (role in (None, Role.CHROME) and self._holds(e, Role.BYLINE)):
            self.opened.add(e)
            return True
        if role is Role.CHROME or size.chars > _BELOW_TEXT:
            return False
        if role is Role.BYLINE:
            self.hints += people(e, names_of(e))
        if role in _FACTS:
            return True
        text = text_of(e)
        return bool(_CREDIT.match(text)) or (size.chars < 40 and bool(_INITIALS.fullmatch(text)))

    def _foot(self, e: Element) -> bool:
        """Note the names and tags in an article's own footer; the rest is links to its neighbours and a vita."""
        if self.zone in ("above", "head"):
            return False
        for box in (e, *e.iter(*_HOLDERS)):
            role = role_of(names_of(box)) if box.attrib else None
            if role is Role.BYLINE:
                self.hints += people(box, names_of(box))
            elif (role is Role.TAGS or _links_topics(box, self.size_of(box))) and self._topics(
                box, self.size_of(box)
            ):
                self.topics[e] = self.topics[box]
                break
        return False

    def _topics(self, e: Element, size: Size) -> bool:
        """Note the topics in a box of tags; whether it is one: links and little else, the first or beside the first."""
        if not size.links or size.linked < _TOPICS * size.chars or size.chars > _HEAD_TEXT:
            return False
        if self.topic_box is not None and e.getparent() is not self.topic_box:
            return False
        self.topic_box = e.getparent()
        topics = topics_of(e)
        self.hints += [Hint("tags", t, "printed") for t in topics]
        self.topics[e] = topics
        return bool(topics)

    def _holds(self, e: Element, role: Role) -> bool:
        """Whether a date, a byline or tags stand in an element.

        The walk asks of a box before it asks of those in it, so these are looked into with it and not again.
        """
        if e not in self.looked_into:
            if e.getparent() not in self.looked_into:
                self._look_into(e)
            self.looked_into.add(e)
        return e in self.around[role]

    def _look_into(self, e: Element) -> None:
        for holder in e.iter(*_HOLDERS):
            around = self.around.get(role_of(names_of(holder)))
            if around is None or holder is e:
                continue
            up = holder.getparent()
            while up is not None and up not in around:
                around.add(up)
                up = up.getparent() if up is not e else None


def topics_of(e: Element) -> list[str]:
    """The topics that the links of a box name, without "Tags:" and "Selengkapnya"."""
    return [
        t for a in e.iter("a") if 2 <= len(t := text_of(a)) <= _LONGEST_TOPIC and not _NO_TOPIC.fullmatch(t)
    ]


def _is_link_list(size: Size, role: Role | None) -> bool:
    if not size.links or size.linked <= _LINKED * size.chars:
        return False
    return role is Role.RELATED or (size.links > 1 and size.linked >= _TITLE_CHARS * size.links)


def _is_hidden(e: Element) -> bool:
    style = e.get("style")
    return style is not None and "display:none" in style.replace(" ", "")


def _links_topics(e: Element, size: Size) -> bool:
    """Whether a box holds links to the portal's topic pages and little else."""
    if (
        not 0 < size.links <= _MOST_TOPICS
        or not _LINKED * size.chars <= size.linked <= _TITLE_CHARS * size.links
    ):
        return False
    links = [a for a in e.iter("a") if text_of(a)]
    return all(a.get("rel") == "tag" or _TOPIC_ADDRESS.search(a.get("href") or "") for a in links)
