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
        f"{SENTENCES[4]} Baca: {LINK}",
        f"{SENTENCES[4]}BACA JUGA - {LINK}",
        f"{SENTENCES[4]} BACA JUGA – {LINK}",
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


def test_a_word_with_a_capital_inside_is_not_cut_in_two():
    """ "WhatsApp" is a word, "DapurWarga" are two."""
    glued = (
        f"WhatsApp merilis fitur saluran untuk warga desa.BACA JUGA - {LINK} WhatsApp kini menguji fitur itu."
    )
    assert "App kini menguji" not in cleaned(article(glued)).text.replace("WhatsApp", "")


def test_a_headline_that_runs_into_prose_unseen_is_left():
    """Two words in small letters side by side are prose; where it began cannot be told, so nothing goes."""
    link = "BACA JUGA - Ini Beda Tiga Mobil yang Bakal Masuk (FCB) adalah merek di bawah naungan BYD."
    glued = SENTENCES[4] + link
    assert glued in cleaned(article(glued)).text


def test_the_words_in_a_sentence_are_no_label():
    """No colon, no headline."""
    sentence = "Ia meminta murid-muridnya baca juga buku cerita rakyat dari daerah mereka sendiri."
    assert sentence in cleaned(article(sentence)).text


def test_a_short_headline_ends_where_a_sentence_is_glued_to_it():
    """The sentence is the journalist's, whatever becomes of the headline."""
    glued = "Polisi memeriksa sepuluh saksi.Baca: Gempa Guncang Kota PaluPolisi juga menyita kamera pengawas."
    paragraphs = cleaned(article(glued)).text.split("\n\n")
    assert "Polisi memeriksa sepuluh saksi. Polisi juga menyita kamera pengawas." in paragraphs
