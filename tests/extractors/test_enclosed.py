"""Blocks that a portal opens with one line and closes with another."""

from support import SENTENCES, article, cleaned

OPEN = "Kamu sudah membaca beberapa halaman, Berikut rekomendasi berita untuk kamu."
TEASERS = (
    "7 Jenis Tanaman Hias yang Tahan di Ruangan Gelap, Cocok untuk Pemula",
    "Tanaman hias ini tidak memerlukan banyak cahaya dan cukup disiram dua kali seminggu.",
)
URL = "https://www.merdeka.com/contoh"


def test_what_stands_between_the_two_lines_goes():
    """Teasers are sentences like the article's; only the block tells them apart."""
    outcome = cleaned(article(OPEN, *TEASERS, "SWIPE UP", SENTENCES[1]), url=URL)
    assert not any(t in outcome.text for t in TEASERS)
    assert SENTENCES[1] in outcome.text
    assert {r.rule for r in outcome.removed if r.text in TEASERS} == {"merdeka/read-pages"}


def test_a_block_that_nothing_closes_costs_no_sentence():
    """Its end is not known."""
    outcome = cleaned(article(OPEN, TEASERS[1], SENTENCES[1]), url=URL)
    assert TEASERS[1] in outcome.text
    assert SENTENCES[1] in outcome.text


def test_a_box_that_names_its_end_goes_with_all_in_it():
    """For screen readers: its heading, and "Akhir dari" with the same words."""
    box = (
        "Artikel yang disarankan",
        "Gempa Guncang Kota",
        "Harga Cabai Naik",
        "Akhir dari Artikel yang disarankan",
    )
    outcome = cleaned(article(*box, SENTENCES[4]))
    assert not any(line in outcome.text for line in box)
    assert SENTENCES[4] in outcome.text


def test_an_end_without_its_heading_takes_nothing():
    """The words stand in headings, too."""
    assert (
        "Akhir dari penantian panjang" in cleaned(article("Akhir dari penantian panjang", SENTENCES[4])).text
    )
