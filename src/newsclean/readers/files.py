"""One file, one page: text and HTML, plain or compressed."""

from __future__ import annotations

import os
import sys

from newsclean import codecs
from newsclean.codecs import GZIP, READ, ZSTD, ByteStream
from newsclean.errors import SourceError
from newsclean.model import Failure, Page, Reason
from newsclean.readers.reading import Reading
from newsclean.readers.rows import failure
from newsclean.readers.sniff import by_name, looks_html

_ONE_READ = 1 << 16
"""Almost every saved text fits; a larger buffer costs a memory map per file."""


def read_page(path: str, reading: Reading) -> Page | Failure:
    """The page in a file (a few microseconds over the system calls: no path objects, no buffered file)."""
    try:
        fd = os.open(path, READ)
        try:
            data = os.read(fd, _ONE_READ)
            if len(data) == _ONE_READ:
                data += _rest(fd, reading.max_bytes - _ONE_READ)
        finally:
            os.close(fd)
    except (OSError, ValueError) as e:
        return failure(shown(path), Reason.UNREADABLE, getattr(e, "strerror", None) or str(e))
    if data.startswith((GZIP, ZSTD)):
        return read_stream(path, reading)
    return page_of(path, data, reading)


def read_stream(path: str, reading: Reading) -> Page | Failure:
    """The page in a file that may be compressed or a pipe."""
    try:
        with codecs.open_bytes(path) as stream:
            return page_of(path, read_all(stream, reading.max_bytes), reading)
    except SourceError as e:
        return failure(shown(path), e.reason, e.detail)


def read_all(stream: ByteStream, max_bytes: int) -> bytes:
    """What a stream holds, or one byte more than allowed.

    Raises:
        SourceError: the stream cannot be read to its end.
    """
    parts, size = [], 0
    while size <= max_bytes and (data := stream.read(max_bytes + 1 - size)):
        parts.append(data)
        size += len(data)
    return b"".join(parts)


def page_of(path: str, data: bytes, reading: Reading) -> Page | Failure:
    """The page of a file's bytes."""
    source = path if path.isascii() else shown(path)
    if len(data) > reading.max_bytes:
        return failure(source, Reason.TOO_LARGE, f"more than --max-bytes {reading.max_bytes}")
    kind = by_name(path) if reading.input_format == "auto" else reading.input_format
    return Page(
        source=source,
        content=data,
        media="html" if kind == "html" or looks_html(data) else "text",
        encoding=reading.encoding,
    )


def shown(path: str) -> str:
    """A path that can be written as UTF-8: bytes of its name that are none become `\\xNN`."""
    return path.encode(sys.getfilesystemencoding(), "surrogateescape").decode("utf-8", "backslashreplace")


def _rest(fd: int, allowed: int) -> bytes:
    parts, size = [], 0
    while size <= allowed and (data := os.read(fd, 1 << 20)):
        parts.append(data)
        size += len(data)
    return b"".join(parts)
