"""Readers' comments and portraits below a dump's last sentence."""

import pytest

from support import SENTENCES, article, cleaned

SAID = "Semoga mata airnya tetap mengalir, kasihan petani di hilir yang menunggu giliran."
COMMENTS = (
    "2 Komentar",
    "Joko",
    "9 Juni 2025 pukul 11:20",
    SAID,
    "Balas",
    "Sumi",
    "9 Juni 2025 pukul 12:05",
    "Setuju",
    "Balas",
)


@pytest.mark.parametrize(
    "box",
    [
        COMMENTS,
        ("Tentang Penulis", "Rina Wulandari meliput isu lingkungan dan pembangunan desa sejak 2019."),
        (
            "Tentang Kami",
            "Kabarcontoh.id adalah portal berita daring yang menyajikan informasi dari berbagai daerah.",
            "Alamat: Jalan Merdeka Nomor 10",
            "Telepon: (0328) 123456",
        ),
    ],
)
def test_the_sentences_of_a_box_are_not_the_articles(box: tuple[str, ...]):
    """A heading of the box, and less prose below it than among names and dates."""
    outcome = cleaned(article(*SENTENCES[4:], tail=box))
    assert outcome.text.split("\n\n")[-1] == SENTENCES[3]


@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_button_between_the_pages_of_an_article_does_not_end_it(place: int):
    """Prose stands behind it, and nothing else."""
    lines = [*SENTENCES[:4]]
    lines.insert(place, "Tulis Komentar")
    outcome = cleaned(article(*SENTENCES[4:], *lines))
    assert outcome.text.endswith(SENTENCES[3])


def test_a_row_of_a_data_set_has_no_boxes():
    """It holds little but the article, and its last part may be about its author."""
    import newsclean

    row = "\n".join([*SENTENCES, "Tentang Penulis", SAID])
    assert newsclean.clean(row).text.endswith(SAID)
