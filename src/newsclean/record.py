"""The views of a finished document: the record, the removed spans, the ledger. All read the same marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from newsclean.extractors.mentions import find_mentions
from newsclean.extractors.why import extractor_whys
from newsclean.model import (
    KEPT_LABELS,
    REMOVED_LABELS,
    Article,
    ArticleWithRemoved,
    Document,
    Label,
    Mark,
    Outcome,
    Reason,
    Rejection,
    Removed,
    Warn,
    left_of,
)
from newsclean.packs import CompiledPack

TORN_RULE = "torn-sentence"
KEPT_RULE = "kept"
OUTSIDE_RULE = "outside-region"
WHY = {
    KEPT_RULE: "No rule speaks against it.",
    TORN_RULE: "Goes on with the sentence of the line before it, which the dump broke.",
    OUTSIDE_RULE: "Lies outside the element that holds the article.",
}
_CLOSING = ",.;:)?!%”’…"
_UNFINISHED = (":", ",", ";", "…", "...")
"""Ends of a text that goes on somewhere else. Of 4,787 real pages 60 end so, and nearly all of these announce a list,
a table or a page that was not saved. A missing full stop says nothing: 325 more end in a letter or digit, most of them
lists, or whole."""
_DETAILS = {
    Reason.EMPTY: "no text in it",
    Reason.TOO_SHORT: "what is left after cleaning is too short for an article",
    Reason.NO_ARTICLE: "no run of sentences found",
    Reason.LISTING: "a list of headlines, not an article",
    Reason.NOT_TEXT: "the bytes are not text",
}


class LedgerEntry(msgspec.Struct, frozen=True):
    """One page of the ledger: block texts and `[block, start, end, label, rule]` for every character of them.

    All blocks are the parsed page. The spans with a kept label ("body", "heading") are the clean text: each block's are
    joined, and are a paragraph of their own or, with the rule "torn-sentence", go on with the one before
    (`ledger_text` does it).
    """

    source: str
    id: str
    blocks: list[str]
    spans: list[tuple[int, int, int, str, str]]


def all_spans(doc: Document) -> Iterator[Mark]:
    """Every character of every block exactly once, in page order; what no rule marked is body."""
    by_block: dict[int, list[Mark]] = {}
    for m in doc.marks:
        by_block.setdefault(m.block, []).append(m)
    for b in doc.blocks:
        rule = TORN_RULE if b.index in doc.joined else KEPT_RULE
        at = 0
        for m in sorted(by_block.get(b.index, ()), key=lambda m: m.start):
            if m.start > at:
                yield Mark(b.index, at, m.start, Label.BODY, rule)
            yield m
            at = m.end
        if at < len(b.text):
            yield Mark(b.index, at, len(b.text), Label.BODY, rule)


def article_text(doc: Document) -> str:
    """Kept spans as paragraphs joined by blank lines; a sentence broken over lines is one paragraph."""
    paragraphs = article_paragraphs(doc) if doc.joined else _kept(doc)
    return "\n\n".join([text for _, text in paragraphs])


def article_paragraphs(doc: Document) -> list[tuple[list[int], str]]:
    """The paragraphs of the article, each with the blocks it was made of."""
    return _paragraphs(_kept(doc), doc.joined)


def _kept(doc: Document) -> list[tuple[int, str]]:
    """Blocks with something left of them: index and what is left."""
    parts, blocks = doc.parts, doc.open
    if not KEPT_LABELS.isdisjoint(doc.labels):
        labelled = zip(doc.blocks, doc.labels, strict=True)
        blocks = tuple([b for b, label in labelled if label is None or label in KEPT_LABELS])
    if not parts:
        return [(b.index, b.text) for b in blocks]
    return [
        (b.index, text)
        for b in blocks
        if (text := _joined(left_of(b.text, parts[b.index])) if b.index in parts else b.text)
    ]


def _joined(parts: Iterable[str]) -> str:
    """What is left of one block; no blank before a stop whose bracket went ("[Baca: ...].").

    Parsing left single blanks alone, so only those at the cuts can be too many.
    """
    text = ""
    for part in map(str.strip, parts):
        if part:
            text += part if not text or part[0] in _CLOSING else " " + part
    return text


def _paragraphs(
    kept: Iterable[tuple[int, str]], joined: frozenset[int] | set[int]
) -> list[tuple[list[int], str]]:
    """Blocks as paragraphs: those in `joined` continue the sentence before them."""
    paragraphs: list[tuple[list[int], list[str]]] = []  # texts in parts: gluing strings would be quadratic
    for index, text in kept:
        if index in joined and paragraphs:
            blocks, parts = paragraphs[-1]
            blocks.append(index)
            parts += ("" if text[0] in _CLOSING else " ", text)
        else:
            paragraphs.append(([index], [text]))
    return [(blocks, "".join(parts)) for blocks, parts in paragraphs]


def build_outcome(doc: Document, page_id: str, *, with_removed: bool = False) -> Outcome:
    """The document's one outcome."""
    if doc.rejected is not None:
        detail = _DETAILS.get(Reason(doc.rejected), "refused before parsing")
        return Rejection(source=doc.page.source, id=page_id, reason=doc.rejected, detail=detail)
    text = article_text(doc)
    f = doc.facts
    dates, doubts = find_mentions(text, f.published_at)
    cut_off = (Warn.CUT_OFF,) if text.endswith(_UNFINISHED) else ()
    article = Article(
        id=page_id,
        source=doc.page.source,
        url=f.url or doc.page.url,
        portal=doc.portal,
        title=f.title,
        description=f.description,
        text=text,
        authors=list(f.authors),
        editors=list(f.editors),
        initials=list(f.initials),
        published_at=f.published_at,
        modified_at=f.modified_at,
        date_source=f.date_source,
        place=f.place,
        captions=list(f.captions),
        credits=list(f.credits),
        tags=list(f.tags),
        section=f.section,
        dates=dates,
        warnings=sorted(doc.warnings.union(doubts, cut_off)),
        chars_in=chars_in(doc),
        chars_kept=len(text),
        extra=doc.page.extra,
    )
    if with_removed:
        return ArticleWithRemoved(**msgspec.structs.asdict(article), removed=list(removed(doc)))
    return article


