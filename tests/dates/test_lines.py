"""Publication lines and date fields: the span, the instant, the role and the warnings of each form."""

import tomllib
from pathlib import Path

import pytest

from newsclean.dates import Stamp, is_date_line, parse_field, relative, stamps

HERE = Path(__file__).parent


def groups(file: str) -> list[dict[str, object]]:
    return tomllib.loads((HERE / file).read_text(encoding="utf-8"))["group"]


LINES = [pytest.param(line, wanted, id=line) for g in groups("lines.toml") for line, *wanted in g["cases"]]
FIELDS = [
    pytest.param(
        raw,
        wanted,
        {k: g[k] for k in ("order", "local", "captured") if k in g},
        id=f"{raw} {g['source'][:12]}",
    )
    for g in groups("fields.toml")
    for raw, *wanted in g["cases"]
]


def told(line: str, stamp: Stamp) -> list[str]:
    return [line[stamp.start : stamp.end], stamp.value or "-", stamp.role, *stamp.warnings]


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line_has_the_dates_that_it_prints(line: str, wanted: list[list[str]]):
    """In order, each with its whole span."""
    assert [told(line, stamp) for stamp in stamps(line)] == wanted


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line_in_capitals_has_the_same_dates(line: str, wanted: list[list[str]]):
    """RMOL and mastheads print everything in capitals."""
    assert [stamp.value for stamp in stamps(line.upper())] == [None if w[1] == "-" else w[1] for w in wanted]


@pytest.mark.parametrize(("raw", "wanted", "options"), FIELDS)
def test_a_field_has_the_date_that_it_states(raw: str, wanted: list[str], options: dict[str, object]):
    """The value, or none, and why."""
    stamp = parse_field(raw, **options)
    if wanted == ["none"]:
        assert stamp is None
    else:
        assert stamp is not None
        assert [stamp.value or "-", *stamp.warnings] == wanted
        assert 0 <= stamp.start < stamp.end <= len(raw)


@pytest.mark.parametrize(
    "line",
    [
        "Selasa, 10 Juni 2025 | 08:07 WIB",
        "- 17 Agustus 2021, 15:06 WIB",
        "  • 2019-05-25",
        "Diperbarui 10 Jun 2025, 19:12 WIB",
    ],
)
def test_a_line_of_nothing_but_a_date_is_a_date_line(line: str):
    """Labels, separators and bullets do not count."""
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Kompas.com - 10/06/2025, 22:07 WIB",
        "Rina - Senin, 29 Januari 2024",
        "Banjir pada 10 Juni 2025",
        "5 jam lalu",
        "",
    ],
)
def test_a_line_with_other_words_is_no_date_line(line: str):
    """A name or a sentence beside the date makes it another kind of line."""
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "8 hari lalu", "28 hari lalu", "3 jam yang lalu", "41 menit lalu", "5 tahun lalu", "sejam lalu", "dua jam lalu",
        "Kemarin, 12:30", "Kemarin", "Hari ini, 10.20 WIB", "Baru saja", "4 hours ago", "2 hours ago 2", "an hour ago",
        "sekitar 5 jam lalu", "  8 hari lalu  ",
    ],
)  # fmt: skip
def test_a_relative_time_is_known_as_one(line: str):
    """Related lists date their entries so."""
    assert relative(line)


@pytest.mark.parametrize(
    "line",
    [
        "Pekan lalu",
        "8 hari lalu ia pulang",
        "Baca Selengkapnya",
        "8 hari",
        "lalu",
        "",
        "x" * 10_000,
        "Kemarin ia pulang",
    ],
)
def test_other_lines_are_no_relative_time(line: str):
    """A sentence that begins so is a sentence."""
    assert not relative(line)
