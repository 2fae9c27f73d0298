"""Where the article stands: the elements that hold its body, its headline, and the smallest element around both."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newsclean.parse.loose import closes, with_short_ones
from newsclean.parse.measure import names_of, opening_of, text_of
from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import Element, Survey

# Roles and tags in which prose is not the article's own.
_FOREIGN_ROLES = frozenset({Role.DROP, Role.RELATED, Role.EMBED, Role.CAPTION})
# Roles that speak against an element but are also found on wrappers of whole articles ("sosmedsticky
# author-and-share", "div.pages"): prose in them counts for less.
_DOUBTFUL_ROLES = frozenset({Role.CHROME, Role.PAGES, Role.TAGS, Role.SOURCE, Role.PHOTO})
_DOUBT = 0.4
_FOREIGN_TAGS = frozenset(
    {"nav", "footer", "aside", "form", "a", "figcaption", "button", "select", "noscript", "amp-sidebar"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = HEADINGS | {"p", "li", "blockquote", "dd", "dt", "q"}
_TITLED = re.compile("titl|judul|headline")
_SITE = re.compile(r"\s(?:[-|–—:»~]|::)\s")
_KICKED = re.compile(rf"{_SITE.pattern}|:\s")  # "Warta Kampung: Ratusan warga ..."
_CONTINUED = HEADINGS | {"p", "ul", "ol", "blockquote", "table", "br", "b", "strong", "i", "em", "a", "span"}
_TEASED = HEADINGS | {"span", "div"}
# Characters outside links that make a block prose, and the share of the best container's prose that another
# container needs to be a part of the same article. On 36 annotated pages any values of 50-90 and 0.1-0.3 give the
# same regions; lower ones take teasers of other stories, higher ones lose one-paragraph sections.
_PROSE = 60
_PART = 0.15
# Levels above the smallest element around headline and body that are searched for tags and credits.
_AROUND = 2
# Characters of an element that tell prose from code: the text of 500 boxes within each other is read 500 times. Fewer
# would judge an article by a long script at its beginning.
_JUDGED = 20_000
# Letters that a page may print in front of the title its head states ("In Picture: ").
_KICKER = 16
# Prose below which a page has no article: one short paragraph.
_LEAST = 140


class Region(NamedTuple):
    """`root` holds all; `keep` are the ancestors, up to it, of the headline and of the body.

    `bodies`: the first element of each run of siblings that holds the body's text, and the run's last.
    `captions` and `dropped`: what the pack's selectors say is a caption or no part of the article.
    """

    root: Element
    bodies: dict[Element, Element]
    keep: frozenset[Element]
    headline: Element | None
    captions: frozenset[Element] = frozenset()
    dropped: frozenset[Element] = frozenset()


def region_of(bodies: list[Element], headlines: list[Element], survey: Survey, root: Element) -> Region:
    """The region around given bodies; of several elements that print the title the last one before them counts."""
    outer = [b for b in bodies if not any(o is not b and o in _ancestors(b) for o in bodies)]
    headline = _headline(headlines, outer[0], root)
    above = set(_ancestors(headline)) if headline is not None else set()
    runs: dict[Element, Element] = {}
    for b in outer:
        first, last = _run(b, survey) if b in above else (b, b)
        runs[first] = last
    runs = with_short_ones(runs, outer, above)
    targets = [*runs, *runs.values(), headline] if headline is not None else [*runs, *runs.values()]
    top = _common(targets)
    if top in runs:
        up = top.getparent()
        top = up if up is not None else top
    # Tags and credits often stand in a box of their own below the one that holds headline and body.
    for _ in range(_AROUND):
        up = top.getparent()
        if up is None or up.tag in ("body", "html"):
            break
        top = up
    keep = {a for t in targets for a in _up_to(t, top) if a not in runs}
    return Region(top, runs, frozenset(keep), headline)


def _run(box: Element, survey: Survey) -> tuple[Element, Element]:
    """The children of a box that holds head and body from the first to the last with prose, and paragraphs behind."""
    prose = [p for e, p in survey.texts.items() if p.plain >= _PROSE and (e is box or e.getparent() is box)]
    kids = list(box)
    at = {k: i for i, k in enumerate(kids)}

    def child(e: Element) -> int:
        while e not in at:
            up = e.getparent()
            if up is None or e is box:
                return -1
            e = up
        return at[e]

    places = [i for p in prose for i in (child(p.first), child(p.last)) if i >= 0]
    if not places:
        return box, box
    last = max(places)
    while last + 1 < len(kids) and _goes_on(kids[last + 1]):
        last += 1
    return kids[min(places)], kids[last]


def _goes_on(e: Element) -> bool:
    """Whether an element behind prose goes on with it: none that is set apart; of boxes one with a sentence in it."""
    if e.attrib or not (e.tag == "div" or e.tag in _CONTINUED):
        return False
    return e.tag != "div" or (e.find(".//a") is None and closes(text_of(e)))


def find_bodies(survey: Survey, headlines: list[Element]) -> list[Element]:
    """The elements that hold the article's paragraphs, by where prose lies; empty if there is none to speak of."""
    # What holds the headline is a wrapper, whatever its classes say ("layout back-to-top", "js no-overlay").
    trust = {a: 1.0 for h in headlines for a in _ancestors(h)}
    prose: dict[Element, list[int]] = {}
    score: dict[Element, float] = {}
    for e, found in survey.texts.items():
        plain = found.plain
        if (
            plain < _PROSE
            or found.linked > plain
            or not (trusted := _trust(e, trust))
            or not _is_prose(e, plain)
        ):
            continue
        box = e
        if e.tag in _PARAGRAPHS:
            parent = e.getparent()
            box = parent if parent is not None else e
        prose.setdefault(box, []).append(plain)
        # Long paragraphs count once more than many teasers, an outer container half as much as an inner one.
        weight = trusted * min(plain, 2000) * (1.5 if plain > 2 * _PROSE else 1.0)
        score[box] = score.get(box, 0.0) + weight
        up = box.getparent()
        if up is not None:
            score[up] = score.get(up, 0.0) + weight / 2
    boxes = _without_cards(prose)
    if sum(boxes.values()) < _LEAST:
        return []
    core = max(
        (e for e in score if e in boxes or any(b.getparent() is e for b in boxes)),
        key=lambda e: score[e] * (1.3 if e.get("itemprop") == "articleBody" else 1.0),
    )
    inner = {e for e in boxes if e is core or core in _ancestors(e)}
    best = sum(boxes[e] for e in inner)
    like = {(e.tag, e.get("class")) for e in inner if e.get("class")}
    near = _near(core, headlines)
    return [
        e
        for e, n in boxes.items()
        if e in inner
        or (
            (n >= _PART * best or (n >= 2 * _PROSE and (e.tag, e.get("class")) in like))
            and _common([e, core]) in near
        )
    ]


