"""Furniture that a scraper glued to the last sentence: it goes, the sentence stays whole."""

import pytest

from newsclean.model import Article
from support import SENTENCES, article, cleaned

PIECES = [
    " Ikuti Saluran WhatsApp Kabar Contoh untuk mendapatkan berita terbaru.",
    " Baca berita lainnya di kabarcontoh.com.",
    " Artikel ini sudah tayang di detikJateng. Baca selengkapnya di sini.",
    " Berita ini telah tayang di kabarcontoh.com.",
    " Saksikan video pilihan berikut ini:",
    " Lihat Video: Menteri Tinjau Jembatan",
    " Klik di sini untuk membaca selengkapnya.",
    "Baca selengkapnya: Menteri Tinjau Jembatan Baru di Kota Seberang",
    " (tribun-medan.com)",
    "[Antara]",
    " (berbagai sumber)",
    " (Kabar Contoh/Ant)",
    " (advertorial)",
    "(rea/rrd)kopi ungaranpanen raya",
    "(Fitra Lesmana)",
    " (Foto: Istimewa)",
    " Foto: Antara/Budi",
    "Penulis: Budi SantosoEditor: Siti Aminah",
    " Pewarta: Budi Santoso Editor: Siti Aminah Copyright © ANTARA 2024",
    " (Reporter: Budi Santoso | Editor: Siti Aminah)",
]
QUOTE = '"Mudah-mudahan harga tidak jatuh ketika panen raya tiba pada bulan depan," ujarnya.'


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_behind_the_last_sentence_goes(piece: str):
    """Prompts, notes of origin, links, sources and names, with or without a blank in front."""
    assert cleaned(article(tail=(QUOTE + piece,))).text.endswith(QUOTE)


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_at_the_end_of_a_row_of_one_line_goes(piece: str):
    """Many data sets keep no line breaks."""
    text = " ".join((*SENTENCES[:5], QUOTE))
    assert cleaned(text + piece).text == text


@pytest.mark.parametrize(
    "piece",
    ["(tribun-medan.com)", "[Kabarcontoh.com]", "(berbagai sumber)", "(Budi Santoso/Siti Aminah)", "(adv)"],
)
def test_a_signature_alone_below_the_last_sentence_goes(piece: str):
    """As on a line of its own."""
    assert cleaned(article(tail=(QUOTE, piece))).text.endswith(QUOTE)


@pytest.mark.parametrize(
    ("piece", "authors", "editors", "credits"),
    [
        ("(Fitra Lesmana)", ["Fitra Lesmana"], [], []),
        (" (Kontributor Ambon, Fitra Lesmana)", ["Fitra Lesmana"], [], []),
        (" Penulis: Budi Santoso/Editor: Siti Aminah", ["Budi Santoso"], ["Siti Aminah"], []),
        (" (Antara)", [], [], ["Antara"]),
    ],
)
def test_names_become_fields(piece: str, authors: list[str], editors: list[str], credits: list[str]):
    """As they would on a line of their own."""
    outcome = cleaned(article(tail=(QUOTE + piece,)))
    assert isinstance(outcome, Article)
    assert (outcome.authors, outcome.editors, outcome.credits) == (authors, editors, credits)


@pytest.mark.parametrize(
    "sentence",
    [
        'Nabi bersabda, "Hari itu adalah hari makan dan minum." (HR. Muslim no. 1141)',
        "Aplikasi itu gratis. Pengguna cukup mengikuti saluran WhatsApp lewat menu Pembaruan.",
        "Ia menolak berkomentar lebih jauh. Sukses besar diraih timnya pada tahun itu.",
        "Panitia menyiapkan dua lapangan. Pertandingan dapat disaksikan di Stadion Manahan (Solo).",
        "Pasien dirujuk ke rumah sakit. Kasus serupa pernah tercatat pada dua anak (balita).",
        'Dokter itu menutup pesannya. "Baca juga label obat sebelum meminumnya," kata dia.',
        "Timnas menang dengan skor 3-1 (babak pertama 1-0) pada laga yang digelar malam itu di Solo",
    ],
)
def test_a_last_sentence_that_only_looks_like_furniture_stays(sentence: str):
    """Sources of quotations, glosses and advice are the journalist's."""
    assert cleaned(article(tail=(sentence,))).text.endswith(sentence)


def test_a_sentence_behind_a_glued_link_stays():
    """The link's headline ends where the next sentence begins; the prompt's search does not reach across it."""
    tail = "Polisi belum menahan pelaku itu. Baca juga: Polres Brebes Tangkap Enam Pelaku Pencurian Ternak "
    outcome = cleaned(article(tail=(tail + '"Kasusnya masih didalami," kata kapolsek, Selasa (10/6/2025).',)))
    assert '"Kasusnya masih didalami," kata kapolsek, Selasa (10/6/2025).' in outcome.text
    assert "Brebes" not in outcome.text


def test_what_a_pack_cuts_off_a_sentence_becomes_fields_too():
    """Source, editor and tags, glued to each other."""
    last = "Kedua pelaku dijerat pasal pencurian dengan ancaman hukuman tujuh tahun penjara."
    outcome = cleaned(article(tail=(f"{last}Sumber: AntaraEditor: Bagus Santoso",)))
    assert outcome.text.split("\n\n")[-1] == last
    assert (outcome.credits, outcome.editors) == (["Antara"], ["Bagus Santoso"])
    assert cleaned(article(tail=(f"{last}Tags: kopi, semarang",))).tags == ["kopi", "semarang"]


@pytest.mark.parametrize(
    "credit", ["(Foto: Istimewa)", "Foto: Istimewa", "© 2025 Kabar Contoh", "Copyright © 2025 Kabar Contoh"]
)
def test_a_credit_or_a_copyright_behind_the_last_sentence_does_not_make_it_a_caption(credit: str):
    """The last paragraph of an article is the article's; only what is glued to it goes."""
    outcome = cleaned(article(tail=(f"{SENTENCES[5]} {credit}",)))
    assert outcome.text.endswith(SENTENCES[5])
    assert SENTENCES[5] not in " ".join(outcome.captions)
