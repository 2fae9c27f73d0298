"""What stands between a dump's last sentence and the place where it signs off."""

from support import SENTENCES, article, cleaned

STORIES = (
    "Harga Cabai Rawit Turun Jelang Akhir Pekan Ini",
    "Bupati Resmikan Jembatan Gantung di Desa Terpencil",
    "Timnas Putri Siap Hadapi Laga Perdana di Grup Neraka",
)


def test_stories_in_front_of_the_desk_code_are_links():
    """Nothing announces them."""
    outcome = cleaned(article(tail=("Seputar Merbabu:", *STORIES, "(abc/def)")))
    assert outcome.text.endswith(SENTENCES[3])
    assert outcome.initials == ["abc", "def"]


def test_links_in_small_letters_need_a_heading():
    """ "Recommended" stands above them."""
    small = [s.capitalize() for s in STORIES]
    outcome = cleaned(article(tail=("RECOMMENDED", *small, "(abc/def)")))
    assert outcome.text.endswith(SENTENCES[3])
    kept = cleaned(article(tail=(*small, "(abc/def)")))
    assert all(s in kept.text for s in small)


def test_a_list_that_a_sentence_announces_stays():
    """Winners, line-ups and schedules are the article's."""
    outcome = cleaned(article("Berikut daftar film yang diputar pada malam penutupan:", tail=()))
    films = "\n".join(["Berikut daftar film yang diputar pada malam penutupan:", *STORIES, "(abc/def)"])
    outcome = cleaned(article(tail=(films,)))
    assert all(s in outcome.text for s in STORIES)


def test_the_last_page_of_an_article_may_hold_nothing_but_a_video():
    """What is said of the video is no part of the story."""
    about = "Petugas gabungan memeriksa surat jalan para pengendara di perbatasan kota sejak pagi."
    tail = ("3 dari 3 halaman", "Saksikan Video Pilihan di Bawah Ini:", about)
    assert about not in cleaned(article(tail=tail)).text
    assert about in cleaned(article(tail=tail[1:])).text


def test_what_leads_to_the_next_page_goes():
    """Its beginning and its number."""
    outcome = cleaned(
        article(tail=("Halaman Selanjutnya", "Sementara warga desa lain…", "Halaman:", "1", "2", "(abc)"))
    )
    assert outcome.text.endswith(SENTENCES[3])