def _near(core: Element, headlines: list[Element]) -> set[Element]:
    """The ancestors of the best container below which other parts of its article may lie."""
    if not headlines:
        return set(_ancestors(core)[:3])
    titled = {a for h in headlines for a in _ancestors(h)}
    near = set()
    for a in _ancestors(core):
        near.add(a)
        if a in titled:
            break
    return near


def _is_prose(e: Element, plain: int) -> bool:
    """Whether a text reads as sentences: words of common length and, unless it is long, closed as sentences are."""
    text = opening_of(e, _JUDGED)
    if text.count(" ") * 14 < len(
        text
    ):  # addresses and code; Indonesian prose has a blank every 7 characters
        return False
    return plain >= 200 or text[-1:] in ".!?\"”'’):…" or ". " in text


def _without_cards(prose: dict[Element, list[int]]) -> dict[Element, int]:
    """Characters of prose by container, without the teasers beside linked headlines that lists of stories have.

    Each teaser has a headline of its own; several paragraphs beside one link are an article's.
    """
    found = {
        e: linked
        for e, ns in prose.items()
        if len(ns) <= 2 and sum(ns) < 400 and (linked := _linked_headline(e))
    }
    claims = Counter(link for _, link in found.values())
    cards = {e: kind for e, (kind, link) in found.items() if claims[link] == 1}
    shapes = [(e.tag, e.get("class")) for e in cards]
    return {
        e: sum(ns)
        for e, ns in prose.items()
        if not (e in cards and (cards[e] == "h" or shapes.count((e.tag, e.get("class"))) > 1))
    }


def find_headlines(survey: Survey, titles: list[str], root: Element) -> list[Element]:
    """The elements that print the article's title: h1 that say what the head says, or any element that does."""
    wanted = {w for t in titles for w in _versions(t)}
    heads = [h for h in survey.headlines if len(text_of(h)) >= 10]
    told = [h for h in heads if _letters(text_of(h)) in wanted]
    if told:
        return told
    if len(heads) == 1 and (not wanted or len(text_of(heads[0])) >= 25):
        return heads
    return _printed(root, wanted) or _printed(root, {w for t in titles for w in _behind(t)})


