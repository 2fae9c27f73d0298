"""The date line: when the page was published and changed."""

import pytest

from support import DATE, TITLE, article, cleaned, labels


def test_the_date_line_under_the_headline_becomes_published_at():
    """With the offset of its zone."""
    outcome = cleaned(article())
    assert labels(article())[DATE] == "published"
    assert (outcome.published_at, outcome.date_source) == ("2025-06-10T09:30:00+07:00", "line")


def test_published_and_changed_are_kept_apart():
    """ "Diperbarui" is the change, "Diterbitkan" the publication, in whatever order they stand."""
    head = (
        TITLE,
        "oleh Rina Wulandari diperbarui 11 Jun 2025, 08:27 WIB",
        "Diterbitkan 10 Jun 2025, 08:00 WIB",
    )
    outcome = cleaned(article(head=head))
    assert outcome.published_at == "2025-06-10T08:00:00+07:00"
    assert outcome.modified_at == "2025-06-11T08:27:00+07:00"
    assert outcome.authors == ["Rina Wulandari"]


def test_a_change_that_is_the_only_date_is_the_publication_with_a_warning():
    """The dates policy: published-from-modified."""
    outcome = cleaned(article(head=(TITLE, "Diperbarui 10 Jun 2025, 19:12 WIB")))
    assert outcome.published_at == outcome.modified_at == "2025-06-10T19:12:00+07:00"
    assert "published-from-modified" in outcome.warnings


def test_a_weekday_that_does_not_fit_its_date_is_a_warning_and_no_fix():
    """10 June 2025 was a Tuesday."""
    outcome = cleaned(article(head=(TITLE, "Jumat, 10 Juni 2025 09:30 WIB")))
    assert outcome.published_at == "2025-06-10T09:30:00+07:00"
    assert "weekday-mismatch" in outcome.warnings


def test_a_sentence_with_a_date_is_no_date_line():
    """It stays in the text whole."""
    sentence = "Rapat itu digelar pada Selasa, 10 Juni 2025 pukul 09.30 WIB di balai desa."
    assert sentence in cleaned(article(sentence)).text


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        (f"{DATE} | Reporter: Rina Wulandari | Editor: Bagus Santoso", ["Rina Wulandari"], ["Bagus Santoso"]),
        (f"{DATE} - Oleh Rina Wulandari", ["Rina Wulandari"], []),
        ("Oleh : admin 10 Juni 2025", [], []),
        ("Date: 10 Juni 2025", [], []),
    ],
)
def test_the_date_line_names_writer_and_editor(line: str, authors: list[str], editors: list[str]):
    """And what labels the date is nobody."""
    outcome = cleaned(article(head=(TITLE, line)))
    assert (outcome.published_at or "").startswith("2025-06-10")
    assert (outcome.authors, outcome.editors) == (authors, editors)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("By redkabar → Selasa, 10 Juni 2025", "2025-06-10"),
        ("Penulis: Rina Wulandari 09:30 WIB | Selasa, 10 Juni 2025", "2025-06-10T09:30:00+07:00"),
        ("Terbit: 10 Juni 2025 | Pukul: 09.30 WIB", "2025-06-10T09:30:00+07:00"),
    ],
)
def test_accounts_and_times_stand_around_a_day(line: str, published: str):
    """An account in small letters signs; the time stands in front or has a label of its own."""
    outcome = cleaned(article(head=(TITLE, line)))
    assert outcome.published_at == published
    assert outcome.authors == (["Rina Wulandari"] if "Rina" in line else [])


def test_a_day_with_the_weather_below_it_is_that_of_the_visit():
    """A theme of WordPress prints them over the page's headline."""
    outcome = cleaned(article(head=("Kamis, Agustus 28, 2025", "27.5 C", "Semarang", TITLE)))
    assert (outcome.title, outcome.published_at) == (TITLE, None)
