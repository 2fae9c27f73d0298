"""`newsclean dates`: JSON Lines in a pipe, the text with its dates rewritten, and clear words for wrong input."""

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean.dates import find, rewritten

Run = Callable[..., subprocess.CompletedProcess[bytes]]
TEXT = "Ia tiba Selasa malam, bukan Juli lalu.\r\n“Saat ini” hujan selama tiga bulan; 31 Februari 2021 é."
ANCHOR = "2015-11-18"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_each_mention_is_one_json_object_whose_offsets_count_characters(run_cli: Run, article: Path):
    """Of the text as it stands in the file, line ends included."""
    result = run_cli("dates", article, "--anchor", ANCHOR)
    rows = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert result.returncode == 0
    assert not result.stderr
    assert [(r["type"], r["value"]) for r in rows] == [
        ("TIME", "2015-11-17TNI"),
        ("DATE", "2015-07"),
        ("DATE", "PRESENT_REF"),
        ("DURATION", "P3M"),
        ("DATE", "XXXX-XX-XX"),
    ]
    assert all(TEXT[r["start"] : r["end"]] == r["text"] for r in rows)
    assert all(list(r) == ["start", "end", "text", "type", "value"] for r in rows)


@pytest.mark.parametrize("arguments", [[], ["-"], ["--json"], ["-", "--json"]])
def test_standard_input_is_read_where_no_file_is_given(run_cli: Run, arguments: list[str]):
    """Named or not."""
    result = run_cli("dates", *arguments, "--anchor", ANCHOR, input=b"Juli lalu")
    assert json.loads(result.stdout) == {
        "start": 0,
        "end": 9,
        "text": "Juli lalu",
        "type": "DATE",
        "value": "2015-07",
    }


def test_without_an_anchor_what_depends_on_it_is_unknown(run_cli: Run):
    """The clock is never asked."""
    result = run_cli("dates", input=b"kemarin")
    assert json.loads(result.stdout)["value"] == "XXXX-XX-XX"


def test_text_without_dates_gives_no_line(run_cli: Run):
    """Nothing found is no error."""
    result = run_cli("dates", input=b"Warga senang.")
    assert (result.returncode, result.stdout) == (0, b"")


@pytest.mark.parametrize(
    "anchor", ["18 November 2015", "Rabu (18/11/2015)", "2015-11-18T08:00:00+07:00", "1447808400"]
)
def test_the_anchor_may_be_printed_in_any_way(run_cli: Run, anchor: str):
    """As in a date field."""
    assert json.loads(run_cli("dates", "--anchor", anchor, input=b"Juli lalu").stdout)["value"] == "2015-07"


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("kemarin", "not a day by itself"),
        ("foo", "is no date"),
        ("31 Februari 2021", "impossible-date"),
        ("10/06/2025", "ambiguous-date"),
    ],
)
def test_an_anchor_that_is_no_day_is_a_usage_error(run_cli: Run, anchor: str, told: str):
    """Exit 2, before anything is read."""
    result = run_cli("dates", "--anchor", anchor, input=b"Juli lalu")
    assert result.returncode == 2
    assert told in result.stderr.decode()
    assert not result.stdout


@pytest.mark.parametrize("name", ["tidak-ada.txt", "."])
def test_what_is_no_file_is_a_usage_error(run_cli: Run, tmp_path: Path, name: str):
    """A path that does not exist, and a folder."""
    result = run_cli("dates", tmp_path / name)
    assert result.returncode == 2
    assert b"FILE" in result.stderr


def test_a_packed_file_is_read_and_a_damaged_one_told(run_cli: Run, tmp_path: Path):
    """Compressed bytes hold no dates: silence would look like a text without any."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Gempa terjadi 20 Juli 2016."))
    assert b'"2016-07-20"' in run_cli("dates", tmp_path / "a.txt.gz").stdout
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"Gempa terjadi 20 Juli 2016.")[:-4])
    damaged = run_cli("dates", tmp_path / "b.txt.gz")
    assert damaged.returncode == 1
    assert b"b.txt.gz: the archive is cut off" in damaged.stderr


def test_what_is_no_text_is_told(run_cli: Run, tmp_path: Path):
    """For the same reason; nor is a page's `ingest` of it silent."""
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    refused = run_cli("dates", tmp_path / "c.png")
    assert refused.returncode == 1
    assert not refused.stdout
    assert b"c.png: the bytes are not text" in refused.stderr


def test_json_and_rewrite_exclude_each_other(run_cli: Run):
    """One output at a time."""
    result = run_cli("dates", "--json", "--rewrite", "iso", input=b"x")
    assert result.returncode == 2
    assert b"exclude" in result.stderr


def test_rewriting_leaves_all_but_resolved_dates_as_it_was(run_cli: Run, article: Path):
    """Durations, references, impossible days, line ends and other characters stay."""
    result = run_cli("dates", article, "--anchor", ANCHOR, "--rewrite", "iso")
    assert result.stdout.decode() == TEXT.replace("Selasa malam", "2015-11-17 malam").replace(
        "Juli lalu", "2015-07"
    )


def test_a_rewritten_time_is_iso_8601():
    """Clock times with their day; weeks and years as they are."""
    text = "Pada Senin (11/3/2013) pukul 21.05 WIB, pekan ini, tahun 90-an, semalam."
    assert (
        rewritten(text, find(text, "2013-03-14"))
        == "Pada 2013-03-11T21:05, 2013-W11, tahun 90-an, 2013-03-13 semalam."
    )


def test_the_screen_marks_mentions_and_their_values():
    """In brackets, since not every terminal has colours; control characters cannot act."""
    from newsclean.preview.dates import dates_screen

    text = "Ia tiba\nRabu (19/11/2015) dan\x1b[2J pergi.\n\nLalu Juli lalu."
    rows = [row.plain for row in dates_screen(text, find(text, ANCHOR), 100)]
    assert rows == [
        "Ia tiba",
        "[Rabu (19/11/2015) → 2015-11-19 (weekday-mismatch)] dan␛[2J pergi.",
        "",
        "Lalu [Juli lalu → 2015-07].",
    ]


def test_a_mention_over_a_line_break_stands_on_one_row_of_the_screen():
    """The rest of its second line follows."""
    from newsclean.preview.dates import dates_screen

    text = "Toko tutup pukul\n21.30 WIB tadi."
    rows = [row.plain for row in dates_screen(text, find(text, ANCHOR), 100)]
    assert rows == ["Toko tutup [pukul 21.30 WIB → 2015-11-18T21:30]", " tadi."]
