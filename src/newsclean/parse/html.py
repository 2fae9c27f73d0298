"""An HTML page to a document: decoded, parsed once, its head read, its article region read into blocks."""

from __future__ import annotations

import re
from html import escape, unescape

from lxml import etree

from newsclean.model import Cut, Document, Hint, Page, Reason, Warn
from newsclean.packs import CompiledPack
from newsclean.parse.blocks import Blocks, read_blocks
from newsclean.parse.decode import decode_html
from newsclean.parse.deep import flatten
from newsclean.parse.guard import has_endless_tag
from newsclean.parse.measure import Sizes, text_of
from newsclean.parse.people import people
from newsclean.parse.plain import parse_plain
from newsclean.parse.prune import prune
from newsclean.parse.region import Region, find_bodies, find_headlines, region_of
from newsclean.parse.select import select, tokens
from newsclean.parse.structured import head_hints, is_paged
from newsclean.parse.survey import Element, Survey, survey
from newsclean.parse.zones import topics_of
from newsclean.text import clean_line, clean_lines, looks_binary

# Characters in the elements a pack names for the body below which its layout is not the one the pack knows.
_LEAST = 140
# Characters of an article that the head states in full; shorter ones are a summary.
_LEAST_STATED = 300
# Characters of a page that another page holds as its only frame; advertisements have up to 5,000.
_LEAST_FRAMED = 20_000
_WORD = re.compile(r"[^\W\d_]{2}")
_MARKUP = re.compile(rb"<[A-Za-z!/?]")


def parse_html(page: Page, pack: CompiledPack) -> Document:
    """Read a page. Never raises on content: what cannot be read is a document rejected with its reason.

    Where no article region shows (a listing, an error page, prose in an element that says it is something else), all
    that the page prints becomes blocks and the extractors judge them as they do a dump's lines.
    """
    if isinstance(page.content, bytes) and looks_binary(page.content):
        return Document.of(page, (), portal=pack.id).reject(Reason.NOT_TEXT)
    raw, warnings = decode_html(page)
    if not _MARKUP.search(raw):
        text = raw.decode("utf-8")
        doc = parse_plain(page, clean_lines(text), warnings, pack.id)
        return doc if _WORD.search(text) else doc.reject(Reason.EMPTY)
    if has_endless_tag(raw):
        return Document.of(page, (), portal=pack.id).reject(Reason.TOO_LARGE)
    root = _tree(raw)
    if root is None:
        return Document.of(page, (), portal=pack.id).reject(Reason.EMPTY)
    return _Reading(page, pack, root, raw).document(warnings)


def _tree(raw: bytes) -> Element | None:
    """The parsed page; read again by another parser where it is nested deeper than libxml2 goes."""
    root, complete = _parsed(raw)
    if not complete:
        root, _ = _parsed(flatten(raw))
    while root is not None and len(root) == 0 and (other := root.getnext()) is not None:
        root = other  # <html lang="id" /> closes before the page begins
    return root


def _parsed(raw: bytes) -> tuple[Element | None, bool]:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.LxmlError:  # nothing but white space and comments
        return None, True
    last = parser.error_log.last_error
    return root, last is None or last.type != etree.ErrorTypes.ERR_RESOURCE_LIMIT


class _Reading:
    """One page being read: what the survey found, and the pack to ask."""

    def __init__(self, page: Page, pack: CompiledPack, root: Element, raw: bytes) -> None:
        self.page = page
        self.pack = pack
        self.root = root
        self.survey: Survey = survey(root, tokens(pack.html))
        self.hints = head_hints(self.survey, raw)

    def document(self, warnings: tuple[str, ...]) -> Document:
        html, sizes = self.pack.html, Sizes()
        titles = [h.value for h in self.hints if h.field == "title"]
        headlines = self.select(html.title) or find_headlines(self.survey, titles, self.root)
        bodies = self.select(html.article)
        if html.article and sum(sizes(b).chars for b in bodies) < _LEAST:
            warnings += (Warn.LAYOUT_UNKNOWN,)
            bodies = []
        bodies = bodies or find_bodies(self.survey, headlines)
        framed = None if bodies else self.framed()
        if framed is not None:
            return framed.document(warnings)
        stated = None if bodies else self.stated()
        if bodies:
            region = region_of(bodies, headlines, self.survey, self.root)
        elif stated is not None:
            region = Region(stated, {stated[0]: stated[-1]}, frozenset(), None)
        else:
            region = Region(self.root, {}, frozenset(), None)
        region = region._replace(
            captions=frozenset(self.select(html.caption)), dropped=frozenset(self.select(html.drop))
        )
        pruned = prune(region, sizes, self.survey.total)
        if pruned.paged or is_paged(self.survey):
            warnings += (Warn.MULTI_PAGE,)
        self.hints = [*_headline(region.headline), *self.selected(), *self.hints, *pruned.hints]
        read = read_blocks(pruned.soup)
        pruned.soup.decompose()  # a soup's parts hold one another: 260 MB after 250 pages, 53 MB without them
        return self.finish(read, warnings, pruned.cuts)

    def finish(self, read: Blocks, warnings: tuple[str, ...], cuts: tuple[Cut, ...] = ()) -> Document:
        blocks, body = read
        hints = tuple(h for h in self.hints if h.field != "body")
        doc = Document.of(
            self.page,
            blocks,
            portal=self.pack.id,
            hints=hints,
            cuts=cuts,
            warnings=frozenset(warnings),
            article=body,
        )
        return doc if blocks else doc.reject(Reason.EMPTY)

    def select(self, sources: tuple[str, ...]) -> list[Element]:
        return select(sources, self.root, self.survey)

    def framed(self) -> _Reading | None:
        """The page in a frame of its own source, where a saved page holds little else."""
        source = max((e.get("srcdoc") or "" for e in self.root.iter("iframe")), key=len, default="")
        if len(source) < _LEAST_FRAMED:
            return None
        raw = source.encode("utf-8", "replace")
        root = _tree(raw)
        return None if root is None else _Reading(self.page, self.pack, root, raw)

    def stated(self) -> Element | None:
        """The article as the head states it (JSON-LD's articleBody), where scripts print it later."""
        text = unescape(next((h.value for h in self.hints if h.field == "body"), ""))
        if len(text) < _LEAST_STATED:
            return None
        if "<p" not in text and "<br" not in text:
            text = "".join(f"<p>{escape(line, quote=False)}</p>" for line in text.splitlines())
        root, _ = _parsed(f"<body>{text}</body>".encode("utf-8", "replace"))
        body = None if root is None else root.find("body")
        return body if body is not None and len(body) else None

    def selected(self) -> list[Hint]:
        """What the pack's selectors point at."""
        html = self.pack.html
        found: list[Hint] = []
        for field in ("author", "editor"):
            for e in self.select(getattr(html, field)):
                found += [Hint(h.field, h.value, "selector") for h in people(e, field)]
        for field in ("published", "modified", "section"):
            found += [Hint(field, text_of(e), "selector") for e in self.select(getattr(html, field))[:1]]
        for e in self.select(html.tags):
            linked = next(e.iter("a"), None) is not None
            found += [Hint("tags", t, "selector") for t in (topics_of(e) if linked else [text_of(e)])]
        return found


def _headline(e: Element | None) -> list[Hint]:
    """The printed title: it comes first, since heads add the site's name to theirs."""
    text = clean_line(text_of(e)) if e is not None else ""
    return [Hint("title", text, "headline")] if text else []
