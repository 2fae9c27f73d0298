"""The headline and its repeats."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned, labels, marked


def test_the_line_above_the_date_that_the_article_is_about_is_the_headline():
    """No markup says so in a dump; its words occur in the article."""
    assert marked(article())[TITLE] == ("title", "title")
    assert cleaned(article()).title == TITLE


def test_a_headline_printed_again_goes_with_another_rule():
    """The record has it once; the second printing is a repeat."""
    page = article(TITLE)
    assert cleaned(page).title == TITLE
    assert TITLE not in cleaned(page).text
    assert {r.label for r in cleaned(page).removed} == {"repeat"}


def test_the_title_of_a_row_is_known_and_its_printing_is_found_in_other_spelling():
    """Portals change case and quotation marks between column and page."""
    page = article(head=("“Warga Tanam Seribu Pohon” di lereng gunung",))
    assert labels(page, title=TITLE)["“Warga Tanam Seribu Pohon” di lereng gunung"] == "title"


def test_a_page_without_headline_says_so_and_keeps_its_first_sentence():
    """A first sentence is no headline."""
    outcome = cleaned("\n".join(SENTENCES))
    assert outcome.title is None
    assert "no-title" in outcome.warnings
    assert outcome.text.startswith(SENTENCES[0])


def test_the_first_line_right_above_the_article_is_its_title_though_they_share_no_word():
    """Features have such headlines; nothing but the article stands around it."""
    outcome = cleaned(article(head=("Cinta Lama Bersemi Kembali",)))
    assert outcome.title == "Cinta Lama Bersemi Kembali"


def test_a_list_of_popular_stories_above_the_page_has_no_title():
    """Their ages stand below the headlines, with the rubric; the day of the visit stands below the list."""
    popular = ["1 Harga Cabai Naik Lagi, Pedagang Mengeluh", "Ekonomi 3 jam yang lalu"]
    popular += ["2 Gubernur Lantik Empat Kepala Dinas Baru", "Politik - 5 jam yang lalu"]
    frame = ["Terpopuler", *popular, "Rabu, 11 Juni 2025", "Home", "Nasional", "Daerah"]
    outcome = cleaned(article(head=(*frame, TITLE, "Penulis: Rina Wulandari")))
    assert (outcome.title, outcome.captions, outcome.published_at) == (TITLE, [], None)
    assert cleaned(article(head=(*frame, TITLE, DATE))).published_at == "2025-06-10T09:30:00+07:00"


def test_a_kicker_over_the_headline_is_not_the_title():
    """Its few words are all the article's, too."""
    headline = "Warga Tanam Seribu Pohon di Lereng Gunung, Kepala Desa Minta Pelajar Ikut Merawat"
    outcome = cleaned(article(head=("Lereng Gunung Hijau", headline, "Penulis: Rina Wulandari")))
    assert outcome.title == headline


def test_a_day_printed_twice_is_not_the_title():
    """Themes of Blogger print it above and beside "On"."""
    outcome = cleaned(article(head=("Monday, June 9, 2025", "On Monday, June 9, 2025")))
    assert (outcome.title, outcome.published_at) == (None, "2025-06-09")


def test_the_only_headline_beside_the_writer_is_the_title():
    """Later pages of an article share no word with it, and have no date."""
    headline = "Berita Populer - Harga Emas Turun, Maling Sapi Tertangkap Basah"
    outcome = cleaned(article(head=("Populer", headline, "Penulis: Rina Wulandari | Editor: Bagus Santoso")))
    assert outcome.title == headline


@pytest.mark.parametrize(
    "lead",
    [
        "Kepala desa mengumumkan penanaman seribu pohon di lereng gunung!",
        "Kalau kamu kira menanam pohon itu mudah, bisa jadi salah! Pasalnya, lereng gunung itu curam sekali!",
    ],
)
def test_an_article_s_first_sentence_may_call_out(lead: str):
    """Set in small letters it is no headline, though nothing stands above it."""
    outcome = cleaned("\n".join([lead, *SENTENCES]))
    assert outcome.title is None
    assert outcome.text.startswith(lead)


def test_the_first_line_of_a_broken_sentence_is_not_the_title():
    """Older dumps break the lead over lines, and it has the article's words."""
    lead = (
        "Warga lereng gunung yang menanam bibit pohon sejak pagi",
        "berkumpul di balai desa untuk makan bersama.",
    )
    outcome = cleaned("\n".join([TITLE, DATE, *lead, *SENTENCES]))
    assert outcome.title == TITLE
    assert " ".join(lead) in outcome.text
