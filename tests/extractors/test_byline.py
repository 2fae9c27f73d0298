"""Lines that name writers and editors."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned, labels

LINES = [
    ("Penulis: Rina Wulandari", ["Rina Wulandari"], []),
    ("Oleh: Rina Wulandari", ["Rina Wulandari"], []),
    ("Reporter: Rina Wulandari | Editor: Bagus Santoso", ["Rina Wulandari"], ["Bagus Santoso"]),
    ("Editor: Bagus Santoso", [], ["Bagus Santoso"]),
    ("Rina Wulandari, Bagus Santoso", ["Rina Wulandari", "Bagus Santoso"], []),
]


@pytest.mark.parametrize(("line", "authors", "editors"), LINES, ids=[x[0] for x in LINES])
def test_a_line_of_roles_and_names_becomes_fields(line: str, authors: list[str], editors: list[str]):
    """Between headline and date line, where portals print it."""
    outcome = cleaned(article(head=(TITLE, line, DATE)))
    assert (outcome.authors, outcome.editors) == (authors, editors)
    assert line not in outcome.text


def test_a_byline_below_the_article_counts_too():
    """Kompas and Tempo print it there."""
    outcome = cleaned(article(tail=("Penulis: Rina Wulandari", "Editor: Bagus Santoso")))
    assert (outcome.authors, outcome.editors) == (["Rina Wulandari"], ["Bagus Santoso"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Editor majalah itu, Bagus Santoso, mengundurkan diri setelah dua puluh tahun bekerja.",
        "Oleh karena itu, warga diminta menyimpan air bersih sebelum kemarau datang.",
        "Penulis buku tersebut tinggal di desa yang sama sejak kecil, kata tetangganya.",
    ],
)
def test_a_sentence_about_writers_is_no_byline(sentence: str):
    """Every character of a byline is a role, a name or a separator."""
    assert labels("\n".join([TITLE, DATE, SENTENCES[0], sentence, SENTENCES[2]]))[sentence] == "body"


def test_a_role_with_a_colon_stands_before_its_name():
    """Whatever name stands above it; an agency may be named."""
    outcome = cleaned(
        article(head=("Kabar Gelanggang", TITLE, "Reporter:", "Antara", "Editor:", "Rina Wulandari", DATE))
    )
    assert (outcome.authors, outcome.editors) == (["Antara"], ["Rina Wulandari"])


def test_credits_far_below_the_article_are_read_if_they_cannot_be_mistaken():
    """A list of stories stands between."""
    stories = [f"Petani Kopi di Desa {c} Panen Raya Lebih Awal" for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH"]
    outcome = cleaned(article(tail=("Rekomendasi", *stories, "Rina WulandariAuthor", "Bagus SantosoEditor")))
    assert (outcome.authors, outcome.editors) == (["Rina Wulandari"], ["Bagus Santoso"])


def test_a_reporters_code_in_place_of_a_name_is_kept_as_initials():
    """Republika prints it."""
    outcome = cleaned(article(head=(TITLE, "Rep: C31/ Red: Bagus Santoso", DATE)))
    assert (outcome.authors, outcome.editors, outcome.initials) == ([], ["Bagus Santoso"], ["C31"])


def test_one_person_in_two_roles_has_both():
    """JPNN prints it."""
    outcome = cleaned(article(tail=("(mg1/jpnn)", "Redaktur & Reporter : Rina Wulandari")))
    assert (outcome.authors, outcome.editors) == (["Rina Wulandari"], ["Rina Wulandari"])


def test_an_outlet_behind_a_name_need_not_be_known():
    """The page prints it elsewhere, too."""
    outcome = cleaned(
        article(head=("kabarContoh", "Daerah", "Lereng", TITLE, "Rina Wulandari - kabarContoh", DATE))
    )
    assert outcome.authors == ["Rina Wulandari"]


@pytest.mark.parametrize("rubric", ["Market", "News", "My Money"])
def test_a_rubric_before_the_name_is_no_name(rubric: str):
    """CNBC Indonesia prints it."""
    lead = "Jakarta, CNBC Indonesia - Warga menanam seribu pohon di lereng gunung sejak pagi."
    outcome = cleaned(article(lead, head=(TITLE, f"{rubric} - Rina Wulandari, CNBC Indonesia", DATE)))
    assert outcome.authors == ["Rina Wulandari"]


def test_the_end_of_a_broken_path_is_no_name():
    """ "Home" / "Sains" / "Oh Begitu" """
    outcome = cleaned(article(head=("Home", "Sains", "Oh Begitu", DATE, TITLE)))
    assert outcome.authors == []


@pytest.mark.parametrize(
    "line",
    [
        "Rina Wulandari - Kabar Kota",
        "Rina Wulandari, Kabar Kota",
        "Rina Wulandari | Radar Lereng",
        "Rina Wulandari, Jurnalis",
    ],
)
def test_a_portal_or_a_post_behind_the_name_beside_the_date_is_left_out(line: str):
    """A word that portals' names begin with tells it."""
    assert cleaned(article(head=(TITLE, line, DATE))).authors == ["Rina Wulandari"]


