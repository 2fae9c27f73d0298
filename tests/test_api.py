"""The library: what `import newsclean` offers."""

import json
from pathlib import Path

import pytest

import newsclean
from newsclean.readers import Fields
from support import DATE, SENTENCES, TITLE, article


def test_every_public_name_is_there_and_says_what_it_is():
    """`__all__` is what the front door loads, no more and no less."""
    assert sorted(name for names in newsclean._HOMES.values() for name in names) == newsclean.__all__
    assert all(getattr(newsclean, name).__doc__ for name in newsclean.__all__)
    assert set(newsclean.__all__) <= set(dir(newsclean))
    with pytest.raises(AttributeError, match="no attribute 'clear'"):
        newsclean.clear  # noqa: B018


def test_text_bytes_and_html_are_cleaned_alike():
    """What begins with a tag is HTML; bytes are decoded."""
    page = article()
    html = f"<html><body><article><h1>{TITLE}</h1><p>{DATE}</p>" + "".join(
        f"<p>{line}</p>" for line in page.split("\n")[2:]
    )
    texts = {
        newsclean.clean(content, title=TITLE).text for content in (page, page.encode(), html, html.encode())
    }
    assert texts == {"\n\n".join([SENTENCES[0], SENTENCES[2], SENTENCES[3]])}


def test_what_is_known_of_a_page_goes_into_its_record():
    """Address, title and date of a row."""
    got = newsclean.clean(
        "\n".join(SENTENCES),
        "https://news.detik.com/berita/d-1/contoh",
        TITLE,
        "Selasa, 10 Juni 2025 - 18:30 WIB",
    )
    assert (got.portal, got.title, got.published_at) == ("detik", TITLE, "2025-06-10T18:30:00+07:00")


def test_a_portal_that_does_not_exist_is_the_callers_mistake():
    """Not the page's: it is said before anything is cleaned, with a near name."""
    with pytest.raises(newsclean.ConfigError, match="did you mean 'detik'"):
        newsclean.clean("x", setup=newsclean.Setup(portal="detk"))
    with pytest.raises(newsclean.ConfigError, match="no such"):
        newsclean.clean("x", setup=newsclean.Setup(packs="/nowhere"))


def test_an_explanation_covers_the_page_and_gives_reasons():
    """All spans together are all characters; each has a rule and a reason."""
    page = article("Baca juga: Gempa Guncang Kota", "ADVERTISEMENT")
    spans = newsclean.explain(page)
    for number, line in enumerate(page.split("\n"), 1):
        assert "".join(s.text for s in spans if s.line == number) == line
    assert all(s.why.endswith((".", "?")) for s in spans)
    assert {s.label for s in spans} >= {"body", "related", "ad", "title", "published", "dateline"}


def test_what_lay_outside_an_html_article_is_explained_too():
    """With no line of its own."""
    menu = "".join(f"<li><a href='/{n}'>Rubrik {n}</a></li>" for n in range(40))
    body = "".join(f"<p>{s}</p>" for s in SENTENCES)
    html = f"<html><body><nav><ul>{menu}</ul></nav><article><h1>{TITLE}</h1>{body}</article></body></html>"
    outside = [s for s in newsclean.explain(html) if s.line is None]
    assert [s.rule for s in outside] == ["outside-region"] * len(outside) != []


def test_ingest_gives_one_outcome_a_page_in_order(tmp_path: Path):
    """Folders sorted, rows by line; a rejection and a failure are outcomes too."""
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_text(article(), encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(
        json.dumps({"isi": " ".join(SENTENCES)}) + '\n{"isi": \n', encoding="utf-8"
    )
    outcomes = list(newsclean.ingest(tmp_path))
    assert [type(o).__name__ for o in outcomes] == ["Article", "Rejection", "Article", "Failure"]
    assert [o.source.removeprefix(str(tmp_path)) for o in outcomes] == [
        "/a.txt",
        "/b.txt",
        "/c.jsonl#1",
        "/c.jsonl#2",
    ]
    assert len(list(newsclean.ingest([tmp_path / "a.txt", tmp_path], limit=3))) == 3


def test_ingest_reads_columns_by_the_names_it_is_given(tmp_path: Path):
    """Where they are not the usual ones."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"a": " ".join(SENTENCES), "b": "Judul"}) + "\n", encoding="utf-8")
    reading = newsclean.Reading(fields=Fields(text="a", title="b"))
    assert [o.title for o in newsclean.ingest(str(rows), reading=reading)] == ["Judul"]


def test_ingest_says_at_once_that_a_path_does_not_exist():
    """Before the first outcome is asked for."""
    with pytest.raises(newsclean.ConfigError, match="no such file"):
        newsclean.ingest("/nowhere/at/all")
