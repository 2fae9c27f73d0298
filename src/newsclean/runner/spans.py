"""Parts of a source, as values: which pages a shard holds and where they are read from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from newsclean.errors import SourceError
from newsclean.model import Failure, Page, Reason
from newsclean.readers import jsonl, parquet
from newsclean.readers.files import read_page
from newsclean.readers.reading import Reading
from newsclean.readers.rows import RowReader, failure


class Files(msgspec.Struct, frozen=True, tag=True):
    """Files of one page each."""

    paths: tuple[str, ...]


class Lines(msgspec.Struct, frozen=True, tag=True):
    """The whole lines of JSON Lines between two byte offsets; `first` is the number of the first line.

    `data` holds them where the source cannot be read from the middle (an archive, a pipe).
    """

    start: int
    end: int
    first: int
    data: bytes | None = None


class Group(msgspec.Struct, frozen=True, tag=True):
    """A row group of a Parquet file; `first` is the number of its first row."""

    index: int
    first: int


class Items(msgspec.Struct, frozen=True, tag=True):
    """Pages that were read already. `notes`: what `RowReader.notes` said, for rows."""

    items: tuple[Page | Failure, ...]
    notes: tuple[str, ...] = ()


Span = Files | Lines | Group | Items


def read_span(source: str, span: Span, reading: Reading, notes: set[str]) -> Iterator[Page | Failure]:
    """The pages of a span, in order. What is to be said of its columns is added to `notes`. Never raises on input."""
    if isinstance(span, Files):
        for path in span.paths:
            yield read_page(path, reading)
        return
    if isinstance(span, Items):
        yield from span.items
        notes.update(span.notes)
        return
    reader = RowReader(source, reading)
    try:
        if isinstance(span, Lines):
            data = span.data if span.data is not None else _byte_range(source, span)
            yield from jsonl.rows(data, span.first, reader)
        else:
            yield from parquet.rows(source, span.index, span.first, reader)
    except SourceError as e:
        yield failure(source, e.reason, e.detail)
    notes.update(reader.notes())


def _byte_range(source: str, span: Lines) -> bytes:
    try:
        with Path(source).open("rb", buffering=0) as file:
            file.seek(span.start)
            data = file.read(span.end - span.start)
    except OSError as e:
        raise SourceError(source, Reason.UNREADABLE, e.strerror or str(e)) from e
    if len(data) != span.end - span.start:
        raise SourceError(source, Reason.UNREADABLE, "the file became shorter while it was read")
    return data
