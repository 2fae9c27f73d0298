"""`diff --stat`: numbers per page that add up."""

import itertools

from rich.cells import cell_len

from newsclean.model import Failure
from newsclean.preview.bars import bar, gathered, sparkline
from newsclean.preview.stat import COLUMNS, failed, plain_stat, tally
from newsclean.preview.stat_screen import stat_screen
from shown import BODY, kept, shown


def test_kept_fields_and_removed_lines_are_all_lines():
    t = tally(shown())
    assert (t.lines, t.kept, t.fields, t.removed) == (28, 3, 2, 23)
    assert t.labels == {"related": 21, "ad": 2}
    assert t.chars_kept == sum(map(len, BODY))


def test_a_row_for_pipes_has_every_column():
    header, row = plain_stat(iter([tally(shown())]))
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert tuple(cells) == COLUMNS
    assert cells["labels"] == "related=21,ad=2"
    assert (cells["portal"], cells["verdict"]) == ("", "ok")


def test_pages_without_a_record_name_the_reason():
    refused = shown([(0, kept("Beranda"))], rejected="listing")
    unreadable = failed(Failure(source="a.txt", id=None, reason="unreadable", detail="no"))
    assert [tally(refused).verdict, unreadable.verdict] == ["listing", "unreadable"]


def test_rows_fit_every_width_and_the_totals_close():
    long = shown(source="folder/" * 20 + "page.txt")
    for width in (60, 80, 100, 160):
        rows = [row.plain for row in stat_screen(iter([tally(shown()), tally(long)]), width)]
        assert max(map(cell_len, rows)) <= width
        assert any("page.txt" in row and row.startswith("…") for row in rows)
        assert "2 pages, 2 records; 6 of 56 lines kept" in " ".join(rows)


def test_a_bar_is_full_only_at_one_and_empty_only_at_none():
    assert bar(1, 4) == "████"
    assert bar(0, 4) == "    "
    assert bar(0.999, 4) == "███▉"
    assert bar(0.001, 4) == "▏   "
    assert {len(bar(i / 100, 7)) for i in range(101)} == {7}


def test_a_sparkline_rises_with_its_values_and_is_blank_where_there_are_none():
    assert sparkline([0, 1, 5, 8]) == " ▂▆█"
    assert sparkline([]) == ""


def test_gathering_keeps_the_sum():
    for n, width in itertools.product((3, 10, 97), (1, 7, 30)):
        values = list(range(n))
        assert len(gathered(values, width)) == min(n, width)
        assert sum(gathered(values, width)) == sum(values)
