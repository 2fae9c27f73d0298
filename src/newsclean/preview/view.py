"""A finished document as lines to look at: what each span is, by which rule, and what became of the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import msgspec

from newsclean.model import FACT_LABELS, KEPT_LABELS, REMOVED_LABELS, Article, Cut, Document
from newsclean.preview.safe import visible
from newsclean.record import all_spans, article_paragraphs, build_outcome, chars_in

REJECTED = "rejected"
"""Stands as the label of what is left on a page that gives no record."""

SHOWN_FACTS = (
    *("title", "description", "authors", "editors", "initials", "published_at", "modified_at", "place"),
    *("captions", "credits", "tags", "section"),
)


class Part(NamedTuple):
    """Some characters of a line under one label, by one rule."""

    text: str
    label: str
    rule: str

    @property
    def kept(self) -> bool:
        """Whether they stay in the record's text."""
        return self.label in KEPT_LABELS

    @property
    def field(self) -> bool:
        """Whether they become a field."""
        return self.label in FACT_LABELS

    @property
    def gone(self) -> bool:
        """Whether they are in neither."""
        return self.label == REJECTED or self.label in REMOVED_LABELS


class Line(NamedTuple):
    """One block of the page.

    `number`: for a dump the line of the file (blank ones counted, from 1), for HTML the block's. `gap`: blank
    lines before it. `after`: what is left of it in the article; None where it went, and where the paragraph it
    begins or continues is completed by a later line.
    """

    number: int
    gap: int
    parts: tuple[Part, ...]
    after: str | None
    joined: bool

    @property
    def text(self) -> str:
        """The line as the page has it."""
        return "".join(p.text for p in self.parts)

    @property
    def gone(self) -> bool:
        """Whether all of it is removed."""
        return all(p.gone for p in self.parts)

    @property
    def keeps(self) -> bool:
        """Whether some of it stays in the text."""
        return any(p.kept for p in self.parts)


class View(msgspec.Struct, frozen=True):
    """A page to look at. `verdict` is the reason there is no record, "" where there is one.

    `chars_in`: characters of the page, for HTML with what lay outside the article. `chars_kept`: those of the text,
    without the blank lines between its paragraphs.
    """

    source: str
    portal: str | None
    lines: tuple[Line, ...]
    cuts: tuple[Cut, ...]
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    verdict: str
    chars_in: int
    chars_kept: int

    @property
    def outside(self) -> str:
        """What lay outside the article's element, the largest pieces first; "" where there is nothing."""
        if not self.cuts:
            return ""
        places = ", ".join(f"{c.path} {c.length:,}" for c in sorted(self.cuts, key=lambda c: -c.length))
        return f"{sum(c.length for c in self.cuts):,} characters: {places}"

    def parts(self) -> Iterator[Part]:
        """All parts in page order."""
        for line in self.lines:
            yield from line.parts


def view(doc: Document) -> View:
    """The document as lines."""
    outcome = build_outcome(doc, "")
    lines = _lines(doc)
    return View(
        source=visible(doc.page.source),
        portal=doc.portal,
        lines=lines,
        cuts=tuple(Cut(visible(c.path), c.length) for c in doc.cuts),
        facts=_facts(outcome) if isinstance(outcome, Article) else (),
        warnings=tuple(outcome.warnings) if isinstance(outcome, Article) else tuple(sorted(doc.warnings)),
        verdict="" if isinstance(outcome, Article) else f"{outcome.reason}: {outcome.detail}",
        chars_in=chars_in(doc),
        chars_kept=sum(len(line.after) for line in lines if line.after),
    )


def _lines(doc: Document) -> tuple[Line, ...]:
    after = {} if doc.rejected else {blocks[-1]: visible(text) for blocks, text in article_paragraphs(doc)}
    lines, number = [], 0
    for index, marks in groupby(all_spans(doc), key=lambda m: m.block):
        block = doc.blocks[index]
        number += 1 if doc.page.media == "html" else block.gap + 1
        parts = []
        for m in marks:
            label, rule = (
                (REJECTED, doc.rejected)
                if doc.rejected and m.label in KEPT_LABELS
                else (str(m.label), m.rule)
            )
            parts.append(Part(visible(block.text[m.start : m.end]), label, rule))
        lines.append(Line(number, block.gap, tuple(parts), after.get(index), index in doc.joined))
    return tuple(lines)


def _facts(article: Article) -> tuple[tuple[str, str], ...]:
    facts = []
    for name in SHOWN_FACTS:
        value = getattr(article, name)
        if value:
            facts.append((name, visible("; ".join(value) if isinstance(value, list) else value)))
        if name == "published_at" and article.date_source:
            facts[-1] = (name, f"{value} ({article.date_source})")
    return tuple(facts)
