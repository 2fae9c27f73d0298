"""Headlines of other stories between paragraphs without any label."""

from support import SENTENCES, article, cleaned, labels

LINK = "Penyanyi Dangdut Asal Pesisir Utara Rilis Album Ketiga Bersama Grup Keroncong Legendaris"


def test_a_long_headline_that_nobody_takes_up_goes():
    """Nine words in title case between closed paragraphs on something else."""
    assert labels(article(LINK))[LINK] == "related"


def test_a_short_heading_stays():
    """Section headings are short."""
    assert "Bibit dari Tiga Kabupaten" in cleaned(article("Bibit dari Tiga Kabupaten", SENTENCES[4])).text


def test_a_heading_that_the_next_paragraph_takes_up_stays():
    """A section heading says what follows."""
    heading = "Hasil Panen Kopi Turun Dua Puluh Persen karena Hujan Datang Terlalu Awal Tahun Ini"
    assert heading in cleaned(article(heading, SENTENCES[4])).text
