"""Captions of photos."""

import pytest

from support import DATE, TITLE, article, cleaned

CAPTIONS = [
    "Petani memanen kopi di lereng gunung. (ANTARA FOTO/Budi Hartono)",
    "Presiden negara tetangga saat tiba di bandara. AP/Jane Roe",
    "Warga menanam pohon di lereng gunung. (Foto: Rina/Okezone)",
    "Ilustrasi bibit pohon. (Shutterstock)",
    "Foto: Budi Hartono/detikcom",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_line_with_a_credit_above_the_article_is_a_caption(caption: str):
    """It becomes an entry of `captions` and leaves the text."""
    outcome = cleaned(article(head=(TITLE, DATE, caption)))
    assert outcome.captions == [caption]
    assert caption not in outcome.text


def test_a_caption_printed_twice_is_one_entry():
    """Dumps print the picture's alternative text and its caption."""
    outcome = cleaned(article(head=(TITLE, DATE, CAPTIONS[0], CAPTIONS[0])))
    assert outcome.captions == [CAPTIONS[0]]
    assert CAPTIONS[0] not in outcome.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Air sungai mulai surut di tiga desa pada hari itu, Selasa (10/6/2025).",
        "Bantuan datang dari badan penanggulangan bencana setempat (BPBD).",
        '"Kami menunggu kabar dari pusat," kata kepala desa saat dihubungi (9/6).',
        "Rasio utang terhadap pendapatan (debt to income/DTI) naik menjadi empat puluh persen.",
    ],
)
def test_a_sentence_with_brackets_is_no_caption(sentence: str):
    """Dates, abbreviations and glosses stand in brackets at the end of sentences."""
    assert sentence in cleaned(article(sentence)).text
