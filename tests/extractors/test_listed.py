"""Lists below a dump's last sentence: content that a link parts from it."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned

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


PROSE = (
    "Merapi kokoh di puncak klasemen sementara setelah menang tipis atas Merbabu pada Minggu malam.",
    "Pelatih Merapi memuji kerja keras pemainnya yang bermain dengan sepuluh orang sejak menit kelima puluh.",
    "Menurut dia, kemenangan itu penting untuk menjaga jarak dengan Sumbing dalam perebutan gelar juara.",
)
GOES_ON = (
    "Merbabu sebenarnya menguasai jalannya laga, tetapi penyelesaian akhir pemainnya kurang tajam.",
    "Laga berikutnya melawan Sumbing akan digelar pekan depan, dan pelatih berharap timnya pulih.",
)
TEAMS = "Merapi Merbabu Sumbing Sindoro Lawu Slamet Ciremai Gede Pangrango Salak Papandayan Guntur".split()
TABLES = {
    "rows": [f"{team} {30 + n} {65 - n}" for n, team in enumerate(TEAMS)],
    "cells": [cell for n, team in enumerate(TEAMS) for cell in (str(n + 1), team, str(65 - n))],
    "names": [f"{first} {last}" for first, last in zip(TEAMS, reversed(TEAMS), strict=True)],
    "days": [f"{first} Jaya - {last} Raya" for first, last in zip(TEAMS, reversed(TEAMS), strict=True)]
    + ["Minggu, 15 Juni 2025", "Merapi Jaya - Lawu Raya"],
    "pairs": [f"{first} vs {last}" for first, last in zip(TEAMS, reversed(TEAMS), strict=True)],
}


@pytest.mark.parametrize("table", TABLES)
def test_prose_below_a_table_goes_on_with_the_article(table: str):
    """Its short lines weigh as much as a menu's, but nothing in them leads elsewhere."""
    page = [
        TITLE,
        DATE,
        *PROSE,
        "Klasemen sementara",
        *TABLES[table],
        *GOES_ON,
        "Editor: Bagus Santoso",
        *FOOT,
    ]
    outcome = cleaned("\n".join(page))
    assert all(sentence in outcome.text for sentence in (*PROSE, *GOES_ON))
    assert all(line in outcome.text for line in TABLES[table])


@pytest.mark.parametrize(
    ("between", "below"),
    [
        (TEAMS, ("Kabar Contoh adalah media daring yang menyajikan berita dari seluruh lereng gunung.",) * 2),
        (("Editor: Bagus Santoso", *TEAMS), GOES_ON),
        (("3 jam lalu", *TEAMS), GOES_ON),
        (("Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang", *TEAMS), GOES_ON),
        (("Berita Terkait", *TEAMS), GOES_ON),
        (("(abc/def)", *TEAMS), GOES_ON),
    ],
)
def test_prose_below_a_menu_does_not(between: tuple[str, ...], below: tuple[str, ...]):
    """It says other things, or the article signed off above, or lists of stories begin there."""
    outcome = cleaned("\n".join([TITLE, DATE, *PROSE, *between, *below, *FOOT]))
    assert below[0] not in outcome.text


def test_prose_above_a_table_begins_the_article():
    """Though the prose below it is longer, and no date line stands above."""
    page = [TITLE, "Rina Wulandari", PROSE[0], *TABLES["rows"], *PROSE[1:], *GOES_ON, *FOOT]
    outcome = cleaned("\n".join(page))
    assert outcome.text.startswith(PROSE[0])
    assert outcome.title == TITLE
