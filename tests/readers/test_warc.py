"""WARC and WET: responses with HTML, conversions with text, their address and time; damage costs little."""

import gzip
from pathlib import Path

import pytest

from newsclean import codecs
from newsclean.errors import SourceError
from newsclean.model import Failure, Page
from newsclean.readers import Reading, containers
from newsclean.readers.rows import RowReader

pytest.importorskip("fastwarc")

HTML = "<html><body><p>Warga menanam “seribu” pohon.</p></body></html>"


HTTP = "application/http; msgtype=response"


def record(kind: str, body: bytes, url: str = "https://x.id/1", content_type: str = HTTP) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-06-10T02:30:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(body)):032x}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def http(
    body: bytes, status: str = "200 OK", headers: str = "Content-Type: text/html; charset=utf-8"
) -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


def archive() -> list[bytes]:
    page = HTML.encode()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    return [
        record("warcinfo", b"software: x\r\n", content_type="application/warc-fields"),
        record("request", b"GET / HTTP/1.1\r\n\r\n", content_type="application/http; msgtype=request"),
        record("response", http(page), "https://x.id/satu"),
        record("response", http(b"\x89PNG", headers="Content-Type: image/png"), "https://x.id/gambar"),
        record("response", http(page, "404 Not Found"), "https://x.id/tiada"),
        record("response", http(page, "301 Moved"), "https://x.id/pindah"),
        record("response", http(gzip.compress(page), headers="Content-Type: text/html\r\nContent-Encoding: gzip")),
        record("response", http(chunked, headers="Content-Type: text/html\r\nTransfer-Encoding: chunked")),
        record("response", http(HTML.encode("cp1252"), headers="Content-Type: text/html; charset=windows-1252")),
        record("conversion", "Teks polos “saja”.".encode(), "https://x.id/wet", "text/plain"),
        record("metadata", b"x: y", content_type="application/warc-fields"),
    ]  # fmt: skip


def read(path: Path, **reading: object) -> list[Page | Failure | SourceError]:
    found: list[Page | Failure | SourceError] = []
    with codecs.open_bytes(str(path)) as stream:
        try:
            kind = containers.format_of(stream, "auto")
            assert kind == "warc"
            found.extend(containers.pages(stream, kind, RowReader(str(path), Reading(**reading))))
        except SourceError as e:
            found.append(e)
    return found


@pytest.fixture(params=["plain", "gz", "one gz"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The archive plain, as a gzip member a record, and as one gzip member."""
    path = tmp_path / "x.warc"
    records = archive()
    if request.param == "gz":
        records = [gzip.compress(r) for r in records]
    data = b"".join(records)
    path.write_bytes(gzip.compress(data) if request.param == "one gz" else data)
    return path


def test_pages_are_successful_html_responses_and_conversions(path: Path):
    found = read(path)
    assert [(p.source.rpartition("#")[2], p.media) for p in found] == [
        ("3", "html"), ("7", "html"), ("8", "html"), ("9", "html"), ("10", "text"),
    ]  # fmt: skip
    assert [p.content for p in found[:3]] == [HTML.encode()] * 3
    assert found[0].url == "https://x.id/satu"
    assert found[0].captured == "2025-06-10T02:30:00Z"
    assert found[3].encoding == "windows-1252"
    assert found[4].content.decode() == "Teks polos “saja”."


def test_a_page_that_is_too_large_fails_and_the_next_is_read(path: Path):
    reasons = [getattr(p, "reason", "page") for p in read(path, max_bytes=40)]
    assert reasons == ["too-large"] * 4 + ["page"]


def test_a_cut_off_archive_keeps_the_records_before_the_cut(tmp_path: Path):
    records = [gzip.compress(r) for r in archive()[2:3] * 5]
    data = b"".join(records)
    for cut in (len(data) - 5, len(data) - len(records[0]) // 2):
        (tmp_path / "x.warc.gz").write_bytes(data[:cut])
        found = read(tmp_path / "x.warc.gz")
        assert [p.content for p in found[:4]] == [HTML.encode()] * 4
        assert found[-1].reason == "corrupt-archive", cut


def test_a_cut_off_plain_archive_is_noticed_too(tmp_path: Path):
    data = b"".join(archive()[2:3] * 5)
    (tmp_path / "x.warc").write_bytes(data[:-40])
    found = read(tmp_path / "x.warc")
    assert len(found) == 5
    assert found[-1].reason == "corrupt-archive"


def test_a_large_download_is_no_failed_page(tmp_path: Path):
    video = record("response", http(b"x" * 200_000, headers="Content-Type: video/mp4"))
    (tmp_path / "x.warc").write_bytes(video + record("response", http(b"<p>" + b"x" * 200_000)))
    (found,) = read(tmp_path / "x.warc", max_bytes=1000)
    assert (found.reason, found.source[-2:]) == ("too-large", "#2")


def test_a_damaged_response_costs_itself(tmp_path: Path):
    page = HTML.encode()
    broken = record(
        "response",
        http(gzip.compress(page)[:30], headers="Content-Type: text/html\r\nContent-Encoding: gzip"),
    )
    good = record("response", http(page))
    (tmp_path / "x.warc").write_bytes(good + broken + good)
    found = read(tmp_path / "x.warc")
    assert [getattr(p, "content", None) for p in (found[0], found[-1])] == [page, page]
    assert found[1].reason == "corrupt-archive"
