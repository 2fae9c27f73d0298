"""Lines: split on the byte \\n only, whatever the pieces; one over-long line costs itself."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import codecs
from newsclean.errors import SourceError
from newsclean.readers import lines
from newsclean.readers.ramp import FIRST, LARGEST, targets


class Bytes(codecs.ByteStream):
    """A stream over bytes, handed out in awkward pieces."""

    def __init__(self, data: bytes, piece: int = 1000, fault: bool = False) -> None:
        self.data, self.piece, self.fault = data, piece, fault
        self.source, self.consumed, self.compressed = "x", 0, False

    def read(self, size: int = 0) -> bytes:
        data, self.data = self.data[: self.piece], self.data[self.piece :]
        self.consumed += len(data)
        if not data and self.fault:
            raise SourceError("x", "corrupt-archive", "cut off")
        return data


@given(st.binary(max_size=3000).map(lambda b: b.replace(b"a", b"\n")), st.integers(1, 200))
def test_pieces_are_the_stream_cut_at_line_ends(data: bytes, piece: int):
    """Nothing is lost or doubled, every piece but the last ends a line, and numbers and offsets are right."""
    got = list(lines.pieces(Bytes(data, piece), 10_000))
    assert b"".join(p.data for p in got) == data
    for p in got:
        assert data[p.start : p.end] == p.data
        assert p.first == 1 + data[: p.start].count(b"\n")
    assert all(p.data.endswith(b"\n") for p in got[:-1])


def test_a_line_that_is_too_long_costs_itself():
    data = b"satu\n" + b"x" * 20_000 + b"\ntiga\nempat"
    got = list(lines.pieces(Bytes(data), 1000))
    assert [(p.data, p.first) for p in got] == [(b"satu\n", 1), (None, 2), (b"tiga\nempat", 3)]
    assert [data[p.start : p.end] for p in got][2] == b"tiga\nempat"


def test_a_line_without_end_ends_its_source():
    """Zeros from a bomb: the source is given up after a bounded number of bytes."""
    stream = Bytes(b"satu\n" + b"\0" * 10_000_000, 100_000)
    got = lines.pieces(stream, 1000)
    assert next(got).data == b"satu\n"
    with pytest.raises(SourceError, match="no end"):
        next(got)
    assert stream.consumed < 1_000_000


def test_a_fault_keeps_the_lines_before_it_and_drops_the_torn_one():
    stream = lines.pieces(Bytes(b"satu\ndua\nti", 5, fault=True), 1000)
    assert next(stream).data == b"satu\ndua\n"
    with pytest.raises(SourceError):
        next(stream)


def test_shards_start_small_and_grow_to_a_limit():
    """The first record must be out at once; later shards are large enough to be worth handing over."""
    sizes = targets()
    first = [next(sizes) for _ in range(8)]
    assert first[0] == FIRST
    assert first == sorted(first)
    assert first[-1] == LARGEST


def test_no_other_character_splits_a_line(tmp_path: Path):
    """U+2028, U+0085, form feed, a lone CR: all may stand in a JSON string."""
    row = json.dumps({"text": "a\u2028b\u0085c\x0cd"}, ensure_ascii=False).encode() + b"\r\n"
    got = list(lines.pieces(Bytes(row * 3), 1000))
    assert sum(p.data.count(b"\n") for p in got) == 3
