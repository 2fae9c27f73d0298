"""Captions of photos."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned

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


def test_a_caption_and_its_credit_on_two_lines_are_one_entry():
    """Republika prints the credit below or above."""
    text = "Suasana penanaman pohon di lereng gunung."
    assert cleaned(article(head=(TITLE, DATE, text, "Foto: EPA/BUDI"))).captions == [f"{text} Foto: EPA/BUDI"]
    assert cleaned(article(head=(TITLE, DATE, "Republika/ Budi Hartono", text))).captions == [
        f"Republika/ Budi Hartono {text}"
    ]


def test_a_line_between_date_and_first_paragraph_is_a_caption_without_credit():
    """Buttons may stand between; the line below a label of links is a link."""
    caption = "Kepala desa memimpin penanaman pohon di lereng gunung"
    assert cleaned(article(head=(TITLE, DATE, "komentar", caption, "Shares"))).captions == [caption]
    assert cleaned(article(head=(TITLE, DATE, "Terkait", caption))).captions == []


def test_a_headline_below_the_date_line_is_no_caption():
    """Older pages print it there."""
    outcome = cleaned(article(head=(DATE, TITLE, "Bagikan")))
    assert outcome.captions == []
    assert outcome.title == TITLE


def test_a_caption_printed_again_far_below_has_a_photo_of_its_own():
    """Articles of several pages repeat it."""
    outcome = cleaned(article(CAPTIONS[0], head=(TITLE, DATE, CAPTIONS[0])))
    assert outcome.captions == [CAPTIONS[0]]
    assert CAPTIONS[0] not in outcome.text


@pytest.mark.parametrize("sign", ["(antara/jpnn)", "(ANTARA/Budi)", "(Sumber: Antara)", "(ant/abc)"])
def test_the_last_sentence_with_the_articles_signature_is_no_caption(sign: str):
    """The sign has the form of a photographer's credit, and one sentence that of a caption."""
    last = "Kedua pelaku dijerat pasal pencurian dengan ancaman hukuman tujuh tahun penjara."
    outcome = cleaned(article(tail=(f"{last} {sign}",)))
    assert outcome.text.split("\n\n")[-1] == last
    assert outcome.captions == []


@pytest.mark.parametrize(
    "caption",
    [
        "RUSAK: Jembatan gantung yang putus diterjang banjir belum juga diperbaiki.",
        "DEMI WARGA: Bupati meninjau bibit pohon di lereng gunung, kemarin (8/6).",
        "Teks foto: Warga menyeberang dengan rakit bambu.",
        "Ket. Foto : Warga menyeberang dengan rakit bambu",
        "Ilustrasi jembatan putus.",
    ],
)
def test_a_caption_with_its_label_above_the_article_needs_no_credit(caption: str):
    """A word in capitals and a colon (papers of the Jawa Pos group), or what it is."""
    text = "\n".join([TITLE, DATE, caption, *SENTENCES])
    outcome = cleaned(text)
    assert outcome.captions == [caption]
    assert outcome.text.startswith(SENTENCES[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "LONDON: Harga minyak mentah turun lagi setelah produksi ditambah bulan lalu.",
        "BREAKING NEWS: Gempa mengguncang kabupaten itu pada pagi hari tadi.",
        "KPK menahan bupati itu: ia diduga menerima suap dari dua kontraktor.",
    ],
)
def test_a_first_sentence_with_a_colon_is_no_caption(sentence: str):
    """A place, an announcement, an ordinary sentence."""
    outcome = cleaned("\n".join([TITLE, DATE, sentence, *SENTENCES]))
    assert outcome.captions == []


def test_a_stock_of_pictures_in_brackets_tells_a_caption_inside_the_article():
    """Stocks write no articles."""
    outcome = cleaned(article("Ilustrasi jembatan. (Pixabay)"))
    assert outcome.captions == ["Ilustrasi jembatan. (Pixabay)"]


LEADS = [
    "Polisi menangkap dua pelaku pembakaran kios di kawasan pasar lama pada Kamis (11/12).",
    "Polisi menangkap dua pelaku pembakaran kios di pasar lama pada Rabu malam (17/12/2025).",
    "Penjagaan pasar malam itu melibatkan ratusan aparat gabungan dari dua kota (TNI/Polri).",
    "Batas kecepatan di jalan lingkar kota diturunkan mulai pekan depan menjadi empat puluh (km/jam).",
    "BMKG: Hujan deras disertai angin kencang masih akan turun di pesisir sampai akhir pekan.",
]


@pytest.mark.parametrize("head", [(), (TITLE,), (TITLE, DATE)])
@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_without_dateline_is_no_caption(lead: str, head: tuple[str, ...]):
    """Days, abbreviations and units stand in brackets behind it; who speaks stands in front of it."""
    outcome = cleaned("\n".join([*head, lead, *SENTENCES[:4]]))
    assert outcome.captions == []
    assert outcome.text.startswith(lead)


def test_a_name_in_capitals_that_the_page_repeats_opens_a_sentence():
    """A caption's first word stands in it alone."""
    lead = "WALHI: Penebangan pohon di lereng gunung harus dihentikan sebelum musim hujan tiba."
    outcome = cleaned("\n".join([TITLE, DATE, lead, *SENTENCES[:3], "Surat WALHI itu dikirim kemarin."]))
    assert outcome.text.startswith(lead)


def test_a_caption_with_a_full_name_opens_an_article_without_dateline():
    """The portal need not be known."""
    caption = "Warga menanam pohon di lereng gunung (Kabar Contoh/Budi Hartono)"
    outcome = cleaned("\n".join([TITLE, DATE, caption, *SENTENCES[:4]]))
    assert outcome.captions == [caption]
    assert outcome.text.startswith(SENTENCES[0])


def test_a_headline_right_over_a_credit_is_no_caption():
    """The photo stands between them."""
    outcome = cleaned(article(head=("Selasa, 10 Juni 2025", TITLE, "Foto: Budi Hartono/detikcom")))
    assert (outcome.title, outcome.captions) == (TITLE, ["Foto: Budi Hartono/detikcom"])


def test_a_closed_sentence_printed_twice_below_the_headline_is_a_caption():
    """The picture's text and its caption; once alone it is the deck."""
    caption = "Warga menanam pohon di lereng gunung sejak pagi."
    outcome = cleaned(article(head=(TITLE, DATE, caption, caption, "Shares")))
    assert (outcome.captions, outcome.description) == ([caption], None)
    assert cleaned(article(head=(TITLE, DATE, caption, "Shares"))).description == caption
