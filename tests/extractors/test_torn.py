"""Sentences that the dump broke over lines."""

import pytest

from newsclean import clean
from support import DATE, SENTENCES, TITLE, article, cleaned

WHOLE = "Timnas putri Jepang tidak akan membawa pemain inti ke turnamen itu, kata pelatihnya."


@pytest.mark.parametrize(
    "broken",
    [
        "Timnas putri Jepang\ntidak akan membawa pemain inti ke turnamen itu, kata pelatihnya.",
        "Timnas putri Jepang tidak akan membawa pemain inti ke\nturnamen itu, kata pelatihnya.",
        "Timnas putri Jepang tidak akan membawa pemain inti ke turnamen itu\n, kata pelatihnya.",
    ],
)
def test_a_broken_sentence_is_one_paragraph_again(broken: str):
    """Joined by a blank, or by nothing before a comma."""
    assert WHOLE in cleaned(article(broken)).text.split("\n\n")


@pytest.mark.parametrize(
    "broken",
    [
        "Hal itu disampaikan\nBudi Hartono\nsaat ditemui di kantornya, Selasa (10/6/2025).",
        "Menurut data\nBadan Pusat Statistik\n(BPS), inflasi bulan Mei turun tipis.",
        "PT\nPertamina\n(Persero) menaikkan harga BBM nonsubsidi mulai hari ini.",
        "Ia menjabat sejak\n2019\nhingga sekarang sebagai ketua umum partai itu.",
        "Penjualan ponsel itu seri\n16\ndi Indonesia resmi dimulai pekan ini.",
        '"Kami akan menjual aset yayasan untuk mengganti semua kerugian," kata\nBudi Hartono\n.',
    ],
)
def test_a_sentence_whose_first_words_stand_before_a_link_is_one_paragraph(broken: str):
    """Too few words to tell a sentence by; what follows the link begins in its middle."""
    whole = broken.replace("\n.", ".").replace("\n", " ")
    assert whole in cleaned(article(broken)).text.split("\n\n")


@pytest.mark.parametrize(
    "apart",
    [
        "a. Surat keterangan sehat\nb. Kartu keluarga\nc. Pas foto",
        "Warga belum sepakat\nBupati akan menemui mereka pekan depan untuk mencari jalan keluar bersama.",
        "Bibit unggul\nPemerintah menyiapkan bibit unggul untuk tahun depan, kata kepala dinas itu.",
        "- 5 batang kecombrang\n- 10 buah cabai rawit\n- 1 sendok teh garam",
        '"Kami siap."\n"Kami juga siap," kata mereka bergantian.',
    ],
)
def test_headings_list_items_and_quotations_stay_apart(apart: str):
    """Each line a paragraph of its own."""
    paragraphs = cleaned(article(apart)).text.split("\n\n")
    assert all(line in paragraphs for line in apart.split("\n"))


def test_verse_stays_in_lines():
    """Four short lines in a row, none of them closed, though each goes on in small letters."""
    verse = [
        "di kaki gunung yang biru",
        "kami menanam padi baru",
        "menanti hujan turun lagi",
        "di ladang yang sunyi",
    ]
    lines = cleaned(article("\n".join(verse))).text.split("\n\n")
    assert [v for v in verse if v not in lines] == []


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("Warga Menanam Pohon – Kepala Desa Bersyukur", "Warga desa menanam seribu pohon."),
        (
            "Warga Tanam Seribu Pohon\nSelasa, 10 Juni 2025 - 18:30 WIB",
            "JAKARTA - Warga menanam seribu pohon.",
        ),
        (
            "Warga Tanam Seribu Pohon\nNews - Budi Santoso, CNBC Indonesia\n10 June 2025 18:30",
            "Jakarta, CNBC Indonesia - Warga menanam seribu pohon.",
        ),
    ],
)
def test_a_headline_or_a_date_line_with_a_dash_is_no_open_dateline(head: str, lead: str):
    """In a row without blank lines the first paragraph stands right below them."""
    rest = "Mereka datang dari tiga desa dan membawa bibit sendiri ke lokasi penanaman pada pagi hari."
    outcome = cleaned("\n".join([head, lead, rest]))
    assert outcome.title == head.partition("\n")[0]
    assert outcome.text.split("\n\n")[0] == "Warga" + lead.partition("Warga")[2]


