"""The views of a finished document: the record, the removed spans, the ledger. All read the same marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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
_DETAILS = {
    Reason.EMPTY: "no text in it",
    Reason.TOO_SHORT: "what is left after cleaning is too short for an article",
    Reason.NO_ARTICLE: "no run of sentences found",
    Reason.LISTING: "a list of headlines, not an article",
    Reason.NOT_TEXT: "the bytes are not text",
}


class LedgerEntry(msgspec.Struct, frozen=True):
    """One page of the ledger: block texts and `[block, start, end, label, rule]` for every character of them.

    Spans with a kept label ("body", "heading") in order, each a paragraph of its own or, with the rule
    "torn-sentence", joined by a blank to the one before, give the clean text; all blocks give the parsed page.
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
    return "\n\n".join(text for _, text in article_paragraphs(doc))


def article_paragraphs(doc: Document) -> list[tuple[list[int], str]]:
    """The paragraphs of the article, each with the blocks it was made of."""
    paragraphs: list[tuple[list[int], list[str]]] = []  # its texts in parts: gluing strings would be quadratic
    partly = {m.block for m in doc.marks if doc.labels[m.block] is None}
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is not None and label not in KEPT_LABELS:
            continue
        text = b.text if b.index not in partly else kept_part(doc, b.index)
        if not text:
            continue
        if b.index in doc.joined and paragraphs:
            blocks, parts = paragraphs[-1]
            blocks.append(b.index)
            parts += ("" if text[0] in ",.;:)?!%”’…" else " ", text)
        else:
            paragraphs.append(([b.index], [text]))
    return [(blocks, "".join(parts)) for blocks, parts in paragraphs]


def kept_part(doc: Document, index: int) -> str:
    """What the part marks on a block leave of it, white space folded."""
    text = doc.blocks[index].text
    parts, at = [], 0
    for m in doc.spans(index):
        parts.append(text[at : m.start])
        at = m.end
    parts.append(text[at:])
    return " ".join(" ".join(parts).split())


def build_outcome(doc: Document, page_id: str, *, with_removed: bool = False) -> Outcome:
    """The document's one outcome."""
    if doc.rejected is not None:
        detail = _DETAILS.get(Reason(doc.rejected), "refused before parsing")
        return Rejection(source=doc.page.source, id=page_id, reason=doc.rejected, detail=detail)
    text = article_text(doc)
    f = doc.facts
    record: dict[str, Any] = {
        "id": page_id,
        "source": doc.page.source,
        "url": f.url or doc.page.url,
        "portal": doc.portal,
        "title": f.title,
        "description": f.description,
        "text": text,
        "authors": list(f.authors),
        "editors": list(f.editors),
        "initials": list(f.initials),
        "published_at": f.published_at,
        "modified_at": f.modified_at,
        "date_source": f.date_source,
        "place": f.place,
        "captions": list(f.captions),
        "credits": list(f.credits),
        "tags": list(f.tags),
        "section": f.section,
        "dates": find_mentions(text, f.published_at),
        "warnings": sorted(doc.warnings),
        "chars_in": sum(len(b.text) for b in doc.blocks) + sum(c.length for c in doc.cuts),
        "chars_kept": len(text),
        "extra": doc.page.extra,
    }
    if with_removed:
        return ArticleWithRemoved(**record, removed=list(removed(doc)))
    return Article(**record)


def removed(doc: Document) -> Iterator[Removed]:
    """What was taken away, in page order; for HTML also what lay outside the article region."""
    for m in all_spans(doc):
        if m.label in REMOVED_LABELS:
            yield Removed(m.label, m.rule, doc.blocks[m.block].text[m.start : m.end])
    for c in doc.cuts:
        yield Removed(Label.NAVIGATION, OUTSIDE_RULE, f"{c.path} ({c.length} characters)")


def ledger_entry(doc: Document, page_id: str) -> LedgerEntry:
    """The page's ledger line."""
    spans = [(m.block, m.start, m.end, str(m.label), m.rule) for m in all_spans(doc)]
    return LedgerEntry(doc.page.source, page_id, [b.text for b in doc.blocks], spans)


def rule_whys(pack: CompiledPack) -> dict[str, str]:
    """Rule id to its reason, for every rule that a page cleaned with this pack can carry."""
    return {**WHY, **extractor_whys(), **{rule.id: rule.why for rule in pack.rules.values()}}
