"""`explain`: every span, its label, its rule and the reason."""

from rich.cells import cell_len

from newsclean.packs import library
from newsclean.preview.explain import explained, plain
from newsclean.preview.explain_screen import explain_screen
from newsclean.preview.view import view
from newsclean.record import all_spans, rule_whys
from shown import BODY, kept, page, shown
from support import article, cleaned, traced

WHYS = {rule: f"why {rule}" for _, parts in page() for _, _, rule in parts} | {"kept": "no rule"}


def test_the_texts_are_the_whole_page_once():
    doc = traced(article("Baca juga: Gempa Guncang Kota", "ADVERTISEMENT"))
    found = view(doc)
    rows = list(explained(found, rule_whys(library().compiled(doc.portal))))
    assert [r.text for r in rows] == [doc.blocks[m.block].text[m.start : m.end] for m in all_spans(doc)]
    assert all(r.why for r in rows)


def test_a_row_for_pipes_has_line_label_rule_reason_and_text():
    rows = [row.split("\t") for row in plain(shown(), explained(shown(), WHYS))]
    assert {len(row) for row in rows} == {5}
    assert rows[3] == ["5", "dateline", "dateline", "why dateline", "Boyolali - "]
    assert rows[4] == ["5", "body", "kept", "no rule", BODY[0]]


def test_line_numbers_are_those_of_the_file():
    numbers = [r.line for r in explained(shown(), WHYS) if r.label == "body"]
    assert numbers == [5, 9, 12]


def test_a_refused_page_without_lines_is_a_row_of_its_own():
    """Of what is no text nothing can be shown but that it was refused."""
    found = shown([], rejected="not-text")
    row = next(plain(found, explained(found, WHYS))).split("\t")
    assert row == ["-", "rejected", "not-text", found.verdict, ""]


def test_a_refused_page_tells_the_reason_of_its_refusal():
    rows = list(explained(shown([(0, kept("Beranda"))], rejected="listing"), WHYS))
    assert (rows[0].label, rows[0].rule) == ("rejected", "listing")
    assert rows[0].why.startswith("listing: ")


def test_a_reason_stands_once_in_a_run():
    found = shown()
    rows = [row.plain for row in explain_screen(found, explained(found, WHYS), 80)]
    assert sum("why story-list" in row for row in rows) == 1
    assert sum("Kabar lain" in row for row in rows) == 20


def test_no_row_is_wider_than_the_terminal():
    found = shown()
    for width in (40, 60, 80, 160):
        rows = explain_screen(found, explained(found, WHYS), width)
        assert max(cell_len(row.plain) for row in rows) <= width


def test_a_view_has_the_warnings_of_the_record():
    """Those of its text and of the dates in it, too."""
    text = article(tail=("Jadwal pada 31 Februari 2025 sebagai berikut:",))
    assert {"cut-off", "impossible-date"} <= set(cleaned(text).warnings)
    assert list(view(traced(text)).warnings) == cleaned(text).warnings