@pytest.mark.parametrize(
    "line",
    [
        "Jawa Timur",
        "Gaya Hidup",
        "Hukum Kriminal",
        "Kota Malang",
        "Foto Istimewa",
        "Ukuran Huruf",
        "Lombok Timur",
    ],
)
def test_a_section_or_a_region_beside_the_date_is_no_name(line: str):
    """Their words are no part of a person's name."""
    assert cleaned(article(head=(TITLE, line, DATE))).authors == []
    assert cleaned(article(head=(TITLE, DATE, line))).authors == []


def test_a_heading_below_the_first_paragraph_is_no_name():
    """Two lines below the date line a name may stand, but not with the lead between."""
    outcome = cleaned(article("Kronologi Kejadian"))
    assert outcome.authors == []
    assert "Kronologi Kejadian" in outcome.text.split("\n\n")


def test_a_name_right_below_the_headline_is_the_writer_where_no_date_is_printed():
    """A section, a place or words of the article are none."""
    assert cleaned(article(head=(TITLE, "Rina Wulandari"))).authors == ["Rina Wulandari"]
    assert cleaned(article(head=(TITLE, "Jawa Timur"))).authors == []
    assert cleaned(article(head=(TITLE, "Lereng Gunung"))).authors == []
    assert cleaned(article(head=("Rina Wulandari", TITLE))).authors == []


def test_a_menu_below_the_desk_is_nobody():
    """What labels the editor's name is an entry of the menu at a page's foot, too."""
    assert cleaned(article(tail=("Redaksi", "Kontak", "Disclaimer"))).editors == []
    assert cleaned(article(tail=("Redaksi", "Bagus Santoso"))).editors == ["Bagus Santoso"]


@pytest.mark.parametrize(
    "head", [("{name}", DATE), (DATE, "{name}"), ("{name} - " + DATE,), (DATE + " | {name}",)]
)
@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("BUDI SANTOSO", ["BUDI SANTOSO"]),
        ("DEWI LESTARI", ["DEWI LESTARI"]),
        ("PILKADA SERENTAK", []),
        ("LIGA INGGRIS", []),
        ("PERSIB BANDUNG", []),
        ("SEPUTAR KOTA", []),
        ("JAWA TENGAH", []),
    ],
)
def test_a_name_in_capitals_is_told_from_a_section_by_its_given_name(
    line: str, authors: list[str], head: tuple[str, ...]
):
    """Both stand beside the date."""
    assert cleaned(article(head=(TITLE, *(h.format(name=line) for h in head)))).authors == authors


@pytest.mark.parametrize("line", ["HARGA TIKET", "KOTA SOLO", "BIBIT POHON", "DAFTAR PEMENANG"])
def test_a_heading_in_capitals_below_the_last_sentence_is_nobody(line: str):
    """A list or a section follows; a name signs the article."""
    assert cleaned(article(tail=(line, "Berita Terkait", "Redaksi", "Kontak"))).authors == []
    assert cleaned(article(tail=("DINI TEJA", "Berita Terkait", "Redaksi", "Kontak"))).authors == [
        "DINI TEJA"
    ]


def test_a_role_with_a_comma_and_a_day_behind_a_name_are_read():
    """The forms "Penulis, Rina Wulandari" and what follows it; "oleh Rina Wulandari di 9 Juni 2025"."""
    head = (TITLE, "Penulis, Rina Wulandari", "Peranan, BBC News Indonesia", "9 Juni 2025")
    assert cleaned(article(head=head)).authors == ["Rina Wulandari"]
    outcome = cleaned(article(head=(TITLE, "oleh Rina Wulandari di 9 Juni 2025")))
    assert (outcome.authors, outcome.published_at) == (["Rina Wulandari"], "2025-06-09")
    sentence = "Penulis, editor, dan penerbit itu sepakat menanggung biaya cetak buku tersebut bersama-sama."
    assert sentence in cleaned(article(sentence)).text


@pytest.mark.parametrize(
    "line",
    [
        "Diposting oleh Rina Wulandari di 10.12",
        "Posted by Rina Wulandari at 10:12 AM",
        "Diposkan oleh Rina Wulandari",
    ],
)
def test_a_weblogs_signature_names_its_writer(line: str):
    """A clock time stands behind the name."""
    outcome = cleaned(article(tail=(line, "Tidak ada komentar:", "Posting Komentar", "Beranda")))
    assert outcome.authors == ["Rina Wulandari"]
    assert outcome.text.endswith(SENTENCES[3])