def _printed(root: Element, wanted: set[str]) -> list[Element]:
    """The elements that print one of some titles and little more."""
    ends = {w[-10:] for w in wanted}
    alike: list[Element] = []
    if not ends:
        return alike
    for e in root.iter("h2", "h3", "h4", "h5", "h6", "div", "p", "span", "strong", "b", "a"):
        text = e.text
        if e.tag == "a" and not (_TITLED.search(names_of(e)) or _in_titled_heading(e)):
            continue  # a story that links to this one or to itself
        if text and len(text) > 9 and _letters(text[-40:])[-10:] in ends:
            printed = _letters(text)
            if any(printed.endswith(w) and len(printed) <= len(w) + _KICKER for w in wanted):
                alike.append(e)
    return alike


def _in_titled_heading(link: Element) -> bool:
    """Whether a link stands in a heading that is called a title: weblogs link an article's headline to itself."""
    up = link.getparent()
    return up is not None and up.tag in HEADINGS and _TITLED.search(names_of(up)) is not None


def _headline(found: list[Element], body: Element, root: Element) -> Element | None:
    """The last of `found` before the body (a sticky bar repeats the title further up, a list of news below)."""
    if len(found) < 2 and (not found or found[0].tag == "h1"):
        return found[0] if found else None
    order = {e: i for i, e in enumerate(root.iter("*"))}
    end = order[body] if all(body not in _ancestors(e) for e in found) else len(order)
    return max((e for e in found if order[e] < end), key=lambda e: order[e], default=None)


def _versions(title: str) -> set[str]:
    """The letters of a title as the head gives it and without the site's name at its end."""
    parts = _SITE.split(title)
    found = {_letters(title)}
    for i in range(1, len(parts)):
        kept = _letters(" ".join(parts[:i]))
        if len(kept) >= 15:
            found.add(kept)
    return {f for f in found if len(f) >= 8}


def _behind(title: str) -> set[str]:
    """The letters of a title behind the site's name, where that stands in front: the longer part."""
    parts = _KICKED.split(title)
    kept = (_letters(" ".join(parts[i:])) for i in range(1, len(parts)))
    return {k for k in kept if len(k) >= 15 and 2 * len(k) > len(_letters(title))}


def _letters(s: str) -> str:
    return "".join(filter(str.isalnum, s)).casefold()


def _trust(e: Element, memo: dict[Element, float]) -> float:
    """What prose in an element is worth: 1, less below a doubtful ancestor, 0 below one that is not the article's."""
    path: list[Element] = []
    trust = 1.0
    up: Element | None = e
    while up is not None:
        known = memo.get(up)
        if known is not None:
            trust = known
            break
        path.append(up)
        up = up.getparent()
    for p in reversed(path):
        role = role_of(names_of(p)) if p.attrib else None
        if p.tag in _FOREIGN_TAGS or role in _FOREIGN_ROLES:
            trust = 0.0
        elif role in _DOUBTFUL_ROLES:
            trust = min(trust, _DOUBT)
        memo[p] = trust
    return trust


def _linked_headline(box: Element) -> tuple[str, Element] | None:
    """How a teaser's headline stands beside it, as a linked heading ("h") or as a link alone ("a"), and its link."""
    for _ in range(2):
        if len(box) > 8:
            return None
        for child in box:
            link = child if child.tag == "a" else child.find(".//a") if child.tag in _TEASED else None
            if (
                link is not None
                and len(title := text_of(link)) >= 20
                and len(text_of(child)) <= len(title) + 3
            ):
                return "h" if child.tag in HEADINGS else "a", link
        up = box.getparent()
        if up is None:
            return None
        box = up
    return None


def _ancestors(e: Element) -> list[Element]:
    return list(e.iterancestors())


def _up_to(e: Element, root: Element) -> list[Element]:
    path = [e]
    while path[-1] is not root:
        up = path[-1].getparent()
        if up is None:
            break
        path.append(up)
    return path


def _common(elements: list[Element]) -> Element:
    """The smallest element that holds all of them (for one: itself)."""
    first, *others = elements
    chain = [first, *_ancestors(first)]
    for e in others:
        own = {e, *_ancestors(e)}
        chain = [c for c in chain if c in own]
    return chain[0]
