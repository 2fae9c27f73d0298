"""Links to other stories glued into a paragraph."""

import pytest

from support import SENTENCES, article, cleaned

LINK = "Gempa Guncang Kota Lama Warga Berhamburan ke Jalan"


@pytest.mark.parametrize(
    "glued",
    [
        f"{SENTENCES[4]} Baca juga: {LINK}",
        f"{SENTENCES[4]}Baca juga: {LINK}",
        f"{SENTENCES[4]} (Baca juga: {LINK})",
        f"{SENTENCES[4]} [Baca: {LINK}]",
    ],
)
def test_label_and_headline_go_and_the_sentence_stays(glued: str):
    """At the paragraph's end, with and without blank or brackets."""
    paragraphs = cleaned(article(glued)).text.split("\n\n")
    assert SENTENCES[4] in paragraphs


def test_what_follows_the_headline_stays():
    """The next sentence begins where the capitals of the headline end."""
    glued = f"{SENTENCES[4]}Baca juga: {LINK}Petani berharap hujan datang lebih lambat pada musim berikutnya."
    text = cleaned(article(glued)).text
    assert "Petani berharap hujan datang lebih lambat pada musim berikutnya." in text
    assert SENTENCES[4] in text


def test_the_words_in_a_sentence_are_no_label():
    """No colon, no headline."""
    sentence = "Ia meminta murid-muridnya baca juga buku cerita rakyat dari daerah mereka sendiri."
    assert sentence in cleaned(article(sentence)).text
