"""Each container format: its pages, their numbers, and what a fault costs."""

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from material import read_rows as read
from newsclean import codecs
from newsclean.errors import SourceError
from newsclean.model import Page
from newsclean.readers import Fields, json_values

ROWS = [
    {"text": f'Berita ke-{i}, "kutipan"; [kurung] {{x}}\nbaris dua\té“”', "url": f"https://x.id/{i}"}
    for i in range(300)
]
TEXTS = [r["text"] for r in ROWS]


def texts(found: list[object]) -> list[object]:
    return [f.content if isinstance(f, Page) else f.reason for f in found]


def as_csv(delimiter: str = ",", rows: list[dict[str, str]] = ROWS) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["text", "url"], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def as_parquet(path: Path, rows: list[dict[str, str]] = ROWS, **options: object) -> bytes:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path, **options)
    return path.read_bytes()


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same rows in every row format."""
    folder = tmp_path_factory.mktemp("forms")
    return {
        "jsonl": b"".join(json.dumps(r, ensure_ascii=False).encode() + b"\n" for r in ROWS),
        "json": json.dumps(ROWS, indent=2).encode(),
        "json (one line)": json.dumps(ROWS).encode(),
        "json (values)": b"\n".join(json.dumps(r, indent=1).encode() for r in ROWS),
        "csv": as_csv(),
        "csv (;)": as_csv(";"),
        "tsv": as_csv("\t"),
        "csv (excel)": b"\xef\xbb\xbf" + as_csv(";"),
        "parquet": as_parquet(folder / "x.parquet", row_group_size=70),
    }


@pytest.mark.parametrize("packing", ["plain", "gz", "zst"])
@pytest.mark.parametrize(
    "form",
    ["jsonl", "json", "json (one line)", "json (values)", "csv", "csv (;)", "tsv", "csv (excel)", "parquet"],
)
def test_every_form_packed_anyhow_gives_the_same_pages(
    tmp_path: Path, forms: dict[str, bytes], form: str, packing: str
):
    """Recognised by content alone, as on standard input."""
    data = forms[form]
    path = tmp_path / "data"
    path.write_bytes({"plain": bytes, "gz": gzip.compress, "zst": zstandard.compress}[packing](data))
    found = read(path)
    assert texts(found) == TEXTS
    if form.startswith("json (") or form in ("json", "parquet"):
        assert [p.source for p in found] == [f"{path}#{i}" for i in range(1, 301)]
    assert {p.url for p in found} == {r["url"] for r in ROWS}


def test_csv_rows_are_numbered_by_the_line_they_begin_on(tmp_path: Path):
    """So that an editor finds them: the header and blank lines count."""
    path = tmp_path / "x.csv"
    path.write_text('text,url\n"satu\nlagi",a.id\n\n"dua",b.id\ntiga,c.id\n')
    assert [(p.source, p.content) for p in read(path, "csv")] == [
        (f"{path}#2", "satu\nlagi"), (f"{path}#5", "dua"), (f"{path}#6", "tiga"),
    ]  # fmt: skip


def test_the_delimiter_is_that_of_the_header_below_blank_lines(tmp_path: Path):
    path = tmp_path / "x.csv"
    path.write_text("\n  \nurl;text\na.id;satu, dua\n")
    assert [(p.source, p.content) for p in read(path, "csv")] == [(f"{path}#4", "satu, dua")]


def test_a_quote_that_is_never_closed_costs_its_own_line(tmp_path: Path):
    path = tmp_path / "x.csv"
    path.write_bytes(
        b'text,url\nsatu,a.id\n"dua,b.id\n' + b"".join(b"baris %d,c.id\n" % i for i in range(500))
    )
    pages = read(path, "csv")
    assert [p.source for p in pages] == [f"{path}#{i}" for i in range(2, 504)]
    found = texts(pages)
    assert found[:2] == ["satu", "bad-row"]
    assert found[2:] == [f"baris {i}" for i in range(500)]


def test_a_carriage_return_outside_quotes_is_not_told_as_an_open_quote(tmp_path: Path):
    """It costs its own line; in a file of an old Mac, whose lines all end so, the header."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"text,url\nsatu\rdua,a.id\ntiga,b.id\r\n")
    found = read(path, "csv")
    assert texts(found) == ["bad-row", "tiga"]
    assert found[0].detail == "a carriage return without a line feed stands outside quotes"
    path.write_bytes(b"text,url\rsatu,a.id\r")
    assert [f.detail for f in read(path, "csv")] == [
        "the header: a carriage return without a line feed stands outside quotes"
    ]


def test_a_csv_record_with_too_many_cells_is_a_bad_row_and_with_too_few_is_filled(tmp_path: Path):
    path = tmp_path / "x.csv"
    path.write_text("url,text\na.id,satu,lebih\nb.id,dua\nc.id\n")
    assert texts(read(path, "csv")) == ["bad-row", "dua", ""]


