"""Topic tags."""

import pytest

from support import SENTENCES, article, cleaned

FOOT = ("Berita Terkait", "Gempa Guncang Kota, Warga Berhamburan ke Jalan", "Copyright © 2025 Contoh Media")


def test_tags_behind_their_label_become_a_list():
    """On the label's line or below it."""
    assert cleaned(article(tail=("Tags: lereng gunung, bibit pohon",))).tags == [
        "lereng gunung",
        "bibit pohon",
    ]
    assert cleaned(article(tail=("Tags:", "lereng gunung", "bibit pohon"))).tags == [
        "lereng gunung",
        "bibit pohon",
    ]


def test_hashtags_below_the_article_become_a_list():
    """Without their signs."""
    outcome = cleaned(article(tail=("#lereng #bibit",)))
    assert outcome.tags == ["lereng", "bibit"]
    assert "#" not in outcome.text


def test_a_hashtag_in_a_sentence_stays():
    """It is the writer's."""
    sentence = "Tagar #JalanUntukSemua dipakai puluhan ribu kali sejak Minggu malam, kata lembaga itu."
    outcome = cleaned(article(sentence))
    assert sentence in outcome.text
    assert outcome.tags == []


def test_topics_without_a_label_are_told_by_the_articles_words():
    """They say again what the article said; buttons below it do not."""
    outcome = cleaned(article(tail=("lereng gunung", "bibit", "Viral", "0%suka", *FOOT)))
    assert outcome.tags == ["lereng gunung", "bibit", "Viral"]
    assert cleaned(article(tail=("Suka", "Kirim", "Simpan", *FOOT))).tags == []


def test_a_menu_that_uses_the_articles_words_is_no_list_of_topics():
    """It is longer."""
    menu = [
        "gunung",
        "bibit",
        "kopi",
        "desa",
        "warga",
        "lereng",
        "pohon",
        *(f"Kanal {c}" for c in "ABCDEFGHIJKLM"),
    ]
    assert cleaned(article(tail=tuple(menu))).tags == []


def test_a_list_of_tags_ends_where_it_says_more():
    """And a tag may be a word of menus."""
    tail = ("Tag Terkait", "Lereng Gunung", "YouTube", "Berita Terkini", "More Tag", "Rekomendasi", "Kredit2")
    assert cleaned(article(tail=tail)).tags == ["Lereng Gunung", "YouTube", "Berita Terkini"]


def test_hashtags_with_blanks_on_one_line_are_parted():
    """Scrapers lose the blanks between them."""
    assert cleaned(article(tail=("# Lereng Gunung# Bibit Pohon",))).tags == ["Lereng Gunung", "Bibit Pohon"]


def test_a_sentence_behind_such_a_label_stays():
    """Tags are not closed like a sentence."""
    sentence = "Topik: perubahan iklim dan masa depan petani kopi di lereng gunung."
    assert sentence in cleaned(article(tail=(sentence,))).text


def test_hashtags_on_lines_of_their_own_right_below_the_article_become_a_list():
    """Those of the day stand further down."""
    outcome = cleaned(article(tail=("#lereng gunung", "# bibit", *FOOT)))
    assert outcome.tags == ["lereng gunung", "bibit"]
    assert cleaned(article(tail=(*FOOT, "Tentang Kami", "Kontak", "Karier", "#viral", "#cpns"))).tags == []


def test_english_labels_of_tags_are_known():
    """Themes of WordPress are often left in English."""
    assert cleaned(article(tail=("Tagged: lereng, bibit",))).tags == ["lereng", "bibit"]
    assert cleaned(article(tail=("Related Topics:", "lereng gunung", "bibit", *FOOT))).tags == [
        "lereng gunung",
        "bibit",
    ]


def test_topics_in_small_letters_head_a_list_of_stories():
    """Their words need not be the article's; a headline stands below them."""
    story = "Polisi Ringkus Dua Pencuri Sapi di Kecamatan Seberang"
    outcome = cleaned(article(tail=("Berita Terkait", "reboisasi", "desa wisata", story, *FOOT)))
    assert outcome.tags == ["reboisasi", "desa wisata"]
    assert cleaned(article(tail=("Berita Terkait", story, "reboisasi", *FOOT))).tags == []


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS lereng gunung, bibit, kopi", ["lereng gunung", "bibit", "kopi"]),
        ("Tags Lereng Gunung | Bibit", ["Lereng Gunung", "Bibit"]),
        ("TAG #lereng gunung #bibit", ["lereng gunung", "bibit"]),
        ("Topik Terkait Lereng Gunung", ["Lereng Gunung"]),
        ("Kata Kunci bibit, lereng", ["bibit", "lereng"]),
        ("Tag Terkait: bibit • lereng", ["bibit", "lereng"]),
        ("#Lereng Gunung #Bibit", ["Lereng Gunung", "Bibit"]),
    ],
)
def test_tags_joined_on_one_line_need_no_colon(line: str, tags: list[str]):
    """A dump joins them; where nothing parts them they are one."""
    outcome = cleaned(article(tail=(line, *FOOT)))
    assert outcome.tags == tags
    assert outcome.text.endswith(SENTENCES[3])


@pytest.mark.parametrize(
    "line",
    [
        "Topik itu dibahas, antara lain, oleh kepala desa dan panitia pada rapat hari Senin pagi.",
        "Tag Heuer, Rolex, dan Omega ikut memamerkan jam tangan di balai desa itu sejak Minggu sore.",
        "Tags harga pada bibit itu ditempel ulang, kata panitia, karena angkanya keliru sejak kemarin.",
        "Label pada bibit itu, menurut panitia, memuat nama pohon dan tanggal tanam yang benar.",
    ],
)
def test_a_sentence_that_begins_with_the_word_is_no_list_of_tags(line: str):
    """Neither inside the article nor at its end."""
    for page in (article(line), article(tail=(line, *FOOT))):
        outcome = cleaned(page)
        assert line in outcome.text
        assert outcome.tags == []


@pytest.mark.parametrize(
    "label", ["Tag Terkait", "Kata Kunci / Tags :", "Topik Berita:", "Keywords", "TAGAR"]
)
def test_every_label_of_tags_closes_a_list(label: str):
    """One vocabulary tells labels wherever they are asked for."""
    verse = (
        "Di tanah pesisir engkau lahir",
        "Membawa pelita bagi kaummu",
        "Di setiap halaman buku",
        "Namamu kami eja",
    )
    outcome = cleaned(article(tail=(*verse, label, "bibit", "lereng gunung", *FOOT)))
    assert outcome.text.endswith(verse[-1])
    assert outcome.tags == ["bibit", "lereng gunung"]
