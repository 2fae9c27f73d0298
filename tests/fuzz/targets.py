"""What is thrown at the cleaner, and what must hold of whatever comes back.

Run for long with `python tests/fuzz/run.py TARGET --seconds 600`; the test suite runs a few examples of each.
"""

from __future__ import annotations

import datetime
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from hypothesis import strategies as st

from material import read_rows
from newsclean import dates
from newsclean.model import Article, Failure, Page, Reason, Rejection
from newsclean.pipeline import Setup, process
from support import FURNITURE, SENTENCES

ROOT = Path(__file__).resolve().parents[2]
SEEDS = [p.read_bytes() for p in sorted((ROOT / "seeds").glob("*.txt"))]
SETUP = Setup(with_removed=True)

SECONDS, PER_BYTE = 2.0, 3e-5
"""What a document may take: a constant for a busy machine, and a rate ten times that of ordinary pages. Tags nested a
thousand deep take the constant: the cost of HTML is its depth times its length."""


def judge(page: Page) -> None:
    """One page in, one outcome out that can be written; no internal error; in time."""
    began = time.process_time()
    outcome, entry = process({1: page}, SETUP, ledger=True)[1]
    spent = time.process_time() - began
    assert isinstance(outcome, Article | Rejection | Failure)
    msgspec.json.encode(outcome)
    msgspec.json.encode(entry)
    if isinstance(outcome, Failure):
        assert outcome.reason != Reason.WORKER_DIED, outcome.detail
    elif isinstance(outcome, Article):
        assert outcome.text
        for d in outcome.dates:
            assert outcome.text[d.start : d.end] == d.text
        for day in (outcome.published_at, outcome.modified_at):
            assert day is None or datetime.datetime.fromisoformat(day)
    assert spent < SECONDS + PER_BYTE * len(page.content), f"{spent:.2f} s for {len(page.content)} bytes"


class Edit(NamedTuple):
    """A change to a document: at a place (share of its length), cut so many bytes, put others in, so many times."""

    at: float
    cut: int
    put: bytes
    times: int


def edits(pieces: list[bytes]) -> st.SearchStrategy[list[Edit]]:
    """Some changes that use pieces of the kind of document in hand, or any bytes."""
    put = st.one_of(st.sampled_from(pieces), st.sampled_from(pieces), st.binary(max_size=12), st.just(b""))
    edit = st.builds(
        Edit,
        st.floats(0, 1),
        st.sampled_from([0, 0, 1, 3, 50, 500]),
        put,
        st.sampled_from([1, 1, 1, 2, 40, 800]),
    )
    return st.lists(edit, min_size=1, max_size=6)


def edited(documents: list[bytes], pieces: list[bytes]) -> st.SearchStrategy[bytes]:
    """Documents with changes."""

    def apply(document: bytes, changes: list[Edit]) -> bytes:
        for e in changes:
            i = int(e.at * len(document))
            document = document[:i] + e.put * e.times + document[i + e.cut :]
        return document

    return st.builds(apply, st.sampled_from(documents), edits(pieces))