def test_a_list_with_dashes_at_a_rows_beginning_is_no_dateline():
    """Each item stays apart: nothing in front of the first dash is a place."""
    row = "Bahan\n- gula\n- garam\n- air\n" + WHOLE
    assert clean(row).text.split("\n\n") == row.split("\n")


@pytest.mark.parametrize(
    "broken",
    [
        "JAKARTA, KABAR.com\n- Pemeriksaan terhadap Direktur Utama PT Contoh Jaya TBK (\nConja\n)\nBudi Hartono\n"
        "(BH) masih akan berlanjut pekan depan, kata penyidik itu.",
        "Jakarta\n-\nKepala Badan Penyelenggara Pameran Kopi Nusantara dan Rempah menyebut panen\nkopi robusta\n"
        "tahun ini turun karena hujan.",
        "JAKARTA, KABAR.com\n- Warga Kecamatan Selo menolak rencana pembangunan bendungan yang diajukan Gubernur\n"
        "Jawa Tengah\nBudi Hartono.",
    ],
)
def test_a_broken_lead_behind_its_dateline_is_one_paragraph(broken: str):
    """Names stand thick in it, so that it does not look like running text; a dateline's sentence must end."""
    paragraphs = clean(f"{broken}\n{WHOLE}").text.split("\n\n")
    assert len(paragraphs) == 2
    assert paragraphs[1] == WHOLE


def test_a_lead_without_full_stop_does_not_take_the_next_paragraph():
    """What follows it is no link: it has a paragraph's length."""
    lead = (
        "Harga emas batangan hari ini naik tipis setelah sebelumnya stagnan, dari satu juta rupiah per gram"
    )
    assert clean(f"JAKARTA - {lead}\n{WHOLE}").text.split("\n\n") == [lead, WHOLE]


@pytest.mark.parametrize(
    "broken",
    [
        "Skor telak menjadi hasil\nJepang melawan Indonesia\n, laga Grup C putaran ketiga\nKualifikasi Piala Dunia\n"
        "zona Asia.",
        "Mau nonton langsung\nTimnas Indonesia vs Jepang\ndi stadion? Tapi bingung\ncara ke sana naik kereta?",
    ],
)
def test_short_pieces_of_a_sentence_are_no_verse(broken: str):
    """One of four begins with a comma, or asks in its middle."""
    whole = broken.replace("\n,", ",").replace("\n", " ")
    assert clean(f"Jakarta\n-\n{broken}\n{WHOLE}").text.split("\n\n") == [whole, WHOLE]


def test_a_dash_between_a_name_and_the_date_line_joins_nothing():
    """It parts them ("Rina Wulandari" / "-" / "9 Juni 2025"), while "Jakarta" / "-" / "Warga ..." is one line."""
    outcome = cleaned("\n".join([TITLE, "Rina Wulandari", "-", DATE, *SENTENCES]))
    assert outcome.authors == ["Rina Wulandari"]
    assert outcome.published_at == "2025-06-10T09:30:00+07:00"


def test_an_agency_and_a_headlines_last_word_join_nothing():
    """Antara is an agency and, in small letters, a preposition; "Ini" ends headlines."""
    source = f"{WHOLE}Sumber: Antara"
    assert cleaned(article(source)).text.split("\n\n")[1] == WHOLE
    headline = "Harga Cabai Diperkirakan Turun Bulan Ini"
    paragraphs = cleaned(article(headline, WHOLE)).text.split("\n\n")
    assert WHOLE in paragraphs
