"""Facts that a row's columns state."""

from newsclean import Setup, clean
from support import SENTENCES, article, cleaned


def test_the_date_of_a_row_fills_what_its_text_does_not_print():
    """Where it came from is stated."""
    outcome = cleaned("\n".join(SENTENCES), date="Selasa, 10 Juni 2025 - 18:30 WIB")
    assert (outcome.published_at, outcome.date_source) == ("2025-06-10T18:30:00+07:00", "field")


def test_a_bare_numeric_date_is_ambiguous():
    """No evidence for day or month first: null and a warning; the user or a known portal settles it."""
    outcome = cleaned("\n".join(SENTENCES), date="10/6/2025 15:48")
    assert outcome.published_at is None
    assert "ambiguous-date" in outcome.warnings
    for order, day in (("DMY", "2025-06-10"), ("MDY", "2025-10-06")):
        told = clean("\n".join(SENTENCES), date="10/6/2025 15:48", setup=Setup(date_order=order))
        assert told.published_at == f"{day}T15:48:00+07:00"
    known = cleaned(
        "\n".join(SENTENCES), date="10/6/2025 15:48", url="https://news.detik.com/berita/d-1/contoh"
    )
    assert known.published_at == "2025-06-10T15:48:00+07:00"


def test_a_column_may_state_when_the_page_was_changed():
    """Where nothing else is known it is the time of publication, too, and the record warns of it."""
    outcome = cleaned("\n".join(SENTENCES), date="Diperbarui 10 Jun 2025, 19:12 WIB")
    assert outcome.modified_at == outcome.published_at == "2025-06-10T19:12:00+07:00"
    assert "published-from-modified" in outcome.warnings
    both = "Diterbitkan 10 Jun 2025, 18:00 WIB Diperbarui 10 Jun 2025, 19:12 WIB"
    outcome = cleaned("\n".join(SENTENCES), date=both)
    assert (outcome.published_at, outcome.modified_at) == (
        "2025-06-10T18:00:00+07:00",
        "2025-06-10T19:12:00+07:00",
    )
    assert "published-from-modified" not in outcome.warnings


def test_a_changed_column_does_not_replace_a_printed_date():
    """The page prints when it was published; the column adds when it was changed."""
    outcome = cleaned(article(), date="Diperbarui 12 Jun 2025, 19:12 WIB")
    assert (outcome.published_at, outcome.modified_at) == (
        "2025-06-10T09:30:00+07:00",
        "2025-06-12T19:12:00+07:00",
    )
    assert "dates-disagree" not in outcome.warnings


def test_a_date_that_the_page_prints_comes_first():
    """The column only confirms it; where they differ the record says so."""
    outcome = cleaned(article(), date="2025-06-12T09:30:00+07:00")
    assert outcome.published_at == "2025-06-10T09:30:00+07:00"
    assert "dates-disagree" in outcome.warnings


def test_a_column_that_states_no_date_gives_none():
    """Scrapers fill it with the page's own furniture."""
    outcome = cleaned("\n".join(SENTENCES), date="Scroll ke bawah untuk membaca berita")
    assert outcome.published_at is None
