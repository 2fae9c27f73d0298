"""Pages that are broken, huge or no pages at all: a record or a refusal, soon, and never an empty record."""

import gzip
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from html_pages import BODY, NONE, outcome, page, paragraphs, story
from newsclean.model import Article, Outcome
from processes import PATIENCE
from support import TITLE

SECONDS, MEGABYTES = 5, 500
ART = paragraphs(*BODY)
HEAD = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
MANY = 100_000
HEADLINE = "Petani di Desa {} Panen Raya Kopi Lebih Awal"


def attributes(n: int, value: str = "1") -> str:
    return " ".join(f"a{i}={value}" for i in range(n))


KEPT: dict[str, Callable[[], str]] = {
    "plain text": lambda: "\n\n".join(BODY),
    "json": lambda: json.dumps({"judul": TITLE, "isi": "\n".join(BODY)}, ensure_ascii=False),
    "no body": lambda: ART,
    "frameset": lambda: (
        f"<html><frameset cols=1><frame src=a><noframes><body>{ART}</body></noframes></frameset></html>"
    ),
    "cut in a tag": lambda: HEAD + ART + '<p class="abc',
    "unclosed quote": lambda: HEAD + ART + '<div class="abc>',
    "unclosed script": lambda: HEAD + ART + "<script>var x = 1;",
    "end tags in scripts": lambda: HEAD + '<script>var a = "</div></div></p>";</script>' + ART,
    "end tags": lambda: HEAD + "</div>" * 1_000_000 + ART,
    "a million <": lambda: HEAD + ART + "<" * 1_000_000,
    "a million &": lambda: HEAD + ART + "&" * 1_000_000,
    "a million blanks": lambda: HEAD + ART + "<p>a" + " " * 1_000_000 + "b</p>",
    "a million brackets": lambda: HEAD + ART + "<p>" + "(" * 1_000_000,
    "a million breaks": lambda: HEAD + ART + "<p>x" + "<br>" * 1_000_000,
    "nested div": lambda: HEAD + "<div>" * MANY + ART,
    "nested div behind": lambda: HEAD + ART + "<div>" * MANY,
    "nested b": lambda: HEAD + "<b>" * MANY + ART,
    "nested a": lambda: HEAD + "<a href=x>" * MANY + ART,
    "nested form": lambda: HEAD + "<form>" * MANY + ART,
    "nested table": lambda: HEAD + "<table><tr><td>" * 20_000 + ART,
    "nested list": lambda: HEAD + "<ul><li>" * 5_000 + ART,
    "nested svg": lambda: HEAD + "<svg>" * 10_000 + ART,
    "nested 1,900 deep": lambda: HEAD + "<div>" * 1_900 + ART,
    "spans in a paragraph": lambda: HEAD + "<p>" + "<span>" * 1_000 + ART,
    "options": lambda: HEAD + "<select>" + "<option>a" * MANY + "</select>" + ART,
    "scripts": lambda: HEAD + "<script>a</script>" * MANY + ART,
    "as many attributes as may be": lambda: HEAD + f"<div {attributes(19_000)}>{ART}</div>",
    "the same attribute again": lambda: HEAD + f"<div {'a=1 ' * MANY}>{ART}</div>",
    "many tags with many attributes": lambda: HEAD + f"<i {attributes(50)}></i>" * 10_000 + ART,
    "an image in an attribute": lambda: HEAD + f'<img src="data:{"A" * 9_000_000}">' + ART,
    "a word of megabytes": lambda: HEAD + f"<p>{'a' * 5_000_000}</p>" + ART,
    "dates": lambda: HEAD + f"<p>{'1/2/2020 ' * MANY}</p>" + ART,
    "an address of megabytes": lambda: HEAD + f"<p>https://{'a/' * 2_500_000}</p>" + ART,
    "entities": lambda: HEAD + ART + "<p>&#0; &#xD800; &#x110000; &bogus; &lol2;</p>",
    "control characters": lambda: HEAD + ART.replace("pohon", "po\x01\x00h\x0bon\x7f"),
    "direction marks": lambda: HEAD + ART.replace("pohon", "po\u202ehon"),
    "line ends of old": lambda: HEAD.replace(">", ">\r") + ART.replace("</p>", "</p>\r"),
    "xhtml": lambda: (
        f'<?xml version="1.0" encoding="iso-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml">{ART}</html>'
    ),
}
REFUSED: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "empty": ("empty", lambda: ""),
    "blank": ("empty", lambda: " \n\n "),
    "only comments": ("empty", lambda: "<!-- a --><!-- b -->"),
    "nothing but <": ("empty", lambda: "<" * 1_000_000),
    "only tags": ("empty", lambda: "<a " * 1_000_000),
    "error page": ("too-short", lambda: page("<h1>Not Found</h1><p>The requested URL was not found.</p>")),
    "consent page": (
        "too-short",
        lambda: page("<h1>Sebelum Anda melanjutkan</h1><p>Kami menggunakan cookie.</p>"),
    ),
    "listing": (
        "listing",
        lambda: page(
            "".join(
                f"<li><h3><a href=/{i}>Petani di Desa {i} Panen Raya Kopi Lebih Awal</a></h3></li>"
                for i in range(60)
            )
        ),
    ),
    "too many attributes": ("too-large", lambda: HEAD + f"<div {attributes(MANY)}>{ART}</div>"),
    "too many, with < in them": (
        "too-large",
        lambda: HEAD + f"""<div {attributes(MANY, '"<b>"')}>{ART}</div>""",
    ),
    "too many, with > in them": (
        "too-large",
        lambda: HEAD + f"""<div {attributes(MANY, '">"')}>{ART}</div>""",
    ),
    "image": ("not-text", lambda: b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(50_000)),
    "noise": ("not-text", lambda: random.Random(2).randbytes(1_000_000)),
    "archive": ("not-text", lambda: gzip.compress(story().encode())),
    "zeros": ("not-text", lambda: b"\0" * 1_000_000),
}


