"""Names of people in bylines."""

import pytest

from newsclean.extractors.names import is_person, parse_roles, people


@pytest.mark.parametrize(
    "name", ["Rina Wulandari", "Zunita Putri", "M. Rizal bin Abdullah", "I Wayan Sudiarta", "Suparman"]
)
def test_a_name_is_one_to_six_words_with_capitals(name: str):
    """Particles may be small."""
    assert is_person(name)


@pytest.mark.parametrize("text", ["detikNews", "10 Juni", "warga desa", "", "A", "Tim Redaksi 24"])
def test_an_outlet_a_date_or_a_common_noun_is_no_name(text: str):
    """Nor is the portal itself, whatever it calls itself."""
    assert not is_person(text, frozenset({"detiknews"}))


def test_names_are_split_at_commas_slashes_and_dan():
    """In the order printed, each once."""
    assert people("Rina Wulandari, Bagus Santoso dan Rina Wulandari") == ("Rina Wulandari", "Bagus Santoso")


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("Penulis: rio angga | Editor: Dedi Sutomo", ["rio angga"], ["Dedi Sutomo"]),
        (
            "Reporter: Rina Wulandari, Fotografer: Andi Wijaya, Editor: Bagus Santoso",
            ["Rina Wulandari"],
            ["Bagus Santoso"],
        ),
        ("Penulis: H. Bagus Santoso, S.Pd., M.Pd.", ["H. Bagus Santoso"], []),
        ("Oleh: Bagus Santoso, Dosen Fakultas Hukum", ["Bagus Santoso"], []),
        ("Oleh: Bagus Santoso (Dosen Universitas Kota)", ["Bagus Santoso"], []),
        ("Kontributor Sumenep: Rina Wulandari", ["Rina Wulandari"], []),
        ("Kontributor: Rina Wulandari (Sumenep)", ["Rina Wulandari"], []),
        ("Laporan dari Sumenep: Rina Wulandari", ["Rina Wulandari"], []),
        ("Laporan Wartawan Kabar Kota, Rina Wulandari", ["Rina Wulandari"], []),
        ("Redaktur Pelaksana: Bagus Santoso", [], ["Bagus Santoso"]),
        ("Koresponden : Rina Wulandari", ["Rina Wulandari"], []),
        ("Posted by Rina Wulandari", ["Rina Wulandari"], []),
        ("Penulis: Rina Wulandari. Editor: Bagus Santoso.", ["Rina Wulandari"], ["Bagus Santoso"]),
        ("*Penulis: Rina Wulandari*", ["Rina Wulandari"], []),
        ("Penulis: Magang/Rina Wulandari", ["Rina Wulandari"], []),
    ],
)
def test_roles_name_people_and_not_their_offices(line: str, authors: list[str], editors: list[str]):
    """Degrees, posts, portals and photographers beside a name are no people of the record."""
    credits = parse_roles(line)
    assert credits is not None
    assert (list(credits.authors), list(credits.editors)) == (authors, editors)


@pytest.mark.parametrize(
    "line",
    [
        "Penulis Bagus Santoso, Ketua Umum Forum Penulis Kota, mengatakan buku itu terbit bulan depan.",
        "Editor: tekun dan teliti",
        "*) Penulis adalah dosen Universitas Kota",
        "Laporan dari lapangan menyebut dua rumah hanyut.",
        "Kontributor terbesar: sektor pertanian",
        "- Oleh karena itu warga diminta waspada",
    ],
)
def test_sentences_about_roles_name_nobody(line: str):
    """An office behind a comma is stripped only behind a role with a colon."""
    assert parse_roles(line) is None


@pytest.mark.parametrize("text", ["Ukuran Font", "Font Size", "Polisi Tangkap Remaja...", "TIM KABAR"])
def test_what_stands_beside_names_is_no_person(text: str):
    """Buttons, a picture's text that was cut short, a desk."""
    assert people(text) == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Pewarta : M.Ghofar", ["M.Ghofar"]),
        ("Penulis : Lalu Gede Wirawan", ["Lalu Gede Wirawan"]),
        ("Laporan : Rina Wulandari | Banda Aceh", ["Rina Wulandari"]),
        ("Penulis: Rina Wulandari I Editor: Bagus Santoso", ["Rina Wulandari"]),
    ],
)
def test_names_of_all_forms_stand_behind_a_role(line: str, authors: list[str]):
    """Initials without a blank, a title that is a small word, the writer's place, an I in place of a bar."""
    credits = parse_roles(line)
    assert credits is not None
    assert list(credits.authors) == authors
