"""Open blocks seen as paragraphs: a block and the blocks that continue its sentence."""

from __future__ import annotations

import msgspec

from newsclean.model import Block, Document, Label, Mark


class Paragraph(msgspec.Struct, frozen=True, gc=False):
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


def paragraphs(doc: Document, first: int = 0, last: int | None = None) -> list[Paragraph]:
    """The open blocks with index in `[first, last]` as paragraphs, in page order."""
    blocks = doc.between(first, len(doc.blocks) if last is None else last)
    if not doc.joined:
        return [Paragraph((b,), b.text) for b in blocks]
    return [
        Paragraph(tuple(g), " ".join([b.text for b in g]) if len(g) > 1 else g[0].text)
        for g in _groups(blocks, doc.joined)
    ]


def broken_paragraphs(doc: Document) -> list[Paragraph]:
    """Those of the open blocks that are a sentence broken over lines: paragraphs of several blocks, in page order."""
    joined = doc.joined
    groups: list[list[Block]] = []
    above: Block | None = None
    for b in doc.open:
        if b.index in joined and above is not None:
            if groups and groups[-1][-1] is above:
                groups[-1].append(b)
            else:
                groups.append([above, b])
        above = b
    return [Paragraph(tuple(g), " ".join([b.text for b in g])) for g in groups]


def _groups(blocks: tuple[Block, ...], joined: frozenset[int]) -> list[list[Block]]:
    groups: list[list[Block]] = []
    for b in blocks:
        if groups and b.index in joined:
            groups[-1].append(b)
        else:
            groups.append([b])
    return groups
