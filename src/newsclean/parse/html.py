"""An HTML page to a document: decoded, parsed once, its head read, its article region read into blocks."""

from __future__ import annotations

from lxml import etree

from newsclean.model import Document, Hint, Page, Reason, Warn
from newsclean.packs import CompiledPack
from newsclean.parse.blocks import read_blocks
from newsclean.parse.decode import decode_html
from newsclean.parse.prune import prune
from newsclean.parse.region import find_bodies, find_headlines, region_of
from newsclean.parse.measure import size_of, text_of
from newsclean.parse.people import people
from newsclean.parse.select import select, tokens
from newsclean.parse.structured import head_hints, is_paged
from newsclean.parse.survey import Element, Survey, survey
from newsclean.text import clean_line

# Characters in the elements a pack names for the body below which its layout is not the one the pack knows.
_LEAST = 140


def parse_html(page: Page, pack: CompiledPack) -> Document:
    raw, warnings = decode_html(page)
    root = etree.fromstring(raw, etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True))
    while len(root) == 0 and (other := root.getnext()) is not None:  # <html lang="id" /> closes before the page begins
        root = other
    s = survey(root, tokens(pack.html))
    hints = head_hints(s, raw)
    titles = [h.value for h in hints if h.field == "title"]
    headlines = find_headlines(s, titles, root)
    headlines = select(pack.html.title, root, s) or headlines
    bodies = select(pack.html.article, root, s)
    if pack.html.article and sum(size_of(b).chars for b in bodies) < _LEAST:
        warnings += (Warn.LAYOUT_UNKNOWN,)
        bodies = []
    bodies = bodies or find_bodies(s, headlines)
    if not bodies:
        return Document.of(page, (), portal=pack.id).reject(Reason.NO_ARTICLE)
    region = region_of(bodies, headlines, s, root)
    region = region._replace(
        captions=frozenset(select(pack.html.caption, root, s)), dropped=frozenset(select(pack.html.drop, root, s))
    )
    pruned = prune(region, s.total)
    blocks, body = read_blocks(pruned.html)
    hints = [*_headline(region.headline), *_selected(pack, root, s), *hints, *pruned.hints]
    if pruned.paged or is_paged(s):
        warnings += (Warn.MULTI_PAGE,)
    return Document.of(page, blocks, portal=pack.id, hints=tuple(hints), cuts=pruned.cuts, warnings=frozenset(warnings), article=body)


def _headline(e: Element | None) -> list[Hint]:
    """The printed title: it comes first, since heads add the site's name to theirs."""
    text = clean_line("".join(e.itertext())) if e is not None else ""
    return [Hint("title", text, "headline")] if text else []


def _selected(pack: CompiledPack, root: Element, s: Survey) -> list[Hint]:
    """What the pack's selectors point at."""
    found: list[Hint] = []
    for field in ("author", "editor"):
        for e in select(getattr(pack.html, field), root, s):
            found += [Hint(h.field, h.value, "selector") for h in people(e, field)]
    for field in ("published", "modified", "section"):
        found += [Hint(field, text_of(e), "selector") for e in select(getattr(pack.html, field), root, s)[:1]]
    for e in select(pack.html.tags, root, s):
        found += [Hint("tags", text_of(x), "selector") for x in (e.iter("a") if e.find(".//a") is not None else (e,))]
    return found
