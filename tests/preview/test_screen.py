"""The screen of `diff`: at every width, with and without colour."""

import pytest
from hypothesis import given
from rich.cells import cell_len

from newsclean.model import Cut
from newsclean.preview.screen import screen
from newsclean.preview.view import View, view
from shown import BODY, kept, page, shown
from support import pages, traced

WIDTHS = (40, 60, 80, 132, 160)


def rows(shown_page: View, width: int = 80, *labels: str, colour: bool = True) -> list[str]:
    return [row.plain for row in screen(shown_page, width, frozenset(labels), colour=colour)]


def squeezed(texts: list[str]) -> str:
    return "".join("".join(texts).split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_row_is_wider_than_the_terminal(width: int):
    assert max(cell_len(row) for row in rows(shown(), width)) <= width


@given(pages())
def test_no_page_makes_a_row_wider_than_the_terminal(content: str):
    doc = traced(content)
    for width in (60, 160):
        assert max(cell_len(row) for row in rows(view(doc), width)) <= width


@pytest.mark.parametrize("width", (40, 60, 80))
def test_every_kept_sentence_is_shown_whole(width: int):
    text = squeezed(rows(shown(), width))
    for sentence in BODY:
        assert squeezed([sentence]) in text


def test_the_margin_names_label_and_rule():
    text = rows(shown())
    assert any(
        row.startswith("- ad ") and "ADVERTISEMENT" in row and row.endswith(" ad-marker") for row in text
    )
    assert any(row.startswith("> title ") and row.endswith(" title") for row in text)
    assert any(row.startswith("~ dateline ") and "Boyolali - Ratusan" in row for row in text)


def test_a_narrow_terminal_has_label_and_rule_at_the_right():
    row = next(row for row in rows(shown(), 60) if "ADVERTISEMENT" in row)
    assert row.startswith("- ADVERTISEMENT ") and row.endswith(" ad ad-marker") and cell_len(row) == 60


def test_a_long_run_of_furniture_is_folded_and_counted():
    text = rows(shown())
    assert "  ... 18 lines related ..." in text
    assert sum("Kabar lain" in row for row in text) == 2
    mixed = [(0, [("x", ("ad", "promo")[i % 2], "r")]) for i in range(12)]
    assert "  ... 8 lines: 4 promo, 4 ad ..." in rows(shown(mixed))


def test_a_short_run_is_not_folded():
    short = [line for line in page() if "Kabar" not in line[1][0][0]]
    assert not any("..." in row for row in rows(shown(short)))


def test_without_colour_what_is_cut_from_a_line_stands_in_brackets():
    assert "[-Boyolali - -]" in squeezed(rows(shown(), colour=False)).replace(
        "[-Boyolali--]", "[-Boyolali - -]"
    )
    assert "[-" not in squeezed(rows(shown()))


def test_a_wide_terminal_shows_the_record_beside_the_page():
    text = rows(shown(), 160)
    _, right = next(row for row in text if "Boyolali - Ratusan" in row).split("│")
    assert right.strip().startswith("Ratusan warga")
    assert next(row for row in text if "ADVERTISEMENT" in row).split("│")[1].strip() == ""


def test_with_labels_the_other_lines_are_folded_but_for_the_neighbours():
    text = rows(shown(), 80, "ad")
    assert any("ADVERTISEMENT" in row for row in text)
    assert any("Hide Ads" in row for row in text)
    assert "  ... 2 other lines ..." in text
    assert any(row.strip().startswith("Bibitnya") and row.endswith(" …") for row in text)
    assert not any("Warga Lereng" in row for row in text)


def test_markup_of_rich_is_text_like_any_other():
    assert any("[bold]Judul[/b] [/]" in row for row in rows(shown([(0, kept("[bold]Judul[/b] [/]"))])))


def test_wide_characters_count_as_two_cells():
    text = rows(shown([(0, kept("新聞" * 60))]), 80)
    assert max(map(cell_len, text)) <= 80
    assert squeezed(text).count("新聞") == 60


def test_a_line_of_megabytes_is_shown_in_part():
    text = rows(shown([(0, kept("kata " * 1_000_000))]))
    assert len(text) < 100
    assert "[... 4,997,000 characters ...]" in " ".join(" ".join(text).split())


def test_a_refused_page_says_why_at_the_top():
    text = rows(shown([(0, kept("Beranda"))], rejected="too-short"))
    assert any(row.startswith("rejected: too-short: ") for row in text)
    assert any(row.startswith("- rejected     Beranda") for row in text)


def test_what_lay_outside_the_article_is_summed_up():
    doc = traced(BODY[0])
    import msgspec

    doc = msgspec.structs.replace(doc, cuts=(Cut("div.menu", 1200), Cut("footer", 34)))
    assert any("1,234 characters: div.menu 1,200, footer 34" in row for row in rows(view(doc)))


def test_warnings_and_counts_close_the_page():
    text = rows(shown(warnings=frozenset({"no-title"})))
    assert "warnings      no-title" in text
    assert "removed       21 related, 2 ad" in text
