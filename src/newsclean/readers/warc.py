"""WARC and WET: responses with HTML and conversions with text. The only reader that knows fastwarc."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsclean.codecs import ByteStream
from newsclean.errors import ConfigError, SourceError
from newsclean.model import Failure, Page, Reason
from newsclean.readers.reading import Reading
from newsclean.readers.rows import failure

_HTML = ("text/html", "application/xhtml+xml")


def require() -> Any:
    """fastwarc's module.

    Raises:
        ConfigError: it is not installed; says what installs it.
    """
    try:
        import fastwarc.warc
    except ImportError as e:
        raise ConfigError("reading WARC needs: pip install 'newsclean[warc]'") from e
    return fastwarc.warc


def pages(stream: ByteStream, reading: Reading) -> Iterator[Page | Failure]:
    """The pages of an archive. `source#N` counts all its records from 1, those that are no pages included.

    Pages are responses of status 200 with HTML (or without a content type) and conversions with text (WET).

    Raises:
        SourceError: the archive is cut off or damaged; the records before were given.
    """
    warc = require()
    wanted = warc.WarcRecordType.response | warc.WarcRecordType.conversion
    records = warc.ArchiveIterator(
        _File(stream), record_types=warc.any_type, parse_http=False, stream_detect=False
    )
    number = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            number += 1
        except SourceError:
            raise
        except (OSError, ValueError, EOFError) as e:
            raise SourceError(stream.source, "corrupt-archive", str(e)[:200]) from e
        if record.record_type & wanted:
            source = f"{stream.source}#{number}"
            try:
                page = _page(record, source, reading)
            except SourceError:
                raise
            except (
                OSError,
                ValueError,
                EOFError,
            ) as e:  # this record's HTTP is damaged; the next may be whole
                page = failure(source, Reason.CORRUPT_ARCHIVE, str(e)[:200])
            if page is not None:
                yield page


def _page(record: Any, source: str, reading: Reading) -> Page | Failure | None:
    """The page of a record, or None where it holds none (an image, an error, a redirect)."""
    headers = record.headers
    charset = None
    html = record.record_type == require().WarcRecordType.response
    if html:
        if "application/http" in (headers.get("Content-Type") or "application/http").lower():
            record.parse_http(auto_decode="all")
            if record.http_headers is None or not 200 <= (record.http_headers.status_code or 0) < 300:
                return None
        kind = (record.http_content_type or "").lower()
        if kind and kind not in _HTML and kind != "text/plain":
            return None
        html = kind != "text/plain"
        charset = record.http_charset
    content = record.reader.read(reading.max_bytes + 1)
    if len(content) > reading.max_bytes:
        return failure(source, Reason.TOO_LARGE, f"more than --max-bytes {reading.max_bytes}")
    return Page(
        source=source,
        content=content,
        media="html" if html else "text",
        encoding=reading.encoding or charset,
        url=headers.get("WARC-Target-URI"),
        captured=headers.get("WARC-Date"),
    )


class _File:
    """What fastwarc reads from."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size if size > 0 else 1 << 16)

    def close(self) -> None:
        pass