def timed(content: str | bytes) -> Outcome:
    start = time.process_time()
    found = outcome(content, setup=NONE)
    assert time.process_time() - start < SECONDS
    return found


@pytest.mark.parametrize("kind", KEPT)
def test_a_page_that_holds_its_article_gives_it(kind: str):
    """Every sentence of it."""
    found = timed(KEPT[kind]())
    assert isinstance(found, Article), found
    kept = found.text.replace("po\u202ehon", "pohon").replace('\\"', '"')
    assert [s for s in BODY if s not in kept] == []


@pytest.mark.parametrize("kind", REFUSED)
def test_a_page_without_an_article_is_refused_with_its_reason(kind: str):
    """Never a record without text."""
    reason, build = REFUSED[kind]
    found = timed(build())
    assert not isinstance(found, Article)
    assert found.reason == reason


@pytest.mark.parametrize("cut", range(0, 4_000, 177))
def test_a_page_may_end_anywhere(cut: int):
    """Downloads break off; a record has text, everything else a reason."""
    html = story(
        above='<div class="author">Rina Wulandari</div><figure><img src=a><figcaption>Foto.</figcaption></figure>'
    )
    found = timed(html[:cut])
    assert not isinstance(found, Article) or found.text


def test_memory_stays_bounded(tmp_path):
    """The largest pages that the command reads (10 MB), all in one process."""
    large = ("an image in an attribute", "a word of megabytes", "a million breaks", "nested div", "end tags")
    for i, kind in enumerate(large):
        (tmp_path / f"{i}.html").write_text(KEPT[kind](), encoding="utf-8")
    (tmp_path / "text.html").write_text(HEAD + "<p>" + "kata demi kata " * 600_000, encoding="utf-8")
    code = "import resource, sys; from newsclean.cli.main import run; code = 0\n"
    code += "try: run()\nexcept SystemExit as e: code = e.code or 0\n"
    code += (
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr); sys.exit(code)"
    )
    args = ["ingest", str(tmp_path), "-o", str(tmp_path / "out.jsonl"), "--jobs", "1"]
    run = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, timeout=PATIENCE, check=True
    )
    assert int(run.stderr.split()[-1]) < MEGABYTES
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == len(large) + 1
