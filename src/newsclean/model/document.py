"""A document: a page's blocks, the marks on them and the facts found. The value every extractor maps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from newsclean.model.block import Block
from newsclean.model.label import Label
from newsclean.model.mark import Mark
from newsclean.model.page import Page


class Hint(NamedTuple):
    """A fact the page's head or structure states, still unjudged: field name, raw value, where it stood.

    `source` is "json-ld", "meta:NAME", "og", "time", "selector" or "field" (a row's column).
    """

    field: str
    value: str
    source: str


class Cut(NamedTuple):
    """What parsing left out of an HTML page because it lies outside the article region: where, how long."""

    path: str
    length: int


class Facts(msgspec.Struct, frozen=True):
    """The record's fields as found so far. Dates are ISO 8601 strings; see DESIGN of the record."""

    title: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    published_at: str | None = None
    modified_at: str | None = None
    date_source: str | None = None
    place: str | None = None
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None


_index = attrgetter("index")
_start = attrgetter("start")

NO_PARTS: Mapping[int, tuple[Mark, ...]] = MappingProxyType({})


class Document(msgspec.Struct, frozen=True):
    """A page's blocks and all that is known about them. Immutable: extractors return a new one.

    `labels[i]` is the label of block i once the block as a whole is decided, else None (the block is open).
    `marks` holds every span in the order in which rules spoke; spans never overlap. A block that carries only
    part marks (a dateline prefix) stays open. `open` holds the open blocks in page order, `parts` the part marks on
    them by block, in text order. `text` is all blocks, a line each: what stands nowhere in it need not be looked for
    line by line. `joined` holds the blocks that continue the sentence of the open block before them; `article` the
    first and the last block of the article, once it was found. `date_order` is what the user says of bare numeric
    dates ("DMY", "MDY").
    """

    page: Page
    blocks: tuple[Block, ...]
    labels: tuple[Label | None, ...]
    open: tuple[Block, ...]
    text: str
    marks: tuple[Mark, ...] = ()
    parts: Mapping[int, tuple[Mark, ...]] = NO_PARTS
    facts: Facts = Facts()
    hints: tuple[Hint, ...] = ()
    cuts: tuple[Cut, ...] = ()
    portal: str | None = None
    warnings: frozenset[str] = frozenset()
    rejected: str | None = None
    joined: frozenset[int] = frozenset()
    article: tuple[int, int] | None = None
    date_order: str | None = None

    @classmethod
    def of(cls, page: Page, blocks: Iterable[Block], **known: Any) -> Document:
        """A document with nothing marked yet."""
        frozen = tuple(blocks)
        text = "\n".join([b.text for b in frozen])
        return cls(page, frozen, (None,) * len(frozen), frozen, text, **known)

    def mark(self, marks: Iterable[Mark]) -> Document:
        """The document with more marks; a mark that overlaps an earlier one keeps only what was still free.

        Returns `self` when nothing is added, so that "did this extractor do anything" is an identity test.
        """
        marks = tuple(marks)
        if not marks:
            return self
        blocks, parts, labels, open_blocks = self.blocks, self.parts, list(self.labels), self.open
        partly = {i: list(ms) for i, ms in parts.items()} if parts else {}
        split = False  # whether a block with part marks got another, or a block its first
        added: list[Mark] = []
        closed: list[int] = []
        for m in marks:
            i = m.block
            if labels[i] is not None:
                continue
            length = len(blocks[i].text)
            if i not in partly:
                added.append(m)
                if m.end - m.start == length:
                    labels[i] = m.label
                    closed.append(i)
                else:
                    partly[i] = [m]
                    split = True
                continue
            earlier, split = partly[i], True
            if m.start >= earlier[-1].end:  # marks mostly come in text order
                earlier.append(m)
                added.append(m)
            else:
                free = _free(m, earlier)
                added += free
                for part in free:
                    insort(earlier, part)
            if _covers(earlier, length):
                labels[i] = m.label
                closed.append(i)
                del partly[i]
        if not added:
            return self
        if len(closed) == 1:  # as mostly: looked up for less than the price of asking all
            at = bisect_left(open_blocks, closed[0], key=_index)
            open_blocks = open_blocks[:at] + open_blocks[at + 1 :]
        elif closed:
            open_blocks = tuple([b for b in open_blocks if labels[b.index] is None])
        return msgspec.structs.replace(
            self,
            labels=tuple(labels) if closed else self.labels,
            open=open_blocks,
            marks=self.marks + tuple(added),
            parts={i: tuple(ms) for i, ms in partly.items()} if split else parts,
        )

    def between(self, first: int, last: int) -> tuple[Block, ...]:
        """The open blocks with an index in `[first, last]`, in page order. `first`: not negative."""
        labels = self.labels
        start = labels[:first].count(None)
        return self.open[start : start + labels[first : last + 1].count(None)]

    def marked(self, label: Label) -> list[int]:
        """The blocks of the marks with a label, in the order in which rules spoke."""
        return [m.block for m in self.marks if m.label is label]

    def know(self, **facts: Any) -> Document:
        """The document with more facts."""
        return msgspec.structs.replace(self, facts=msgspec.structs.replace(self.facts, **facts))

    def add(self, **names: Collection[str]) -> Document:
        """The document with the names that facts which are lists of them ("authors", "tags") do not hold yet."""
        facts: dict[str, tuple[str, ...]] = {}
        for fact, more in names.items():
            if more:
                known: tuple[str, ...] = getattr(self.facts, fact)
                facts[fact] = (*known, *[n for n in dict.fromkeys(more) if n not in known])
        return self.know(**facts) if facts else self

    def cut_off(self, labels: Collection[Label]) -> list[str]:
        """What part marks with these labels have taken of open blocks."""
        return [
            self.blocks[i].text[m.start : m.end].strip()
            for i, marks in self.parts.items()
            for m in marks
            if m.label in labels
        ]

    def warn(self, *codes: str) -> Document:
        """The document with more warnings (codes of the closed list `Warn`)."""
        if not codes or self.warnings.issuperset(codes):
            return self
        return msgspec.structs.replace(self, warnings=self.warnings.union(codes))

    def reject(self, reason: str) -> Document:
        """The document refused by policy, for a reason of the closed list `Reason`."""
        return msgspec.structs.replace(self, rejected=str(reason))


def whole(block: Block, label: Label, rule: str) -> Mark:
    """A mark on all of a block."""
    return Mark(block.index, 0, len(block.text), label, rule)


def _free(mark: Mark, earlier: list[Mark]) -> list[Mark]:
    """The parts of `mark` that no earlier mark covers. `earlier`: in text order, none overlapping."""
    parts, at = [], mark.start
    i = max(bisect_right(earlier, mark.start, key=_start) - 1, 0)
    while i < len(earlier) and earlier[i].start < mark.end:
        if earlier[i].start > at:
            parts.append(msgspec.structs.replace(mark, start=at, end=earlier[i].start))
        at = max(at, earlier[i].end)
        i += 1
    if at < mark.end:
        parts.append(msgspec.structs.replace(mark, start=at))
    return parts


def _covers(marks: list[Mark], length: int) -> bool:
    """Whether marks in text order leave nothing of a text open; both ends are asked first, since a page can have
    a block with thousands of part marks."""
    if marks[0].start or marks[-1].end != length:
        return False
    return sum([m.end - m.start for m in marks]) == length
