"""Where the article stands: the elements that hold its body, its headline, and the smallest element around both."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import Element, Survey

# Roles and tags in which prose is not the article's own.
_FOREIGN_ROLES = frozenset({Role.DROP, Role.RELATED, Role.EMBED, Role.CAPTION})
# Roles that speak against an element but are also found on wrappers of whole articles ("sosmedsticky
# author-and-share", "div.pages"): prose in them counts for less.
_DOUBTFUL_ROLES = frozenset({Role.CHROME, Role.PAGES, Role.TAGS, Role.SOURCE, Role.PHOTO})
_DOUBT = 0.4
_FOREIGN_TAGS = frozenset({"nav", "footer", "aside", "form", "a", "figcaption", "button", "select", "noscript", "amp-sidebar"})
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "q"})
# Characters outside links that make a block prose, and the share of the best container's prose that another
# container needs to be a part of the same article. On 36 annotated pages any values of 50-90 and 0.1-0.3 give the
# same regions; lower ones take teasers of other stories, higher ones lose one-paragraph sections.
_PROSE = 60
_PART = 0.15
# Prose below which a page has no article: one short paragraph.
_LEAST = 140


class Region(NamedTuple):
    """`root` holds all; `bodies` hold the article's text; `keep` are their and the headline's ancestors up to `root`."""

    root: Element
    bodies: frozenset[Element]
    keep: frozenset[Element]
    headline: Element | None


def names(e: Element) -> str:
    """An element's classes and id, as `role_of` takes them."""
    c, i = e.get("class"), e.get("id")
    return f"{c} {i}" if c and i else c or i or ""


def region_of(bodies: list[Element], headlines: list[Element], root: Element) -> Region:
    """The region around given bodies; of several elements that print the title the last one before them counts."""
    outer = [b for b in bodies if not any(o is not b and o in _ancestors(b) for o in bodies)]
    headline = _last_before(headlines, outer[0], root) if headlines else None
    targets = [*outer, headline] if headline is not None else outer
    top = _common(targets)
    keep = {a for t in targets for a in _up_to(t, top)}
    return Region(top, frozenset(outer), frozenset(keep), headline)


def find_bodies(survey: Survey, headlines: list[Element]) -> list[Element]:
    """The elements that hold the article's paragraphs, by where prose lies; empty if there is none to speak of."""
    # What holds the headline is a wrapper, whatever its classes say ("layout back-to-top", "js no-overlay").
    trust = {a: 1.0 for h in headlines for a in _ancestors(h)}
    prose: dict[Element, int] = {}
    score: dict[Element, float] = {}
    for e, (plain, linked) in survey.texts.items():
        if plain < _PROSE or linked > plain or _is_card(e) or not (trusted := _trust(e, trust)):
            continue
        box = e
        if e.tag in _PARAGRAPHS:
            parent = e.getparent()
            box = parent if parent is not None else e
        prose[box] = prose.get(box, 0) + plain
        # Long paragraphs count once more than many teasers, an outer container half as much as an inner one.
        weight = trusted * min(plain, 2000) * (1.5 if plain > 2 * _PROSE else 1.0)
        score[box] = score.get(box, 0.0) + weight
        up = box.getparent()
        if up is not None:
            score[up] = score.get(up, 0.0) + weight / 2
    if sum(prose.values()) < _LEAST:
        return []
    core = max(score, key=lambda e: score[e] * (1.3 if e.get("itemprop") == "articleBody" else 1.0))
    inner = {e for e in prose if e is core or core in _ancestors(e)}
    best = sum(prose[e] for e in inner)
    like = {(e.tag, e.get("class")) for e in inner if e.get("class")}
    near = {*_ancestors(core)[:3]}
    if headlines:
        titled = {a for h in headlines for a in _ancestors(h)}
        near = {a for a in _ancestors(core) if a not in titled}
        near.add(next((a for a in _ancestors(core) if a in titled), core))
    return [
        e
        for e, n in prose.items()
        if e in inner
        or ((n >= _PART * best or (n >= 2 * _PROSE and (e.tag, e.get("class")) in like)) and _common([e, core]) in near)
    ]


def find_headlines(survey: Survey, titles: list[str], root: Element) -> list[Element]:
    """The elements that print the article's title: h1 that say what the head says, or any element that does."""
    wanted = {w for t in titles for w in _versions(t)}
    heads = [h for h in survey.headlines if len(_plain(h)) >= 10]
    told = [h for h in heads if _letters(_plain(h)) in wanted]
    if told:
        return told
    if len(heads) == 1 and (not wanted or len(_plain(heads[0])) >= 25):
        return heads
    short = {w[:12] for w in wanted}
    alike = []
    for e in root.iter("h2", "h3", "h4", "h5", "h6", "div", "p", "span", "strong", "a", "b"):
        text = e.text
        if text and len(text) > 9 and _letters(text[:60])[:12] in short and _letters(_plain(e)) in wanted:
            alike.append(e)
    return alike


def _last_before(found: list[Element], body: Element, root: Element) -> Element:
    """The last of `found` before the body (a sticky bar or a card may repeat the title further up)."""
    if len(found) == 1:
        return found[0]
    order = {e: i for i, e in enumerate(root.iter("*"))}
    before = [e for e in found if order[e] < order[body]]
    return before[-1] if before else found[0]


def _versions(title: str) -> set[str]:
    """The letters of a title as the head gives it and without the site's name at its end."""
    parts = re.split(r"\s(?:[-|–—:»~]|::)\s", title)
    found = {_letters(title)}
    for i in range(1, len(parts)):
        kept = _letters(" ".join(parts[:i]))
        if len(kept) >= 15:
            found.add(kept)
    return {f for f in found if len(f) >= 8}


def _letters(s: str) -> str:
    return "".join(filter(str.isalnum, s)).casefold()


def _plain(e: Element) -> str:
    return " ".join("".join(e.itertext()).split())


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
        role = role_of(names(p)) if p.attrib else None
        if p.tag in _FOREIGN_TAGS or role in _FOREIGN_ROLES:
            trust = 0.0
        elif role in _DOUBTFUL_ROLES:
            trust = min(trust, _DOUBT)
        memo[p] = trust
    return trust


def _is_card(e: Element) -> bool:
    """Whether prose stands beside a linked headline of its own, as the teasers in lists of other stories do."""
    box = e.getparent() if e.tag in _PARAGRAPHS else e
    for _ in range(2):
        if box is None or len(box) > 8:
            return False
        for child in box:
            if child.tag in ("h2", "h3", "h4", "h5", "h6") and child.find(".//a") is not None:
                return True
        box = box.getparent()
    return False


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