LINES = [s.encode() + b"\n" for s in (*SENTENCES, *FURNITURE)]
BYTES = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xe2\x80",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x85",
    b"\r",
    b"\r\n",
]
BYTES += [b"\n\n", b"\t", b" ", b"-", b"(", b")", b"[", b'"', "—".encode(), "“”".encode(), "Ã¢â‚¬Å“".encode()]
BYTES += ["\u2028\u200b\u00ad".encode()]
TAGS = (
    "html head body div p article section table tr td ul li a span b br h1 h2 script style noscript template"
)
TAGS += " svg math iframe textarea title select option figure time"
MARKUP = [t for name in TAGS.split() for t in (f"<{name}>".encode(), f"</{name}>".encode())]
MARKUP += [b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&amp;", b"&#0;", b"&#xD800;", b"&nbsp"]
MARKUP += [
    b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":',
    b'<p class="',
    b' id="x"',
]
MARKUP += [
    b'<meta charset="utf-16">',
    b'<meta charset="iso-2022-jp">',
    b'<meta property="og:title" content="',
]
MARKUP += [b'<div class="detail__body-text itp_bodycontent">']
PAGE = b"""<!DOCTYPE html><html><head><title>Warga Tanam Seribu Pohon</title>
<meta property="og:title" content="Warga Tanam"><script type="application/ld+json">{"@type":"NewsArticle",
"datePublished":"2025-06-10T09:30:00+07:00","author":[{"name":"Rina"}]}</script></head><body>
<div class="menu"><ul><li><a href="/">Home</a></li></ul></div><article><h1>Warga Tanam Seribu Pohon</h1>
<div class=date>Selasa, 10 Juni 2025 09:30 WIB</div><div class=content>
%s<p><strong>Baca juga: <a href="/x">Gempa</a></strong></p></div></article><footer>Copyright</footer></body></html>
""" % b"".join(b"<p>%s</p>" % s.encode() for s in SENTENCES)
DATE_WORDS = """
senin selasa rabu kamis jum'at ahad minggu januari peb maret apr mei juni juli agt sept okt nop des 0 1 2 10 12 21 29
31 32 99 1999 2015 2025 20250 10000 / - . , : ( ) | pukul jam wib wita wit gmt +7 +07:00 utc z t am pm lalu kemarin
besok lusa pekan bulan tahun hari depan ini itu mendatang dua belas ratus ribu setengah awal akhir dini pagi siang
sore malam selama setiap sejak hingga sampai abad 90-an ramadan idul fitri hijriah yang diperbarui tayang
dipublikasikan kuartal semester ii iv
""".split()


def date_lines() -> st.SearchStrategy[str]:
    """Words of the date grammar in any order, glued or apart, repeated."""
    word = st.one_of(
        st.sampled_from(DATE_WORDS),
        st.sampled_from(DATE_WORDS),
        st.text(max_size=3),
        st.integers(0, 10**6).map(str),
    )
    glue = st.sampled_from([" ", " ", " ", "", "\n", "/", "-", "\u00a0"])
    parts = st.lists(st.tuples(word, glue), max_size=24).map(lambda p: "".join(w + g for w, g in p))
    return st.builds(lambda line, n: line * n, parts, st.sampled_from([1, 1, 1, 1, 50, 2000]))


def check_text(content: bytes) -> None:
    """A page of text."""
    judge(Page(source="x", content=content))


def check_html(content: bytes) -> None:
    """A page of HTML."""
    judge(Page(source="x", content=content, media="html"))


def check_dates(line: str) -> None:
    """A line for the three ways in to the dates."""
    began = time.process_time()
    dates.parse_field(line)
    dates.stamps(line)
    for anchor in (None, "2025-06-10", "2024-02-29T23:59:00+07:00"):
        for m in dates.find(line, anchor):
            assert line[m.start : m.end] == m.text
    assert time.process_time() - began < SECONDS + PER_BYTE * 4 * len(line)


ROW = json.dumps(
    {"url": "https://x.detik.com/1", "isi": SENTENCES[0], "judul": "x", "tags": ["a"], "n": 1.5}
).encode()
ROWS = [
    b"\n".join([ROW] * 4),
    b"[" + b",\n".join([ROW] * 3) + b"]",
    b"isi,url\n" + b'"satu, ""dua""\ntiga",x\n' * 3,
]
ROW_PIECES = [
    *BYTES,
    ROW,
    b"{",
    b"}",
    b"]",
    b",",
    b":",
    b"\\u",
    b"\\ud83d",
    b"\\",
    b"null",
    b"NaN",
    b"1e999",
    b'"isi"',
    b";",
    b"[[",
    b'""',
]


def check_rows(content: bytes) -> None:
    """Rows in all row formats: every one is a page or a reason, and all can be written."""
    with tempfile.NamedTemporaryFile(buffering=0) as file:
        file.write(content)
        for kind in ("auto", "jsonl", "json", "csv"):
            for item in read_rows(Path(file.name), kind, keep_columns=True, max_bytes=100_000):
                msgspec.json.encode(item)
                if isinstance(item, Page):
                    judge(item)
                else:
                    assert item.reason in set(Reason)


class Target(NamedTuple):
    """What is drawn, and what is checked."""

    strategy: st.SearchStrategy[Any]
    check: Callable[[Any], None]


TARGETS = {
    "text": Target(st.one_of(edited(SEEDS, [*LINES, *LINES, *BYTES]), st.binary(max_size=400)), check_text),
    "html": Target(
        st.one_of(
            edited([PAGE], [*MARKUP, *LINES, *BYTES]),
            st.lists(st.sampled_from([*MARKUP, *MARKUP, *LINES, *BYTES]), max_size=60).map(b"".join),
        ),
        check_html,
    ),
    "rows": Target(edited(ROWS, ROW_PIECES), check_rows),
    "dates": Target(date_lines(), check_dates),
}
