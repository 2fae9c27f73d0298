"""A table of contents."""

from support import SENTENCES, article, cleaned


def test_entries_that_stand_below_as_headings_go_and_the_headings_stay():
    """Each heading once, at its place."""
    page = article(
        "Daftar Isi", "Bibit dari Tiga Kabupaten", "Air dari Mata Air Lama",
        SENTENCES[1], "Bibit dari Tiga Kabupaten", SENTENCES[4], "Air dari Mata Air Lama", SENTENCES[5],
    )  # fmt: skip
    text = cleaned(page).text
    assert "Daftar Isi" not in text
    assert text.count("Bibit dari Tiga Kabupaten") == text.count("Air dari Mata Air Lama") == 1
    assert text.index(SENTENCES[1]) < text.index("Bibit dari Tiga Kabupaten") < text.index(SENTENCES[4])


def test_a_list_that_is_not_repeated_below_is_no_table_of_contents():
    """The label alone takes nothing."""
    text = cleaned(article("Daftar isi:", "Kopi bubuk", "Gula aren", SENTENCES[4])).text
    assert "Kopi bubuk" in text
    assert "Gula aren" in text
