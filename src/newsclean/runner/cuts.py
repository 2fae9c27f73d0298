"""One source cut into parts. Where the cuts lie depends on the input alone, never on who works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclean import codecs
from newsclean.codecs import Bytes, ByteStream
from newsclean.errors import ConfigError, SourceError
from newsclean.model import Failure, Page, Reason
from newsclean.readers import Source, containers, lines, parquet
from newsclean.readers.files import shown
from newsclean.readers.ramp import MOST_PAGES, targets
from newsclean.readers.reading import Reading
from newsclean.readers.recode import as_utf8
from newsclean.readers.rows import RowReader, failure
from newsclean.runner.spans import Group, Items, Lines, Span

FRAGILE = 1 << 17
"""Documents from this many bytes on are only cleaned where a hang or a crash can be contained, in a worker process:
they may be HTML, and the C code of its parser cannot be interrupted. Below this size the worst inputs known (a tag of
18,000 attributes, 20,000 nested tags) take a second at most."""

_GROUP_BYTES = 16 << 20
"""A row group up to this size (before compression) is one shard that a worker reads by itself. Larger ones are read
here and handed out in pieces: a worker's result must stay small."""


class Part(NamedTuple):
    """A span, how many pages it holds, the input bytes it stands for (as stored), whether it needs a worker
    (`FRAGILE`), and whether a worker can read it from the file itself."""

    span: Span
    pages: int
    weight: int
    fragile: bool = False
    rereadable: bool = False


def cut(source: Source, reading: Reading) -> Iterator[Part]:
    """The parts of one file or of standard input. Faults of the source become failures among its pages."""
    try:
        if source.format == "parquet" and source.size >= 0:
            yield from _row_groups(source, reading)
            return
        with codecs.open_bytes(source.path) as stream:
            kind = containers.format_of(stream, source.format)
            reader = RowReader(shown(source.path), reading)
            if kind == "jsonl":
                text = as_utf8(stream)
                yield from _lines(text, reader, text is stream and source.size >= 0 and not stream.compressed)
            else:
                yield from _batches(containers.pages(stream, kind, reader), reader, stream)
    except SourceError as e:
        yield _fault(source, e)
    except ConfigError as e:  # the library for its format is not installed: the other sources can be read
        yield _fault(source, SourceError(source.path, Reason.UNREADABLE, str(e)))


def single(found: Failure) -> Part:
    """The part of a source that could not even be listed."""
    return Part(Items((found,)), 1, 0)


def _fault(source: Source, e: SourceError) -> Part:
    return single(failure(shown(source.path), e.reason, e.detail))


def _lines(stream: Bytes, reader: RowReader, rereadable: bool) -> Iterator[Part]:
    before = 0
    for piece in lines.pieces(stream, reader.reading.max_bytes):
        weight, before = stream.consumed - before, stream.consumed
        if piece.data is None:
            yield Part(Items((containers.too_long(reader.source, piece.first),)), 1, weight)
            continue
        rows = [len(line) for line in piece.data.split(b"\n") if line and not line.isspace()]
        span = Lines(piece.start, piece.end, piece.first, piece.data)
        yield Part(span, len(rows), weight, max(rows, default=0) >= FRAGILE, rereadable)


def _batches(pages: Iterable[Page | Failure], reader: RowReader, stream: ByteStream | None) -> Iterator[Part]:
    """Pages that are read here, in parts of about the same size."""
    sizes = targets()
    target, held, size, before = next(sizes), list[Page | Failure](), 0, 0
    fragile = False

    def part() -> Part:
        nonlocal before
        at = stream.consumed if stream else 0
        weight, before = at - before, at
        return Part(Items(tuple(held), tuple(sorted(reader.notes()))), len(held), weight, fragile)

    try:
        for page in pages:
            held.append(page)
            if isinstance(page, Page):
                size += len(page.content)
                fragile |= len(page.content) >= FRAGILE
            if size >= target or len(held) >= MOST_PAGES:
                yield part()
                target, held, size, fragile = next(sizes), [], 0, False
    except SourceError:
        if held:
            yield part()
        raise
    if held:
        yield part()


def _row_groups(source: Source, reading: Reading) -> Iterator[Part]:
    first = 1
    reader = RowReader(shown(source.path), reading)
    groups = parquet.row_groups(source.path)
    total = sum(size for _, size in groups) or 1
    for index, (count, size) in enumerate(groups):
        weight = source.size * size // total
        if size <= _GROUP_BYTES:
            yield Part(Group(index, first), count, weight, size >= FRAGILE * count, rereadable=True)
        else:
            for n, part in enumerate(_batches(parquet.rows(source.path, index, first, reader), reader, None)):
                yield part._replace(weight=0 if n else weight)
        first += count
