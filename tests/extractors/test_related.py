"""Headlines under a label, and lists of other stories."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned

LINK = "Pemerintah Daerah Siapkan Lahan Baru untuk Petani Muda"


def test_a_headline_under_its_label_goes_with_it():
    """Label and link on two lines."""
    assert LINK not in cleaned(article("Baca juga:", LINK)).text


def test_a_label_whose_link_was_lost_does_not_take_the_next_paragraph():
    """A sentence is no headline."""
    outcome = cleaned(article("Baca juga:", SENTENCES[4]))
    assert SENTENCES[4] in outcome.text
    assert "Baca juga" not in outcome.text


def test_a_label_does_not_take_a_numbered_heading():
    """The heading of a list stands right below it in round-ups."""
    outcome = cleaned(article("Baca juga:", "1. Bibit Disiram Dua Kali Sehari Selama Kemarau", SENTENCES[4]))
    assert "1. Bibit Disiram Dua Kali Sehari Selama Kemarau" in outcome.text


def test_a_list_with_ages_and_teasers_behind_the_article_goes():
    """Headline, age, headline, teaser, "Baca Selengkapnya": Tempo's list."""
    group = (
        LINK,
        "8 hari lalu",
        LINK,
        "Lahan baru seluas dua hektare disiapkan di kaki gunung",
        "Baca Selengkapnya",
    )
    outcome = cleaned(article(tail=("Berita terkait", *group, *group)))
    assert outcome.text.endswith(SENTENCES[3])
    assert {r.label for r in outcome.removed} <= {"related", "navigation"}


def test_a_headline_that_is_cut_short_is_a_link_too():
    """Lists end it with dots."""
    cut = "Petani Kopi di Lereng Gunung Merbabu Panen Raya Lebih..."
    outcome = cleaned(article("Baca Juga", "Gempa Guncang Kota, Warga Berhamburan ke Jalan", cut))
    assert cut not in outcome.text


TEASERS = (
    "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang",
    "8 Juni 2025",
    "Polisi meringkus dua pencuri sapi yang beraksi di Kecamatan Seberang sejak awal bulan ini. Keduanya ditahan.",
    "Petani Keluhkan Harga Tembakau yang Terus Turun Tahun Ini",
    "8 Juni 2025",
    "Petani mengeluhkan harga tembakau yang terus turun sejak awal musim panen tahun ini, kata ketua kelompok tani.",
)


def test_teasers_below_headlines_of_a_list_are_no_prose():
    """Each takes up the words of the headline above it."""
    outcome = cleaned(article(tail=("Berita Lainnya", *TEASERS, "Kontak")))
    assert outcome.text.endswith(SENTENCES[3])
    assert "meringkus" not in outcome.text


@pytest.mark.parametrize("label", ["Baca juga:", "Berita Lainnya"])
def test_sections_below_a_label_that_lost_its_link_stay(label: str):
    """Behind links inside an article, or where a paragraph follows that no headline announces."""
    tail = SENTENCES[5] if label == "Berita Lainnya" else ""
    outcome = cleaned(article(label, *TEASERS, *([tail] if tail else [])))
    assert TEASERS[2] in outcome.text
    assert TEASERS[5] in outcome.text


CUT = (
    "Kepala desa menjelaskan bahwa persoalan air bersih di lereng itu mencakup tiga hal…",
    "Berdasarkan catatan dinas, harga tembakau turun sejak awal musim panen tahun ini sampai…",
    "Menurut ketua kelompok tani, salah satu sebab utamanya ialah panen yang datang bersamaan…",
)


def test_the_page_s_last_lines_that_are_all_cut_short_are_teasers():
    """Two will do below the page's numbers."""
    assert cleaned(article(tail=CUT)).text.endswith(SENTENCES[3])
    assert cleaned(article(tail=("Page: 1 2", *CUT[:2]))).text.endswith(SENTENCES[3])


def test_a_writer_s_thoughts_may_trail_off():
    """At the end of a column, or between its paragraphs."""
    assert cleaned(article(tail=CUT[:2])).text.endswith(CUT[1])
    assert CUT[2] in cleaned(article(*CUT)).text


def test_the_only_headline_below_a_menu_s_last_entry_is_the_page_s_own():
    """Menus end in "Terpopuler", and share bars part the headline from the prose."""
    menu = ("Home", "Nasional", "Daerah", "Terpopuler")
    bar = ("Bagikan", "Facebook", "Twitter", "WhatsApp", "Telegram")
    outcome = cleaned(article(head=(*menu, TITLE, "Rina Wulandari", DATE, *bar)))
    assert outcome.title == TITLE


def test_a_bar_between_a_label_and_its_link_parts_them_not():
    """Some dumps print the sign that stands between them (Bisnis.com)."""
    link = "Polisi Ringkus Dua Pencuri Kambing di Kecamatan Sebelah"
    outcome = cleaned(article("Baca Juga", "|", link, SENTENCES[4]))
    assert link not in outcome.text
    assert SENTENCES[4] in outcome.text
