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
