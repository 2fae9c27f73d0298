"""Lists in capitals at the very end of a dump: the article's own, or tags, menus and buttons."""

import pytest

from support import SENTENCES, article, cleaned

STORIES = (
    "Berita Terkait",
    "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang",
    "Harga Cabai Naik Lagi, Pedagang Pasar Mengeluh",
)
FEET = {
    "stories": STORIES,
    "credits": ("Editor: Bagus Santoso", "Tags:", "bibit", "gunung", *STORIES),
    "labels": ("Penulis", "Bagus Santoso", "Editor", "Ratna Dewi", "Komentar", *STORIES),
    "buttons": ("Bagikan:", "Facebook", "Twitter", "WhatsApp", *STORIES, "Redaksi", "Pedoman Media Siber"),
    "menu": ("Home", "News", "Ekonomi", "Olahraga", "Hiburan", "Tentang Kami", "Redaksi", "Kontak"),
    "nothing": (),
}
NAMES = "Teguh Prakoso,Hendra Wirawan,Nico Kusuma,Viktor Lasut,Edo Ramadhan,Marko Siahaan".split(",")
TOWNS = "Batu Putih,Lembah Hijau,Karang Anyar,Sumber Rejo,Tanjung Sari,Pasir Panjang".split(",")
# What each heads or holds tells it from furniture; the last ones have nothing but their shape.
HITS = {
    "heading": ["Daftar Penerima Bibit", *NAMES],
    "capitals": ["DAFTAR PENERIMA BIBIT", *(n.upper() for n in NAMES)],
    "party": ["Susunan Pengurus", *(f"{n} (ketua)" for n in NAMES)],
    "sentence": ["Berikut nama-nama penerimanya.", *NAMES],
    "prices": ["Harga Bibit Pohon", "Mangga Rp25 Ribu", "Durian Rp40 Ribu", "Jati Rp10 Ribu"],
    "results": ["Hasil Lengkap Lomba", "Merapi 2-1 Merbabu", "Sindoro 0-0 Sumbing", "Lawu 3-2 Slamet"],
    "schedule": ["Jadwal Pekan Depan", "Sabtu, 14 Juni 2025", "Merapi - Merbabu", "Sindoro - Sumbing"],
    "times": [
        "Jadwal Siaran Lomba",
        "Jumat, 13 Juni",
        "19.00 WIB",
        "Merapi vs Lawu",
        "21.00 WIB",
        "Sindoro vs Slamet",
    ],
    "verse": ["Lirik Lagu Langit", "Di Bawah Langit Biru", "Kita Berjanji Setia", "Menjaga Panji Ini"],
    "recipe": [
        "Bahan",
        "500 gram ikan",
        "2 lembar daun jeruk",
        "Garam secukupnya",
        "Goreng ikan sampai kering.",
    ],
    "table": ["No", "Nama", "Poin", "1", "Merapi", "50", "2", "Merbabu", "47"],
}
DOUBTFUL = {
    "towns": TOWNS,
    "names": NAMES,
    "groups": ["Kecamatan Utara", *TOWNS[:3], "Kecamatan Selatan", *TOWNS[3:]],
    "verse": ["Di bawah langit biru", "Kita berjanji setia", "Menjaga panji ini", "Sampai akhir nanti"],
}
MISSES = {
    "tags": ("Bibit", "Lereng Gunung", "Bupati", "Penanaman Pohon"),
    "reactions": ("0%suka", "0%lucu", "0%sedih", "0%kaget", "Rate artikel ini", "Like (0)"),
    "menu": ("Jakarta", "Bogor", "Depok", "Tangerang", "Bekasi", "Bandung"),
    "stories": (
        "Banjir Surut, Warga Mulai Kembali ke Rumah",
        "Wali Kota Resmikan Jembatan Baru di Desa",
        "Menteri Tinjau Pasar Induk, Stok Beras Aman",
        "Pelajar Kota Menang Lomba Robot di Seoul",
    ),
    "ages": ("Kabar Desa", "2 jam lalu", "Kabar Kota", "3 jam lalu"),
    "author": ("Rina Wulandari", "Wartawan", "Lihat semua artikel"),
}


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("lines", HITS)
def test_a_list_below_the_last_sentence_belongs_to_the_article(lines: str, foot: str):
    """Whatever the portal prints below it."""
    outcome = cleaned(article(tail=(*HITS[lines], *FEET[foot])))
    assert all(line in outcome.text for line in HITS[lines])
    assert set(FEET[foot]).isdisjoint(outcome.text.split("\n\n"))


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("lines", DOUBTFUL)
def test_a_list_that_nothing_announces_stays_with_a_warning(lines: str, foot: str):
    """Names and towns are listed because no sentence has named them; tags have been named."""
    outcome = cleaned(article(tail=(*DOUBTFUL[lines], *FEET[foot])))
    assert all(line in outcome.text for line in DOUBTFUL[lines])
    assert "doubtful-line" in outcome.warnings or foot != "stories"


