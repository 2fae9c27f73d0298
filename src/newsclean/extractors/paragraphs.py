"""Open blocks seen as paragraphs: a block and the blocks that continue its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.model import Block, Document, Label, Mark


class Paragraph(NamedTuple):
    """One or more open blocks read as one text, joined by blanks."""

    blocks: tuple[Block, ...]
    text: str

    @property
    def first(self) -> Block:
        """The block it begins with."""
        return self.blocks[0]

    def marks(self, start: int, end: int, label: Label, rule: str) -> list[Mark]:
        """Marks for the characters `[start, end)` of `text`, split over the blocks they lie in."""
        found, at = [], 0
        for b in self.blocks:
            s, e = max(start - at, 0), min(end - at, len(b.text))
            if s < e:
                found.append(Mark(b.index, s, e, label, rule))
            at += len(b.text) + 1
        return found

    def whole(self, label: Label, rule: str) -> list[Mark]:
        """Marks for all of it."""
        return [Mark(b.index, 0, len(b.text), label, rule) for b in self.blocks]


def paragraphs(doc: Document, first: int = 0, last: int | None = None) -> Iterator[Paragraph]:
    """The open blocks with index in `[first, last]` as paragraphs, in page order."""
    end = len(doc.blocks) if last is None else last + 1
    group: list[Block] = []
    for b, label in zip(doc.blocks[first:end], doc.labels[first:end], strict=True):
        if label is not None:
            continue
        if group and b.index in doc.joined:
            group.append(b)
            continue
        if group:
            yield _paragraph(group)
        group = [b]
    if group:
        yield _paragraph(group)


def _paragraph(group: list[Block]) -> Paragraph:
    if len(group) == 1:
        return Paragraph((group[0],), group[0].text)
    return Paragraph(tuple(group), " ".join(b.text for b in group))