def chars_in(doc: Document) -> int:
    """Characters of all blocks, between which `doc.text` has a line break each, and of what was cut off."""
    return len(doc.text) - max(len(doc.blocks) - 1, 0) + sum([c.length for c in doc.cuts])


def removed(doc: Document) -> Iterator[Removed]:
    """What was taken away, in page order; for HTML also what lay outside the article region."""
    for m in all_spans(doc):
        if m.label in REMOVED_LABELS:
            yield Removed(m.label, m.rule, doc.blocks[m.block].text[m.start : m.end])
    yield from outside(doc)


def outside(doc: Document) -> Iterator[Removed]:
    """What of an HTML page lay outside the article's element: where it was, and how long."""
    for c in doc.cuts:
        yield Removed(Label.NAVIGATION, OUTSIDE_RULE, f"{c.path} ({c.length} characters)")


def ledger_entry(doc: Document, page_id: str) -> LedgerEntry:
    """The page's ledger line."""
    spans = [(m.block, m.start, m.end, str(m.label), m.rule) for m in all_spans(doc)]
    return LedgerEntry(doc.page.source, page_id, [b.text for b in doc.blocks], spans)


def ledger_text(entry: LedgerEntry) -> str:
    """The record's `text`, from the page's ledger line alone."""
    spans = (s for s in entry.spans if s[3] in KEPT_LABELS)
    kept: list[tuple[int, str]] = []
    joined: set[int] = set()
    for index, group in groupby(spans, key=lambda s: s[0]):
        of = list(group)
        text = _joined(entry.blocks[index][start:end] for _, start, end, _, _ in of)
        if text:
            kept.append((index, text))
        if of[0][4] == TORN_RULE:
            joined.add(index)
    return "\n\n".join([text for _, text in _paragraphs(kept, joined)])


def rule_whys(pack: CompiledPack) -> dict[str, str]:
    """Rule id to its reason, for every rule that a page cleaned with this pack can carry."""
    return {**WHY, **extractor_whys(), **{rule.id: rule.why for rule in pack.rules.values()}}