@pytest.mark.parametrize("lines", MISSES)
def test_tags_buttons_menus_and_stories_are_none(lines: str):
    """They stand below the last sentence, too."""
    outcome = cleaned(article(tail=(*MISSES[lines], *STORIES, "Redaksi", "Kontak")))
    assert outcome.text.endswith(SENTENCES[3])


def test_tags_below_a_list_are_no_part_of_it():
    """The list's own lines say what no sentence has said; two tags or more say it again."""
    outcome = cleaned(article(tail=("Daftar Penerima", *NAMES, "Bibit", "Lereng Gunung", *STORIES)))
    assert outcome.text.endswith(NAMES[-1])
    assert outcome.tags == ["Bibit", "Lereng Gunung"]


def test_a_heading_that_the_article_does_not_speak_of_leaves_a_warning():
    """It may be a widget's."""
    outcome = cleaned(article(tail=("Klasemen Liga", "Rajawali", "30", "Banteng", "28", *STORIES)))
    assert "Rajawali" in outcome.text
    assert "doubtful-line" in outcome.warnings


def test_a_village_in_a_list_is_no_source():
    """Without a colon "Sumber Rejo" is a place among others; below a sentence the same words name a source."""
    outcome = cleaned(article(tail=("Daftar Desa", *TOWNS, *STORIES)))
    assert "Sumber Rejo" in outcome.text
    assert outcome.credits == []
    assert cleaned(article(tail=("Sumber BBC Indonesia", *STORIES))).credits == ["BBC Indonesia"]


@pytest.mark.parametrize("lines", HITS)
def test_a_link_below_the_last_sentence_parts_the_list_from_nothing(lines: str):
    """Its label stands on its own line with it."""
    link = "Baca juga: Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang"
    outcome = cleaned(article(tail=(link, *HITS[lines], *FEET["credits"])))
    assert all(line in outcome.text for line in HITS[lines])
    assert link not in outcome.text


@pytest.mark.parametrize("lines", [*HITS, *DOUBTFUL])
def test_a_sentence_behind_the_list_belongs_to_the_article_too(lines: str):
    """Nothing of the portal's stands between."""
    listed = (HITS | DOUBTFUL)[lines]
    outcome = cleaned(article(tail=(*listed, SENTENCES[4], *FEET["stories"])))
    assert outcome.text.endswith(SENTENCES[4])
    assert all(line in outcome.text for line in listed)


def test_tables_and_a_schedule_behind_a_label_of_links_are_kept_to_the_desk_code():
    """Each cell on a line of its own; the schedule's heading takes up the article's words."""
    cells = [cell for n in range(1, 40) for cell in (str(n), f"Regu Pohon {n}", str(90 - n))]
    plan = (
        "Jadwal penanaman pohon tahap kedua di lereng gunung - pekan pertama",
        "Selasa (10/6/2025)",
        "Regu A",
        "17:35 WIB Merapi vs Lawu",
        "18:00 WIB Sindoro vs Slamet",
    )
    link = ("Baca juga:", "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang")
    tail = (
        "Klasemen Regu Tanam",
        "Pos",
        "Regu",
        "Poin",
        *cells,
        *link,
        *plan,
        "(krs/krs)",
        "bibit pohon",
        "lereng gunung",
    )
    outcome = cleaned(article(tail=(*tail, *STORIES)))
    assert outcome.text.split("\n\n")[-len(plan) :] == list(plan)
    assert set(cells) <= set(outcome.text.split("\n\n"))
    assert outcome.initials == ["krs", "krs"]
    assert link[1] not in outcome.text


def test_a_list_behind_a_label_of_links_needs_a_heading_of_the_articles_words():
    """Below links stand other lists of the portal's."""
    link = ("Baca juga:", "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang")
    for lines in (NAMES, ["Klasemen Liga", "Rajawali", "30", "Banteng", "28"]):
        assert cleaned(article(tail=(*link, *lines, *STORIES))).text.endswith(SENTENCES[3])
