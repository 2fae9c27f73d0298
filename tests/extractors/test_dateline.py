"""The dateline in front of the first paragraph: exactly its characters go."""

import pytest

from support import DATE, SENTENCES, TITLE, article, cleaned

FORMS = [
    ("JAKARTA, KOMPAS.com - ", "Jakarta"),
    ("Jakarta, CNN Indonesia -- ", "Jakarta"),
    ("Liputan6.com, Washington - ", "Washington"),
    ("TEMPO.CO, Jakarta - ", "Jakarta"),
    ("TRIBUNNEWS.COM, JAKARTA - ", "Jakarta"),
    ("Jakarta (ANTARA) - ", "Jakarta"),
    ("BANDA ACEH - ", "Banda Aceh"),
    ("Surabaya - ", "Surabaya"),
    ("LONDON: ", "London"),
    ("KOMPAS.com - ", None),
    ("Rokan Hulu - ", "Rokan Hulu"),
    ("KBRN, Jakarta: ", "Jakarta"),
    ("TIMES INDONESIA, MALANG – ", "Malang"),
    ("InfoPublik, Jakarta - ", "Jakarta"),
    ("JAKARTA, 8 Jan (Reuters) – ", "Jakarta"),
    ("NARASIRAKYAT, Jakarta, 8 September 2025 – ", "Jakarta"),
    ("BANDUNG, (PR).- ", "Bandung"),
    ("AMBON,- ", "Ambon"),
    ("TRIBUN-MEDAN.COM,- ", None),
    ("TRIBUNNEWS. COM, JAKARTA - ", "Jakarta"),
    ("PURWOKERTO, banyumas.suaramerdeka.com - ", "Purwokerto"),
    ("SURABAYA - RADAR SURABAYA. ", "Surabaya"),
    ("PRABA INSIGHT – Jakarta – ", "Jakarta"),
    ("WahanaNews.co ¦ ", None),
    ("TANGERANG SELATAN , KOMPAS.com - ", "Tangerang Selatan"),
    ("JAKARTA-", "Jakarta"),
    ("SAMARINDA--", "Samarinda"),
    ("KALTIMPOST.ID, SAMARINDA-", "Samarinda"),
    ("TRIBUNGORONTALO.COM-", None),
    ("KABARKU.CO ", None),
    ("KABARKU.CO, ", None),
    ("LombokPost - ", None),
    ("Kabarku.ID (Jakarta) ", "Jakarta"),
    ("KABARKU.COM: (Surabaya) ", "Surabaya"),
    ("KABARKU.COM: (Surabaya) - ", "Surabaya"),
    ("Kabarku.com (Reuters) - ", None),
    ("LBTV Media – ", None),
    ("Kontaranews. 8 September 2025 – ", None),
    ("MEDAN | ", "Medan"),
    ("MEDAN || ", "Medan"),
    ("Medan - KabarGlobal.com | ", "Medan"),
    ("JAKARTA, iNFONews.id | ", "Jakarta"),
    ("JAKARTA.KabarJournal.com ~ ", None),
    ("Jakarta – Beritasore.co.id – ", "Jakarta"),
    ("SULTRAKINI.COM: KENDARI – ", "Kendari"),
    ("PEKANBARU (CAKAPLAH) - ", "Pekanbaru"),
    ("Mojokerto - KabarMojo, ", "Mojokerto"),
    ("GARUT – Radar Garut, ", "Garut"),
    ("Surabaya, Senin, 9 Juni 2025 – ", "Surabaya"),
    ("Surabaya, Bhirawa\n", "Surabaya"),
    ("Ntvnews.id, ", None),
    ("JAKARTA. ", "Jakarta"),
    ("Surabaya |Kabar Jaya News – ", "Surabaya"),
    ("kabarku.net| ", None),
    ("kabarku.co.id | Denpasar", "Denpasar"),
    ("Medan (SIB) ", "Medan"),
    ("Pematangsiantar (SIB) ", "Pematangsiantar"),
    ("Medan, (Analisa). ", "Medan"),
    ("MEDANBISNIS - MEDAN. ", "Medan"),
    ("MedanBisnis - Medan. ", "Medan"),
    ("Medan, Senin (9/6/2025) - ", "Medan"),
    ("[JAKARTA] ", "Jakarta"),
    ("[JAKARTA, SUARA KOTA] ", "Jakarta"),
    ("RMOL. ", None),
    ("Liputan6.com, Jakarta", "Jakarta"),  # the separator was lost, the sentence is glued on
]


@pytest.mark.parametrize(("prefix", "place"), FORMS, ids=[f[0] for f in FORMS])
def test_the_prefix_goes_and_the_sentence_stays_whole(prefix: str, place: str | None):
    """Place in title case; not one character of the sentence is touched."""
    outcome = cleaned("\n".join([TITLE, DATE, prefix + SENTENCES[0], *SENTENCES[2:5]]))
    assert outcome.text.split("\n\n")[0] == SENTENCES[0]
    assert outcome.place == place


