"""Rows as people have them: whatever the columns are called, whatever is in them, each row is a page or a reason."""

import datetime
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.model import Failure, Page
from newsclean.readers import Fields, Reading, jsonl
from newsclean.readers.columns import resolve, usual_names
from newsclean.readers.rows import RowReader, used_columns


def page(row: object, **reading: object) -> Page | Failure:
    return RowReader("x.jsonl", Reading(**reading)).page(row, 7)


def rows(data: bytes, first: int = 1, **reading: object) -> list[Page | Failure]:
    return list(jsonl.rows(data, first, RowReader("x.jsonl", Reading(**reading))))


@pytest.mark.parametrize(
    ("names", "used"),
    [
        (["No.", "Judul Berita", "URL Berita", "Konten Berita", "Kategori Berita"],
         {"text": "Konten Berita", "url": "URL Berita", "title": "Judul Berita"}),
        (["title", "source", "date", "category", "content", "url", "time", "author"],
         {"text": "content", "url": "url", "title": "title", "date": "date", "author": "author"}),
        (["sumber", "url", "judul", "author", "tanggal_publikasi", "isi_berita"],
         {"text": "isi_berita", "url": "url", "title": "judul", "date": "tanggal_publikasi", "author": "author"}),
        (["url", "processed_by", "title", "published_date", "content", "authors", "meta_data"],
         {"text": "content", "url": "url", "title": "title", "date": "published_date", "author": "authors"}),
        (["TEXT", "Link", "id"], {"text": "TEXT", "url": "Link"}),
        (["html", "tautan", "penulis"], {"html": "html", "url": "tautan", "author": "penulis"}),
        (["label", "score"], {}),
    ],
)  # fmt: skip
def test_usual_names_are_found_in_any_spelling(names: list[str], used: dict[str, str]):
    assert used_columns(usual_names(names)) == used


def test_a_field_that_is_asked_for_is_not_guessed():
    """Asking for the HTML turns the guess of the text off, and the other way round."""
    names = ["text", "html", "url", "judul"]
    assert used_columns(resolve(Fields(html="html"), names)) == {
        "html": "html",
        "url": "url",
        "title": "judul",
    }
    assert used_columns(resolve(Fields(text="html", id="url"), names))["id"] == "url"


def test_a_row_becomes_a_page_with_its_columns_as_evidence():
    found = page(
        {"isi": "Badan berita.", "judul": " Judul ", "link": "https://x.id/1", "penulis": ["A", "B"]}
    )
    assert found == Page(
        source="x.jsonl#7", content="Badan berita.", url="https://x.id/1", title="Judul", author="A, B"
    )


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (1749530000, "1749530000"),
        (1749530000.5, "1749530000.5"),
        (datetime.datetime(2025, 6, 10, 9, 30), "2025-06-10T09:30:00"),
        (datetime.date(2025, 6, 10), "2025-06-10"),
        (None, None),
        ("", None),
        (True, None),
        ({"name": "x"}, "x"),
        ({"$date": "2025-06-10T02:29:00Z"}, "2025-06-10T02:29:00Z"),
    ],
)  # fmt: skip
def test_facts_of_any_type_become_one_string(value: object, date: str | None):
    assert page({"text": "a", "date": value}).date == date


@pytest.mark.parametrize(
    "cell", ["Laporan Wartawan Tribunnews.com, Lita ...", "tidak ada", "x" * 5000 + ".id", 5]
)
def test_a_url_column_that_holds_something_else_is_no_url(cell: object):
    assert page({"text": "a", "url": cell}).url is None


def test_html_is_told_from_text_by_its_column_or_its_first_tag():
    assert page({"html": "<p>a"}).media == "html"
    assert page({"text": "<p>Satu</p>"}).media == "html"
    assert page({"text": "3 < 4 dan <b> nanti"}).media == "text"
    assert page({"text": "", "html": "<p>a"}).media == "html"
    assert page({"text": "Teks", "html": "<p>a"}).content == "Teks"
    asked = Fields(text="text", html="html")
    assert page({"text": "Teks", "html": "<p>a"}, fields=asked).content == "<p>a"
    assert page({"text": "Teks", "html": None}, fields=asked).content == "Teks"


