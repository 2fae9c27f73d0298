"""WARC and WET: responses with HTML and conversions with text. The only reader that knows fastwarc."""

from __future__ import annotations

import io
import itertools
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from newsclean.codecs import CHUNK, GZIP, ByteStream
from newsclean.errors import SourceError, optional
from newsclean.model import Failure, Page, Reason
from newsclean.model.page import Media
from newsclean.readers.reading import Reading
from newsclean.readers.rows import failure
from newsclean.readers.sniff import looks_html

_HTTP_HEAD = 1 << 16
"""What the HTTP headers of a response may add to its page."""

_CUT_OFF = failure("", Reason.CORRUPT_ARCHIVE, "the record is cut off")
"""Stands for the page of a record whose end is missing: the archive ends within it."""

_CHUNK_SIZE = re.compile(rb"[0-9a-fA-F]{1,8}\s*(?:;[^\r\n]{0,100})?\r\n")
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_HTML = ("text/html", "application/xhtml+xml")


def require() -> Any:
    """fastwarc's module.

    Raises:
        ConfigError: it is not installed; says what installs it.
    """
    with optional("warc", "reading WARC"):
        import fastwarc.warc
    return fastwarc.warc


def pages(stream: ByteStream, reading: Reading) -> Iterator[Page | Failure]:
    """The pages of an archive. `source#N` counts all its records from 1, those that are no pages included.

    Pages are successful responses with HTML or text (or no content type) and conversions (WET).

    Raises:
        SourceError: the archive is cut off or its framing is damaged; the records before were given.
    """
    warc = require()
    wanted = warc.WarcRecordType.response | warc.WarcRecordType.conversion
    file = _File(stream)
    records = warc.ArchiveIterator(file, record_types=warc.any_type, parse_http=False, stream_detect=False)
    for number in itertools.count(1):
        with _faults(stream.source):
            record = next(records, None)
        if record is None:
            break
        if record.record_type & wanted:
            source = f"{stream.source}#{number}"
            page: Page | Failure | None
            try:
                with _faults(source):
                    page = _page(record, source, reading)
            except SourceError as e:  # this record's HTTP is damaged; the next may be whole
                page = failure(source, e.reason, e.detail)
            if page is _CUT_OFF:
                break
            if page is not None:
                yield page
    if file.fault is not None:
        raise file.fault
    if file.at and not file.last.endswith(b"\n"):  # every record ends with two line ends
        raise SourceError(stream.source, Reason.CORRUPT_ARCHIVE, "the archive is cut off")


@contextmanager
def _faults(source: str) -> Iterator[None]:
    """Turn what fastwarc raises on damaged bytes (a Rust panic among it) into a SourceError."""
    try:
        yield
    except (OSError, ValueError, EOFError, zlib.error) as e:
        raise SourceError(source, Reason.CORRUPT_ARCHIVE, str(e)[:200]) from e
    except BaseException as e:
        if type(e).__name__ != "PanicException":
            raise
        raise SourceError(source, Reason.CORRUPT_ARCHIVE, str(e)[:200]) from e


def _page(record: Any, source: str, reading: Reading) -> Page | Failure | None:
    """The page of a record; None where it holds none (an image, an error, a redirect); `_CUT_OFF`."""
    declared = record.content_length
    small = declared <= reading.max_bytes + _HTTP_HEAD
    if small:
        record.freeze()
        if record.content_length < declared:
            return _CUT_OFF
    media = _media(record)
    if media is None:
        return None
    content = _body(record, reading.max_bytes + 1) if small else b""
    if not small or len(content) > reading.max_bytes:
        return failure(source, Reason.TOO_LARGE, f"more than --max-bytes {reading.max_bytes}")
    headers = record.headers
    return Page(
        source=source,
        content=content,
        media=media,
        encoding=reading.encoding or record.http_charset,
        url=headers.get("WARC-Target-URI"),
        captured=headers.get("WARC-Date"),
    )


def _media(record: Any) -> Media | None:
    """What a record holds, by its headers; None for what is no page. Reads the HTTP headers of a response."""
    if record.record_type == require().WarcRecordType.conversion:
        return "text"
    if "application/http" in (record.headers.get("Content-Type") or "application/http").lower():
        record.parse_http()
        if record.http_headers is None or not 200 <= (record.http_headers.status_code or 0) < 300:
            return None
    kind = (record.http_content_type or "").lower()
    if kind == "text/plain":
        return "text"
    return "html" if not kind or kind in _HTML else None


def _body(record: Any, size: int) -> bytes:
    """At most `size` bytes of a record's content, without its transfer and content encodings.

    Many archives name encodings that their crawler has undone already, so the bytes have to agree. (fastwarc's own
    decoding ends the whole archive at the first response that lies.)

    Raises:
        OSError, EOFError, zlib.error: the content is damaged.
    """
    body: bytes = record.reader.read(-1)
    if record.http_headers is None:
        return body[:size]
    from fastwarc import stream_io

    named = ", ".join(
        (record.http_headers.get(h) or "").lower() for h in ("Transfer-Encoding", "Content-Encoding")
    )
    if "chunked" in named and _CHUNK_SIZE.match(body):
        body = _read(stream_io.ChunkedReader(io.BytesIO(body)), len(body))
    if body.startswith((GZIP, *_ZLIB)) and ("gzip" in named or "deflate" in named):
        inflate = zlib.decompressobj(wbits=47)  # gzip or zlib, whichever it is
        data = inflate.decompress(body, size)
        if not inflate.eof and len(data) < size:
            raise EOFError("the compressed response is cut off")
        return data
    if "br" in named.replace(",", " ").split() and not looks_html(body):
        return _read(stream_io.BrotliReader(io.BytesIO(body)), size)
    return body[:size]


def _read(reader: Any, size: int) -> bytes:
    parts = []
    while size > 0 and (data := reader.read(size)):
        parts.append(data)
        size -= len(data)
    return b"".join(parts)


class _File:
    """What fastwarc reads from. A fault is kept and looks like the end: fastwarc would swallow it, or panic."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self.at = 0
        self.last = b""
        self.fault: SourceError | None = None

    def read(self, size: int = -1) -> bytes:
        """As a file's."""
        if self.fault is not None:
            return b""
        try:
            data = self._stream.read(size if size > 0 else CHUNK)
        except SourceError as e:
            self.fault = e
            return b""
        self.at += len(data)
        self.last = data or self.last
        return data

    def tell(self) -> int:
        """As a file's."""
        return self.at

    def close(self) -> None:
        """The stream has its owner."""
