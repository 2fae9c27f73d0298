"""Lists below a dump's last sentence: content that a link parts from it."""

import pytest

from support import SENTENCES, article, cleaned

LINK = "Baca juga: Gempa Guncang Kota, Warga Berhamburan ke Jalan"
FOOT = ("Berita Terkait", "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang", "Copyright © 2025 Contoh")
LISTS = [
    ("Susunan pemain:", "Merapi: Teja; Henhen, Nick, Victor", "Merbabu: Rio; Hansamu, Firza"),
    ("Ibu Kita", "Di tanah pesisir engkau lahir", "Membawa pelita bagi kaummu", "Di setiap halaman buku"),
    ("Dari stasiun:", "04.30 WIB", "06.10 WIB", "Dari bandara:", "05.40 WIB"),
    ("Klasemen", "1 Merapi 30 65", "2 Merbabu 30 60", "3 Sumbing 30 57"),
    ("Bahan:", "1 ekor ayam kampung", "500 ml santan kental", "Tumis bumbu sampai harum"),
    ("Daftar korban:", "Ahmad Fauzi (34), warga Brebes", "Siti Rohmah (29), warga Tegal"),
]


@pytest.mark.parametrize("close", ["Editor: Bagus Santoso", "Tags: gunung, bibit", "Berita Terkait"])
@pytest.mark.parametrize("lines", LISTS, ids=[lines[0] for lines in LISTS])
def test_a_list_behind_a_link_belongs_to_the_article(lines: tuple[str, ...], close: str):
    """Credits, tags or the list of stories close the article below it."""
    outcome = cleaned(article(tail=(LINK, *lines, close, *FOOT)))
    assert all(line in outcome.text for line in lines[1:])
    assert LINK not in outcome.text


@pytest.mark.parametrize(
    "lines",
    [
        ("Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang", "Harga Cabai Naik Lagi, Pedagang Mengeluh"),
        ("Follow", "Simpan", "Kirim koreksi"),
        ("Kabar terbaru ada di sini", "Pilih kabar yang disukai", "Kirim saran dan kritik"),
        ("Daerah", "3 jam lalu", "Ekonomi", "5 jam lalu"),
        ("10 Juni 2025 09:30", "Artikel ini disunting"),
    ],
)
def test_stories_buttons_and_prompts_before_the_credits_are_none(lines: tuple[str, ...]):
    """They stand there, too."""
    outcome = cleaned(article(tail=(*lines, "Editor: Bagus Santoso", *FOOT)))
    assert outcome.text.endswith(SENTENCES[3])


def test_links_below_a_label_of_their_own_are_none():
    """What stands below the label alone are links, whatever their shape."""
    outcome = cleaned(article(tail=("Baca Juga", "Cara memasak rendang", "Cara menyimpan santan", *FOOT)))
    assert outcome.text.endswith(SENTENCES[3])
