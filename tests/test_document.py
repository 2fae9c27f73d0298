"""What a document keeps beside its marks, so that extractors need not look through them, agrees with the marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsclean.model import Block, Document, Kind, Label, Mark, Page

_LENGTH = 6
_BLOCKS = 12
_marks = st.builds(
    lambda block, ends, label: Mark(block, min(ends), max(ends), label, "rule"),
    st.integers(0, _BLOCKS - 1),
    st.sampled_from([(0, _LENGTH), (0, 2), (1, 4), (3, _LENGTH), (2, 3)]),
    st.sampled_from(list(Label)),
)
_batches = st.lists(st.lists(_marks, max_size=_BLOCKS), max_size=5)


def _marked(batches: list[list[Mark]]) -> Document:
    page = Page(source="x", content="")
    doc = Document.of(page, [Block(i, Kind.LINE, "abcdef") for i in range(_BLOCKS)])
    for batch in batches:
        doc = doc.mark(batch)
    return doc


@given(_batches)
def test_open_blocks_are_those_without_a_label(batches: list[list[Mark]]):
    """Whether an extractor closes no block, a few or many."""
    doc = _marked(batches)
    assert doc.open == tuple(b for b in doc.blocks if doc.labels[b.index] is None)


@given(_batches)
def test_parts_are_the_marks_of_open_blocks_in_text_order(batches: list[list[Mark]]):
    """Closed blocks have none, and a block without marks is no key."""
    doc = _marked(batches)
    parts: dict[int, list[Mark]] = {}
    for m in sorted(doc.marks):
        if doc.labels[m.block] is None:
            parts.setdefault(m.block, []).append(m)
    assert {i: list(ms) for i, ms in doc.parts.items()} == parts


@given(_batches)
def test_a_block_is_closed_once_its_marks_leave_nothing_open(batches: list[list[Mark]]):
    """By one mark or by several, none of which overlap."""
    doc = _marked(batches)
    covered = [sum(m.end - m.start for m in doc.marks if m.block == b.index) for b in doc.blocks]
    assert [c == _LENGTH for c in covered] == [label is not None for label in doc.labels]


def test_marks_that_add_nothing_give_the_same_document():
    """So that "did this extractor do anything" is an identity test."""
    doc = _marked([[Mark(0, 0, _LENGTH, Label.AD, "rule")]])
    assert doc.mark([]) is doc
    assert doc.mark([Mark(0, 1, 4, Label.TITLE, "rule")]) is doc