def test_csv_bytes_that_are_no_utf8_reach_the_page_as_they_are(tmp_path: Path):
    path = tmp_path / "x.csv"
    path.write_bytes("text,url\nkata “dia”,a.id\ndua,b.id\n".encode("cp1252"))
    assert texts(read(path, "csv")) == ["kata “dia”".encode("cp1252"), "dua"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("form", ["jsonl", "json", "json (values)", "csv", "tsv", "csv (excel)"])
def test_rows_in_wide_characters_are_read_like_those_in_utf8(
    tmp_path: Path, forms: dict[str, bytes], form: str, encoding: str
):
    """With a byte order mark or without, and recognised by content as on standard input."""
    path = tmp_path / "data"
    path.write_bytes(forms[form].decode("utf-8-sig").encode(encoding))
    assert texts(read(path)) == TEXTS


def test_a_file_in_utf16_that_ends_within_a_character_keeps_its_whole_rows(tmp_path: Path):
    path = tmp_path / "x.jsonl"
    path.write_bytes('{"text": "satu"}\n{"text": "dua"}\n{"te'.encode("utf-16")[:-1])
    assert texts(read(path)) == ["satu", "dua", "bad-row"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"text,url\n", b"[]", b"[ ]\n", b"  "])
def test_a_file_without_rows_has_no_pages(tmp_path: Path, data: bytes):
    path = tmp_path / "x"
    path.write_bytes(data)
    assert read(path, "json" if data[:1] == b"[" else "csv") == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'[{"text":"a"}, {"text": }, {"text":"c"}]', ["a", "bad-row", "c"]),
        (b'[{"text":"a"}, 5, "x", {"text":"c"}]', ["a", "bad-row", "c"]),
        (b'[{"text":"a"}, [1], {"text":"c"}]', ["a", "bad-row", "c"]),
        (b'{"text":"a"}', ["a"]),
        (b'{"text":"a"} junk {"text":"b"}', ["a", "bad-row", "b"]),
        (b'[{"text":"a"}]{"text":"b"}', ["a", "bad-row"]),
        (b'[{"text":"a"},', ["a", "bad-row"]),
        (b'[{"text":"a"},{"text":"b', ["a", "bad-row"]),
        (b'\xef\xbb\xbf[{"text":"a \\" ] } b"}]', ['a " ] } b']),
        (b"}]}", ["bad-row"] * 3),
    ],
)
def test_a_broken_value_in_an_array_costs_itself(tmp_path: Path, data: bytes, expected: list[str]):
    path = tmp_path / "x.json"
    path.write_bytes(data)
    assert texts(read(path, "json")) == expected


def test_a_long_row_in_an_array_is_passed_over(tmp_path: Path):
    path = tmp_path / "x.json"
    rows = [{"text": "a"}, {"text": ["b" * 1000] * 3000}, {"text": "c"}]
    path.write_text(json.dumps(rows))
    assert texts(read(path, "json", max_bytes=100_000)) == ["a", "too-large", "c"]


def test_a_string_without_end_does_not_fill_the_memory(tmp_path: Path):
    path = tmp_path / "x.json"
    path.write_bytes(b'[{"text":"a"},{"text":"' + b"b" * 3_000_000)
    assert texts(read(path, "json", max_bytes=100_000)) == ["a", "too-large"]


class Pieces(codecs.ByteStream):
    def __init__(self, data: bytes, piece: int) -> None:
        self.data, self.piece, self.source = data, piece, "x"

    def read(self, size: int = 0) -> bytes:
        data, self.data = self.data[: self.piece], self.data[self.piece :]
        return data


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(), max_size=3), max_size=6), st.integers(1, 40))
def test_an_array_is_cut_into_its_values_wherever_the_pieces_end(rows: list[dict[str, str]], piece: int):
    for data in (json.dumps(rows), json.dumps(rows, indent=2, ensure_ascii=False)):
        stream = Pieces(data.encode("utf-8", "surrogatepass"), piece)
        assert [
            json.loads(v.decode("utf-8", "surrogatepass")) for v in json_values.values(stream, 10_000)
        ] == rows


@given(st.binary(max_size=200).map(lambda b: b"[" + b), st.integers(1, 40))
def test_any_bytes_end_in_rows_or_a_fault(data: bytes, piece: int):
    try:
        list(json_values.values(Pieces(data, piece), 100))
    except SourceError as e:
        assert e.reason in ("bad-row", "too-large")


def test_only_the_columns_that_are_needed_are_read_from_parquet(tmp_path: Path):
    rows = [{**r, "embedding": "x" * 100, "kategori": "Hot"} for r in ROWS]
    as_parquet(tmp_path / "x.parquet", rows)
    assert texts(read(tmp_path / "x.parquet")) == TEXTS
    kept = read(tmp_path / "x.parquet", keep_columns=True)[0]
    assert json.loads(kept.extra) == {"embedding": "x" * 100, "kategori": "Hot"}
    asked = read(tmp_path / "x.parquet", fields=Fields(text="kategori"))
    assert {p.content for p in asked} == {"Hot"}


@pytest.mark.parametrize("damage", ["cut", "middle", "not"])
def test_a_damaged_parquet_file_is_a_fault_not_a_crash(tmp_path: Path, damage: str):
    path = tmp_path / "x.parquet"
    data = as_parquet(path)
    if damage == "cut":
        path.write_bytes(data[:-100])
    elif damage == "middle":
        path.write_bytes(data[:50] + b"\xff" * 200 + data[250:])
    else:
        path.write_bytes(b"PAR1" + b"x" * 100)
    assert read(path, "parquet")[-1].reason == "corrupt-archive"
