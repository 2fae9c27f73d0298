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


def test_the_page_head_above_the_date_line_is_no_article():
    """Sentences of a login dialogue stand there; the paragraph with a dateline stands below."""
    login = "Masukkan alamat surel dan kata sandi untuk melanjutkan pendaftaran akun baru Anda di portal ini."
    terms = "Dengan mendaftar Anda menyetujui syarat dan ketentuan yang berlaku serta kebijakan privasi kami."
    page = [*MENU, login, terms, TITLE, DATE, f"JAKARTA - {SENTENCES[0]}", *SENTENCES[2:5]]
    assert cleaned("\n\n".join(page)).text.startswith(SENTENCES[0])


def test_a_lead_above_a_list_belongs_to_the_article():
    """A price list parts the paragraph with a dateline from the prose below."""
    prices = [
        f"{kind} Rp {n}0.000" for n, kind in enumerate(("Bawang", "Cabai", "Beras", "Gula", "Telur"), 1)
    ]
    page = [*MENU, TITLE, DATE, f"JAKARTA - {SENTENCES[0]}", *prices, *SENTENCES[2:6], *FOOTER]
    assert cleaned("\n\n".join(page)).text.startswith(SENTENCES[0])


def test_the_list_that_the_last_line_announces_belongs_to_the_article():
    """So do numbered lines right below it."""
    names = ["Rina Wulandari", "Budi Hartono", "Sari Kusuma"]
    text = cleaned(article(tail=("Berikut daftar pemenangnya:", *names, *FOOTER))).text
    assert [n for n in names if n not in text] == []
    numbered = [f"{n}. {name}" for n, name in enumerate(names, 1)]
    text = cleaned(article(tail=(*numbered, *FOOTER))).text
    assert [n for n in numbered if n not in text] == []


def test_short_lines_above_the_desk_code_belong_to_the_article():
    """A line-up stands between the last sentence and the code."""
    line_up = ["Susunan Pemain", "Kiper Utama", "Bek Kanan", "Bek Kiri", "Penyerang Tengah"]
    text = cleaned(article(tail=(*line_up, "(zap/aud)", *FOOTER))).text
    assert [line for line in line_up if line not in text] == []


def test_below_its_desk_code_an_article_has_ended():
    """Sentences of promotion, too; a code in the middle of a round-up ends nothing."""
    promotion = "Ajang penghargaan ini dipersembahkan untuk para petani muda di seluruh pelosok negeri."
    assert promotion not in cleaned(article(tail=("(zap/aud)", promotion))).text
    text = cleaned(article("(zap/aud)", *SENTENCES[4:], *SENTENCES[:2], tail=(promotion,))).text
    assert promotion in text


def test_an_announced_list_goes_on_behind_furniture():
    """The block of recommendations stands between the last sentence and "Berikut dua belas panelis:"."""
    lines = (
        "Berikut para panelis acara itu:",
        "1. Rina Wulandari",
        "- Guru Besar Universitas Contoh",
        "2. Bagus Santoso",
    )
    page = article(
        head=(*MENU, TITLE, DATE), tail=("Baca Juga", LIST[0], LIST[2], *lines, TITLE, DATE, *FOOTER)
    )
    outcome = cleaned(page)
    assert all(line in outcome.text for line in lines)
    assert "Redaksi" not in outcome.text


def test_a_glossary_longer_than_the_article_is_not_taken_for_it():
    """It has neither date line nor dateline."""
    entries = [
        line
        for i in range(60)
        for line in (
            f"Istilah {i}",
            f"Penjelasan panjang tentang istilah ke-{i} yang dipakai orang di pasar modal setiap hari.",
        )
    ]
    outcome = cleaned(
        article(*SENTENCES, head=(*MENU, TITLE, DATE), tail=(*LIST, *FOOTER, *FOOTER, *LIST, *entries))
    )
    assert outcome.title == TITLE
    assert SENTENCES[0] in outcome.text
    assert "pasar modal" not in outcome.text


def test_a_lead_that_announces_a_list_belongs_to_the_article_between_teasers():
    """It ends with a colon; one sentence below the list is all the other prose."""
    lead = "Ratusan nelayan menggelar pesta laut di pantai utara. Berikut rangkaian acaranya:"
    items = ["1. Doa bersama", "2. Pelarungan sesaji", "3. Lomba dayung", "4. Wayang kulit"]
    last = "Acara terbuka untuk umum dan tidak dipungut biaya, kata panitia."
    teasers = [
        "Berita Terkait",
        "Nelayan Keluhkan Solar Langka di Pelabuhan",
        "Dua hari terakhir nelayan kesulitan mendapatkan solar bersubsidi di pelabuhan setempat.",
        "2 jam lalu",
        "Pemkab Bangun Tempat Pelelangan Ikan Baru",
        "Pembangunan tempat pelelangan ikan ditargetkan selesai sebelum akhir tahun depan.",
        "4 jam lalu",
    ]
    page = ["Kampung Nelayan Gelar Pesta Laut", DATE, lead, *items, last, "Bagikan", "Facebook", *teasers]
    assert cleaned("\n".join(page)).text.split("\n\n") == [lead, *items, last]


def test_names_above_an_article_of_short_sentences_do_not_end_it():
    """No line of it has a paragraph's length."""
    sentences = [
        "Ratusan nelayan menggelar pesta laut.",
        "Acara itu meriah.",
        "Sesaji dilarung ke tengah laut.",
    ]
    sentences += ["Wayang kulit menutup acara.", "Warga pulang larut malam."]
    page = ["Pesta Laut Nelayan Meriah", DATE, "Reporter: Rina Wulandari Editor: Bagus Santoso", *sentences]
    outcome = cleaned("\n".join(["Home", "Nasional", *page, "Bagikan"]))
    assert outcome.text.split("\n\n") == sentences


FRAME = ("Home", "Nasional", "Olahraga", "Indeks")
SHARES = ("Bagikan", "Facebook", "Twitter", "WhatsApp", "Redaksi")
SCHEDULE = [
    "Jadwal Siaran Langsung",
    "Sabtu, 14 Juni 2025",
    "19.00 WIB - Garuda vs Elang",
    "Live: Kanal Satu",
]
SCHEDULE += ["Streaming: Layar Kita"]


def test_a_schedule_parts_no_article():
    """Its lines are short and closed by nothing, as a menu's are, but hold clock times and values."""
    outcome = cleaned(article(*SCHEDULE, head=(*FRAME, TITLE, DATE), tail=SHARES))
    assert outcome.published_at == "2025-06-10T09:30:00+07:00"
    assert outcome.text.split("\n\n") == [SENTENCES[0], *SCHEDULE, SENTENCES[2], SENTENCES[3]]


def test_a_schedule_below_the_last_sentence_belongs_to_the_article():
    """The names of the desk below it do not, nor does a single line of that form."""
    outcome = cleaned(
        article(head=(*FRAME, TITLE, DATE), tail=(*SCHEDULE, "Penulis: Rina Wulandari", *SHARES))
    )
    assert outcome.text.split("\n\n")[-5:] == SCHEDULE
    assert outcome.authors == ["Rina Wulandari"]
    alone = cleaned(article(head=(*FRAME, TITLE, DATE), tail=("Kontak: 021 555", *SHARES)))
    assert alone.text.split("\n\n")[-1] == SENTENCES[3]
