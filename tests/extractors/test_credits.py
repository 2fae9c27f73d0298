"""Lines that name the source."""

import pytest

from support import article, cleaned


def test_a_source_line_below_the_article_becomes_credits():
    """ "Sumber WSJ, AFP" names two agencies."""
    for line in ("Sumber WSJ, AFP", "Sumber: WSJ, AFP"):
        outcome = cleaned(article(tail=(line,)))
        assert outcome.credits == ["WSJ", "AFP"]
        assert line not in outcome.text


def test_a_signature_in_capitals_names_agencies_and_writers():
    """Tempo signs so."""
    outcome = cleaned(article(tail=("AL JAZEERA | CHOIRUL",)))
    assert (outcome.credits, outcome.authors) == (["AL JAZEERA"], ["CHOIRUL"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Sumber air di lereng itu mengering sejak dua bulan lalu, kata ketua kelompok tani.",
        "Sumber Waras kembali dibuka untuk pasien umum.",
        "Sumber: tiga mata air di lereng gunung mengering.",
    ],
)
def test_a_sentence_that_begins_with_the_word_is_no_source_line(sentence: str):
    """ "Sumber" is also a well, an informant and a hospital's name."""
    assert sentence in cleaned(article(sentence)).text
    assert sentence in cleaned(article(tail=(sentence,))).text
