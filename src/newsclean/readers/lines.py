"""A stream cut into pieces of whole lines, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.codecs import CHUNK, Bytes
from newsclean.errors import SourceError
from newsclean.readers.ramp import targets

_ESCAPES = 4
"""A line may be this many times longer than the longest document: JSON escapes, and other columns."""

_BOMB = 8
"""A line that goes on for this many times the longest allowed is no line: the source ends there."""


class Piece(NamedTuple):
    """Whole lines, the number of the first (from 1), and the offsets of the first byte and after the last.

    `data` is None for one line that is longer than allowed: it was passed over.
    """

    data: bytes | None
    first: int
    start: int
    end: int


class _Cutter:
    """The lines read and not yet given out."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self.number, self.offset = 1, 0
        self.whole: list[bytes] = []  # complete lines
        self.size = 0
        self.tail: list[bytes] = []  # the line that has no end yet
        self.tail_size = 0

    def feed(self, data: bytes) -> None:
        """Take bytes; complete lines go to `whole`."""
        cut = data.rfind(b"\n") + 1
        if cut:
            self.whole += (*self.tail, data[:cut])
            self.size += self.tail_size + cut
            self.tail, self.tail_size = [], 0
        if cut < len(data):
            self.tail.append(data[cut:])
            self.tail_size += len(data) - cut

    def take(self) -> Piece:
        """All complete lines as one piece."""
        data = b"".join(self.whole)
        piece = Piece(data, self.number, self.offset, self.offset + self.size)
        self.number += data.count(b"\n")
        self.offset = piece.end
        self.whole, self.size = [], 0
        return piece

    def end_line(self) -> None:
        """The stream is at its end: its last line is complete without `\\n`."""
        self.whole += self.tail
        self.size += self.tail_size
        self.tail, self.tail_size = [], 0


def pieces(stream: Bytes, max_bytes: int) -> Iterator[Piece]:
    """Cut a stream at `\\n` bytes.

    Raises:
        SourceError: the stream ended with a fault, or a line has no end; the lines before it were given out. A line
            that the fault cut off is not.
    """
    cutter, sizes = _Cutter(_ESCAPES * max_bytes), targets()
    target = next(sizes)
    while True:
        try:
            data = stream.read(min(CHUNK, target))
        except SourceError:
            if cutter.size:
                yield cutter.take()
            raise
        if not data:
            break
        cutter.feed(data)
        if cutter.size >= target:
            yield cutter.take()
            target = next(sizes)
        if cutter.tail_size > cutter.longest:
            if cutter.size:
                yield cutter.take()
            yield _pass_over(stream, cutter)
    cutter.end_line()
    if cutter.size:
        yield cutter.take()


def _pass_over(stream: Bytes, cutter: _Cutter) -> Piece:
    """Read on to the end of a line that is too long, keeping nothing of it."""
    length, rest = cutter.tail_size, b""
    cutter.tail, cutter.tail_size = [], 0
    while True:
        data = stream.read(CHUNK)
        cut = data.find(b"\n") + 1
        length += cut or len(data)
        if cut or not data:
            rest = data[cut:] if cut else b""
            break
        if length > _BOMB * cutter.longest:
            raise SourceError(stream.source, "too-large", f"a line of more than {length} bytes has no end")
    piece = Piece(None, cutter.number, cutter.offset, cutter.offset + length)
    cutter.number += 1
    cutter.offset = piece.end
    cutter.feed(rest)
    return piece
