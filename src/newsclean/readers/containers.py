"""The pages of an opened stream, whatever it holds. JSON Lines apart, which are cut before they are read."""

from __future__ import annotations

import os
from collections.abc import Iterator

from newsclean.codecs import CHUNK, ByteStream
from newsclean.model import Failure, Page, Reason
from newsclean.readers import jsonl, parquet, sniff
from newsclean.readers.files import page_of, read_all
from newsclean.readers.recode import as_utf8
from newsclean.readers.rows import RowReader, failure


def format_of(stream: ByteStream, known: str) -> str:
    """The format of a stream: the one known, else what its first bytes say."""
    return known if known != "auto" else sniff.by_content(stream.peek(sniff.HEAD))


def pages(stream: ByteStream, kind: str, reader: RowReader) -> Iterator[Page | Failure]:
    """All pages of a stream of format `kind`, in order. (JSON Lines are cut by `lines` and read by `jsonl`.)

    Raises:
        SourceError: the stream cannot be read to its end; the pages before were given.
        ConfigError: a library that it needs is not installed.
    """
    reading = reader.reading
    if kind in sniff.PAGE_FORMATS:
        yield page_of(reader.source, read_all(stream, reading.max_bytes), reading)
    elif kind == "json":
        from newsclean.readers import json_values

        for number, value in enumerate(json_values.values(as_utf8(stream), reading.max_bytes), 1):
            if value is None:
                yield too_long(reader.source, number)
            else:
                yield jsonl.row(value, number, reader)
    elif kind == "csv":
        from newsclean.readers import csv_table

        yield from csv_table.rows(as_utf8(stream), reader)
    elif kind == "warc":
        from newsclean.readers import warc

        yield from warc.pages(stream, reading)
    else:
        yield from _spooled(stream, reader)


def too_long(source: str, number: int) -> Failure:
    """The rejects line of a row that is longer than is read."""
    return failure(f"{source}#{number}", Reason.TOO_LARGE, "the row is longer than 4 times --max-bytes")


def _spooled(stream: ByteStream, reader: RowReader) -> Iterator[Page | Failure]:
    """Parquet is read from its end: a stream of it is laid down in a temporary file first."""
    import tempfile  # brings five archive libraries: 5 ms

    with tempfile.NamedTemporaryFile(prefix="newsclean-", suffix=".parquet") as file:
        while data := stream.read(CHUNK):
            file.write(data)
        file.flush()
        first = 1
        for index, (count, _) in enumerate(parquet.row_groups(os.fspath(file.name))):
            yield from parquet.rows(file.name, index, first, reader)
            first += count
