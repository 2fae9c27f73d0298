"""Headlines of other stories between paragraphs without any label."""

import pytest

from support import SENTENCES, article, cleaned, labels

LINK = "Penyanyi Dangdut Asal Pesisir Utara Rilis Album Ketiga Bersama Grup Keroncong Legendaris"


def test_a_long_headline_that_nobody_takes_up_goes():
    """Nine words in title case between closed paragraphs on something else."""
    assert labels(article(LINK))[LINK] == "related"


def test_a_sentence_without_its_full_stop_stays():
    """Names make many capitals; a headline has hardly any other word in small letters."""
    sentence = "Siti Rahma Lestari meninggal dunia di RSUD Dr Moewardi Solo, Senin (9/6/2025) pukul 07.59 WIB"
    assert sentence in cleaned(article(sentence, SENTENCES[4])).text


def test_a_lone_headline_with_the_title_s_words_stays():
    """It heads a section: "Mengapa Kopi Lereng Merbabu ...?"."""
    heading = "Mengapa Warga Tanam Ribuan Pohon Penahan Longsor di Lereng Merbabu Sebelah Timur?"
    page = "\n".join((*SENTENCES[:3], heading, *SENTENCES[3:]))
    assert heading in cleaned(page, title="Warga Tanam Seribu Pohon di Lereng Merbabu").text


def test_several_headlines_with_the_title_s_words_go():
    """Links to a story's earlier parts take up its title's words, too, but do not come alone."""
    links = (
        "Warga Tanam Ribuan Pohon Penahan Longsor di Lereng Merbabu Sebelah Timur Pekan Lalu",
        "Lereng Merbabu Gundul, Warga Minta Bantuan Bibit Pohon Kepada Pemerintah Kabupaten Boyolali",
    )
    page = "\n".join((*SENTENCES[:2], links[0], *SENTENCES[2:4], links[1], *SENTENCES[4:]))
    text = cleaned(page, title="Warga Tanam Seribu Pohon di Lereng Merbabu").text
    assert not any(link in text for link in links)


def test_a_short_heading_stays():
    """Section headings are short."""
    assert "Bibit dari Tiga Kabupaten" in cleaned(article("Bibit dari Tiga Kabupaten", SENTENCES[4])).text


def test_a_heading_that_the_next_paragraph_takes_up_stays():
    """A section heading says what follows."""
    heading = "Hasil Panen Kopi Turun Dua Puluh Persen karena Hujan Datang Terlalu Awal Tahun Ini"
    assert heading in cleaned(article(heading, SENTENCES[4])).text


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Baca juga Surat Al Kahfi dan doa setelahnya", True),
        ("Baca juga Laskar Pelangi karya Andrea Hirata sebelum menonton filmnya", True),
        ("Baca juga Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang", False),
        ("Baca Juga Harga Beras Naik, Pedagang Mengeluh", False),
    ],
)
def test_what_a_label_without_its_colon_leaves_open_stays_with_a_warning(line: str, kept: bool):
    """Advice is set like a sentence, a link like a headline."""
    outcome = cleaned(article(line, SENTENCES[4]))
    assert (line in outcome.text) is kept
    assert ("doubtful-line" in outcome.warnings) is kept