def test_paragraphs_in_a_list_are_joined():
    assert page({"text": ["Satu.", "Dua."]}).content == "Satu.\n\nDua."


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([1, 2], "bad-row"), ("teks", "bad-row"), (3, "bad-row"), (None, "bad-row"),
        ({"text": 3}, "bad-row"), ({"text": {"a": 1}}, "bad-row"), ({"text": [1]}, "bad-row"),
        ({}, "missing-field"), ({"judul": "x"}, "missing-field"), ({"text": "x" * 101}, "too-large"),
    ],
)  # fmt: skip
def test_a_row_without_a_usable_text_says_why(row: object, reason: str):
    found = page(row, max_bytes=100)
    assert isinstance(found, Failure)
    assert (found.reason, found.source, found.outcome) == (reason, "x.jsonl#7", "failed")
    assert found.detail


def test_a_wrong_field_name_is_answered_with_the_nearest():
    detail = page({"isi_berita": "a", "url": "b"}, fields=Fields(text="isi_brita")).detail
    assert "did you mean 'isi_berita'?" in detail


def test_what_is_to_be_said_of_the_columns_is_said_once():
    reader = RowReader("x", Reading(fields=Fields(title="jdul", date="tanggal")))
    for number in range(3):
        reader.page({"isi": "a", "judul": "b", "tanggal": "c"}, number)
    assert reader.notes() == {
        "columns by their usual names: text=isi (the --*-field options choose others)",
        "--title-field: no column 'jdul'; did you mean 'judul'? columns: isi, judul, tanggal",
    }


def test_an_empty_text_is_an_empty_page_not_a_missing_field():
    assert page({"text": None}).content == ""
    assert page({"text": ""}).content == ""


def test_kept_columns_are_a_json_string_of_the_rest():
    row = {
        "text": "a",
        "judul": "b",
        "kategori": "Hot",
        "n": 3,
        "tags": ["x"],
        "when": datetime.date(2025, 6, 1),
    }
    extra = page(row, keep_columns=True).extra
    assert json.loads(extra) == {"kategori": "Hot", "n": 3, "tags": ["x"], "when": "2025-06-01"}
    assert page(row).extra is None


def test_lines_are_numbered_as_an_editor_numbers_them():
    """Blank lines are no rows but have numbers; a byte order mark is no part of the first row."""
    found = rows(b'\xef\xbb\xbf{"text":"a"}\r\n\n  \n{"text":"b"}\nnope\n{"text":"c"}')
    assert [(f.source, getattr(f, "content", f)) for f in found if isinstance(f, Page)] == [
        ("x.jsonl#1", "a"), ("x.jsonl#4", "b"), ("x.jsonl#6", "c"),
    ]  # fmt: skip
    bad = next(f for f in found if isinstance(f, Failure))
    assert (bad.source, bad.reason) == ("x.jsonl#5", "bad-row")
    assert [f.source for f in rows(b'{"text":"a"}\n', 41)] == ["x.jsonl#41"]


def test_one_bad_byte_costs_nothing_and_the_page_sees_it():
    """cp1252 in a row: msgspec refuses the line, the text goes on as the bytes that stood there."""
    found = rows('{"text": "kata “dia”"}\n'.encode("cp1252") + b'{"text":"b"}\n')
    assert [f.content for f in found] == ["kata “dia”".encode("cp1252"), "b"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": "a\\ud83d b"}',
        b'{"text": "\\udc80"}',
        b'{"text": "a", "n": NaN}',
        b'{"text":"a","n":1e999}',
        b'{"text":"a","n":' + b"9" * 5000 + b"}",
    ],
)
def test_what_strict_json_refuses_is_still_read(line: bytes):
    (found,) = rows(line)
    assert isinstance(found, Page)
    content = found.content
    assert isinstance(content if isinstance(content, bytes) else content.encode(), bytes)


@pytest.mark.parametrize(
    "line", [b"[" * 100_000, b'{"a":' * 100_000, b'{"text": "a', b"{}{}", b"\x00", b"\xff\xfe"]
)
def test_what_is_no_json_is_a_bad_row(line: bytes):
    (found,) = rows(line)
    assert found.reason in ("bad-row", "missing-field")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["text", "html", "url", "date", "author", "title", "id", "x"]), json_values
    )
)
def test_any_row_is_one_page_or_one_failure_that_can_be_written(row: dict[str, object]):
    """Whatever JSON can hold."""
    found = page(row, keep_columns=True)
    assert isinstance(found, Page | Failure)
    msgspec.json.encode(found)


@given(st.binary(max_size=300))
def test_any_bytes_give_one_outcome_a_line(data: bytes):
    found = rows(data)
    assert len(found) == sum(
        bool(x) and not x.isspace() for x in data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    )
