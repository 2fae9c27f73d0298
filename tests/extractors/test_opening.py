"""A byline glued to the dateline behind it."""

import pytest

from support import SENTENCES, cleaned


@pytest.mark.parametrize(
    ("prefix", "author", "place"),
    [
        (
            "Laporan Wartawan Tribunnews.com, Rina Lestari TRIBUNNEWS.COM, JAKARTA - ",
            "Rina Lestari",
            "Jakarta",
        ),
        ("Laporan Reporter WARTAKOTALIVE.COM, Bayu Aji TRIBUNNEWS.COM, BOGOR - ", "Bayu Aji", "Bogor"),
        (
            "Laporan Wartwan Tribunnews.com, Rina Lestari TRIBUNNEWS. COM, JAKARTA -- ",
            "Rina Lestari",
            "Jakarta",
        ),
        ("Laporan Wartawan Tribunnews.com, Rina Lestari TRIBUNNEWS.COM - ", "Rina Lestari", None),
        ("Penulis: Rina Lestari KABARCONTOH.COM, SOLO - ", "Rina Lestari", "Solo"),
    ],
)
def test_byline_and_dateline_go_and_the_sentence_stays(prefix: str, author: str, place: str | None):
    """A scraper that keeps no line breaks puts all three on one line."""
    outcome = cleaned(" ".join((prefix + SENTENCES[0], *SENTENCES[2:5])))
    assert outcome.text.startswith(SENTENCES[0])
    assert (outcome.authors, outcome.place) == ([author], place)


@pytest.mark.parametrize(
    "sentence",
    [
        "Laporan Keuangan PT Timah Tahun 2024 menunjukkan laba bersih naik dua kali lipat, kata direksi.",
        "Penulis novel itu, Rina Lestari, menolak hadir di JAKARTA - ia memilih tinggal di kampungnya.",
        "Wartawan senior Bayu Aji meninggal dunia di Rumah Sakit Kariadi, Semarang, pada Selasa malam.",
    ],
)
def test_a_sentence_that_begins_with_such_a_word_stays(sentence: str):
    """Only a name with a dateline right behind it makes a byline."""
    assert sentence in cleaned("\n".join((sentence, *SENTENCES[2:5]))).text