@pytest.mark.parametrize(
    "sentence",
    [
        "PARTAI itu membuka pendaftaran sampai akhir bulan, kata sekretarisnya kepada wartawan.",
        "Bank Dunia - lembaga yang berpusat di Washington - menyetujui pinjaman itu pada Senin lalu.",
        "Ketua panitia: semua peserta sudah menerima seragam sebelum lomba dimulai pada pagi hari.",
        "Sumber: buku harian yang ditemukan polisi di rumah itu menyebut tiga nama lain yang belum diperiksa.",
        "Batu – bahan utama candi itu – diambil dari sungai di kaki gunung, kata arkeolog dari balai cagar budaya.",
        "Senin, 8 September 2025 - hari ketika gempa itu terjadi - akan dikenang warga desa di pesisir selatan itu.",
        "TIKET.COM mengumumkan potongan harga untuk penerbangan ke Lombok selama liburan sekolah bulan depan.",
        "Tokopedia.com-Gojek menjadi perusahaan baru setelah penggabungan itu disetujui pemegang saham keduanya.",
        "SIM-Keliling hadir di lima wilayah kota pada hari Senin, kata kepala seksi lalu lintas setempat.",
        "Kabar duka - aktor senior itu meninggal dunia pada usia tujuh puluh tahun di rumahnya di Bandung.",
        "Posko News Room - ruang siaran darurat itu - dibuka selama dua pekan sejak gempa melanda desa itu.",
        "BUPATI | Rahmat menyerahkan kunci rumah kepada warga yang terdampak banjir di tepi sungai itu.",
        "Kabarku.com, Detik, dan beberapa portal lain memuat berita yang sama pada hari itu, kata dia.",
        "Tiket.com, salah satu agen perjalanan terbesar, mencatat kenaikan penjualan selama liburan sekolah.",
        "Kabarku.com, Senin pagi, memuat pernyataan maaf dari wali kota itu di halaman pertamanya.",
        "UEFA–CONMEBOL menggelar piala antarbenua itu setiap tahun, kata sekretaris jenderal kedua federasi.",
        "BANJIR. Begitu kata yang terlintas di kepala warga desa itu setiap kali hujan turun pada malam hari.",
        "Medan (Sumatera Utara) menjadi tuan rumah pekan olahraga pelajar itu, kata ketua panitianya kemarin.",
        "Ahmad (Partai Contoh) Menang dalam pemilihan itu, demikian judul berita yang dibacakan di pengadilan.",
        "Jakarta (DKI) dan empat kota lain mencatat penurunan jumlah penumpang kereta sepanjang bulan lalu.",
        "[BANJIR] demikian tanda yang ditempel warga di pintu rumah mereka setiap kali air sungai naik.",
        "PDIP. Partai itu yang pertama mendaftarkan calonnya ke komisi pemilihan, kata petugas di loket.",
        "KPK - POLRI sepakat membagi tugas penyelidikan, menurut keterangan tertulis kedua lembaga.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(sentence: str):
    """Capitals, dashes and colons stand in sentences too."""
    outcome = cleaned("\n".join([TITLE, DATE, sentence, *SENTENCES[2:5]]))
    assert outcome.text.split("\n\n")[0] == sentence


def test_a_place_in_small_letters_is_found_below_deck_name_and_caption():
    """Only sentences are counted above it."""
    deck = "Ratusan warga dari tiga desa ikut menanam sejak pagi hari."
    caption = "Warga menanam pohon di lereng gunung. (ANTARA FOTO/Budi Hartono)"
    head = (TITLE, deck, "Senin 9 Juni 2025", "Oleh Rina Wulandari", caption)
    outcome = cleaned(article(head=head))
    assert (outcome.place, outcome.text.split("\n\n")[0]) == ("Boyolali", SENTENCES[0])


def test_a_tight_hyphen_before_an_abbreviation_ends_a_dateline_too():
    """Behind a known place in capitals, before words in small letters."""
    sentence = "KPK menahan bupati itu setelah memeriksanya selama sembilan jam, kata juru bicaranya."
    outcome = cleaned("\n".join([TITLE, DATE, "SERANG-" + sentence, *SENTENCES[2:5]]))
    assert (outcome.text.split("\n\n")[0], outcome.place) == (sentence, "Serang")


def test_a_price_behind_a_name_is_no_dateline():
    """A stand of a stadium has the name of a portal."""
    outcome = cleaned(article("Harga tiket", "Tribun Timur: Rp 75.000", "Tribun Selatan: Rp 50.000"))
    assert "Tribun Timur: Rp 75.000" in outcome.text
    assert "Tribun Selatan: Rp 50.000" in outcome.text


@pytest.mark.parametrize(
    "caption",
    [
        "BIBIT POHON - Warga menanam pohon di lereng gunung, Senin (9/6/2025).",
        "KABARKU.COM - Warga menanam pohon di lereng gunung, Senin (9/6/2025). (Kabarku/Budi Santoso)",
    ],
)
def test_a_caption_that_begins_like_a_dateline_is_none_above_the_true_one(caption: str):
    """Its capitals name the photo or the portal; without a second one they are the dateline."""
    outcome = cleaned(
        "\n".join([TITLE, DATE, caption, "KABARKU.COM, BOYOLALI - " + SENTENCES[0], *SENTENCES[2:5]])
    )
    assert outcome.text.split("\n\n")[0] == SENTENCES[0]
    assert outcome.place == "Boyolali"
    assert outcome.captions == [caption]
    alone = "KOJA - Warga menanam pohon di tepi sungai di kampung itu sejak pagi, Senin (9/6/2025)."
    assert cleaned("\n".join([TITLE, DATE, alone, *SENTENCES[2:5]])).place == "Koja"
