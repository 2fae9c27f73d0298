"""Where the article begins and ends in a dump of a whole page."""

from support import DATE, SENTENCES, TITLE, article, cleaned

MENU = (
    "Home",
    "News",
    "Nasional",
    "Ekonomi",
    "Olahraga",
    "Hiburan",
    "Gaya Hidup",
    "Otomotif",
    "Teknologi",
    "Indeks",
)
FOOTER = ("Tentang Kami", "Redaksi", "Pedoman Media Siber", "Karier", "Disclaimer", "Kontak", "Info Iklan")
LIST = (
    "Resep Kue Lapis Legit Tiga Bahan untuk Lebaran",
    "2 jam lalu",
    "Penyanyi Dangdut Pamer Rumah Baru di Pinggir Sawah",
    "3 jam lalu",
    "Cara Mudah Membersihkan Karang Gigi dengan Daun Sirih",
    "4 jam lalu",
)


def test_menus_and_footers_around_the_article_go():
    """By their shape: runs of short lines against runs of sentences."""
    outcome = cleaned(article(head=(*MENU, *MENU, TITLE, DATE), tail=(*LIST, *FOOTER)))
    assert outcome.title == TITLE
    assert outcome.text.split("\n\n") == [SENTENCES[0], SENTENCES[2], SENTENCES[3]]


def test_a_teaser_in_a_list_of_links_does_not_begin_the_article():
    """One sentence among headlines is not a run of sentences."""
    teaser = "Lahan baru seluas dua hektare disiapkan di kaki gunung untuk petani muda."
    outcome = cleaned(article(head=(*MENU, *LIST, teaser, *LIST, TITLE, DATE)))
    assert teaser not in outcome.text
    assert outcome.text.startswith(SENTENCES[0])


def test_a_short_line_inside_the_article_does_not_end_it():
    """Headings and shouts are short, too."""
    text = cleaned(article("Bibit unggul", SENTENCES[4], "Wuuu!", SENTENCES[5])).text
    assert [p for p in ("Bibit unggul", "Wuuu!", SENTENCES[3]) if p not in text] == []


def test_a_row_of_a_data_set_keeps_its_short_lines():
    """A row holds little but the article: only long runs of short lines are cut there."""
    import newsclean

    row = "\n".join(["Bahan", "5 batang kecombrang", "10 cabai rawit", *SENTENCES[:3], "Selamat mencoba"])
    text = newsclean.clean(row).text
    assert text.startswith("Bahan\n\n5 batang kecombrang\n\n10 cabai rawit")
    assert text.endswith("Selamat mencoba")
