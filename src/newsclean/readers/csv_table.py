"""`.csv` and `.tsv`: a header, then one row a record. A record may hold line breaks inside quotes."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from newsclean.codecs import Bytes
from newsclean.model import Failure, Page, Reason
from newsclean.readers.lines import pieces
from newsclean.readers.rows import RowReader, failure

DELIMITERS = ",;\t|"

_RUNAWAY = "a quote is never closed, or the record is too long"
_CARRIAGE_RETURN = "a carriage return without a line feed stands outside quotes"


def rows(stream: Bytes, reader: RowReader) -> Iterator[Page | Failure]:
    """The pages of a table. The number of a row is that of the line it begins with, as in an editor.

    Raises:
        SourceError: the stream ended with a fault; the records before it were given.
    """
    csv.field_size_limit(2**31 - 1)
    lines = _Lines(stream, reader.reading.max_bytes)
    heading = next((line for line in lines if not line.isspace()), "")
    lines.put_back(len(lines.taken) - 1)
    delimiter = max(DELIMITERS, key=heading.count)
    records = _records(lines, delimiter)
    _, names = next(records, (1, []))
    if isinstance(names, str):
        yield failure(reader.source, Reason.BAD_ROW, f"the header: {names}")
        return
    for number, record in records:
        where = f"{reader.source}#{number}"
        if isinstance(record, str):
            yield failure(where, Reason.BAD_ROW, record)
        elif len(record) > len(names) and any(record[len(names) :]):
            yield failure(where, Reason.BAD_ROW, f"{len(record)} cells for {len(names)} columns")
        else:
            record += [""] * (len(names) - len(record))
            yield reader.page(dict(zip(names, record, strict=False)), number)


class _Lines:
    """The lines of a table as text, which can be put back. Bytes that are no UTF-8 survive as surrogates."""

    def __init__(self, stream: Bytes, max_bytes: int) -> None:
        self.longest = 4 * max_bytes
        self.source = self._read(stream, max_bytes)
        self.again: list[str] = []  # put back, last first
        self.taken: list[str] = []  # of the record being read
        self.size = 0
        self.read = 0
        self.ended = False

    @staticmethod
    def _read(stream: Bytes, max_bytes: int) -> Iterator[str]:
        for piece in pieces(stream, max_bytes):
            if piece.data is None:
                yield '"'  # not kept: stands as a record that is reported
                continue
            data = piece.data.removeprefix(b"\xef\xbb\xbf") if piece.first == 1 else piece.data
            for line in data.split(b"\n")[: piece.data.count(b"\n") or None]:
                yield line.decode("utf-8", "surrogateescape") + "\n"

    def begin(self) -> int:
        """A new record begins with the next line; its number, from 1."""
        self.taken, self.size = [], 0
        return self.read - len(self.again) + 1

    def put_back(self, kept: int) -> None:
        """Read the record's lines again, all but the first `kept`."""
        self.again += reversed(self.taken[kept:])
        self.ended = self.ended and not self.again
        self.begin()

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.size > self.longest:
            raise csv.Error("too long")
        if self.again:
            line = self.again.pop()
        else:
            fresh = next(self.source, None)
            if fresh is None:
                self.ended = True
                raise StopIteration
            line = fresh
            self.read += 1
        self.taken.append(line)
        self.size += len(line)
        return line


def _records(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The records, each with the number of its first line; a string is the fault of one that is none.

    A quote that is never closed would swallow the rest of the table: its line alone is given up, and reading goes
    on with the next one.
    """
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        number = lines.begin()
        try:
            record = next(reader, None)
            if record is None:
                return
            runaway = lines.ended and '"' in lines.taken[0] and "".join(lines.taken).count('"') % 2 == 1
            fault = _RUNAWAY if runaway else ""
        except csv.Error as e:
            fault = _CARRIAGE_RETURN if "new-line character" in str(e) else _RUNAWAY
        if fault:
            lines.put_back(1)
            reader = csv.reader(lines, delimiter=delimiter)
            yield number, fault
        elif record:
            yield number, record
