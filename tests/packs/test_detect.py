"""Which portal a page is of: by its address, by what its HTML says of it, by the signatures in its text."""

import pytest

from newsclean.packs import detect, library


def of_url(url: str) -> str | None:
    return detect(library(), url, b"")


def of_lines(*lines: str) -> str | None:
    return detect(library(), None, "", lines)


@pytest.mark.parametrize(
    ("url", "portal"),
    [
        ("https://news.detik.com/berita/d-1/judul", "detik"),
        ("news.detik.com/berita", "detik"),
        ("https://jatim.tribunnews.com/2020/01/02/x", "tribunnews"),
        ("https://www.serambinews.com/2020/01/02/x", "tribunnews"),
        ("http://suryamalang.com/x", "tribunnews"),
        ("https://web.archive.org/web/20190102/https://www.tempo.co/read/1", "tempo"),
        ("https://web.archive.org/web/2019id_/http://nasional.kompas.com/read", "kompas"),
        ("https://archive.org/details/detik.com", None),
        ("https://example.org/https://www.detik.com/", None),
        ("http://[::1/kompas.com", None),
        ("tidak ada", None),
        ("", None),
    ],
)
def test_an_address_decides(url: str, portal: str | None):
    """Also an archive's copy; an address that is none decides nothing."""
    assert of_url(url) == portal


def test_an_address_beats_what_the_page_prints():
    """Portals print one another's stories, dateline and all."""
    lines = ["JAKARTA, KOMPAS.com - Hujan turun."]
    assert detect(library(), "https://www.tribunnews.com/x", "", lines) == "tribunnews"
    assert detect(library(), "https://contoh.id/x", "", lines) == "kompas"


@pytest.mark.parametrize(
    "html",
    [
        b'<link rel="canonical" href="https://www.antaranews.com/berita/1">',
        b"<meta property='og:url' content='https://www.antaranews.com/berita/1'>",
        b"<!-- saved from url=(0040)https://www.antaranews.com/berita/1 -->",
    ],
)
def test_html_names_its_own_address(html: bytes):
    """In the head, or where a browser saved it."""
    assert detect(library(), None, b"<html><head>" + html + b"</head>") == "antara"
    assert detect(library(), None, (b"<html><head>" + html).decode()) == "antara"


def test_links_of_a_page_are_not_its_address():
    """Every portal links to others."""
    assert detect(library(), None, b'<a href="https://www.antaranews.com/">Antara</a>') is None


@pytest.mark.parametrize(
    ("line", "portal"),
    [
        ("JAKARTA, KOMPAS.com - Hujan turun sejak pagi.", "kompas"),
        ("Liputan6.com, Jakarta - Hujan turun sejak pagi.", "liputan6"),
        ("Jakarta (ANTARA) - Hujan turun sejak pagi.", "antara"),
        ("TEMPO.CO, Jakarta -- Hujan turun sejak pagi.", "tempo"),
        ("REPUBLIKA.CO.ID, JAKARTA — Hujan turun sejak pagi.", "republika"),
        ("tirto.id - Hujan turun sejak pagi.", "tirto"),
        ("jpnn.com, PACITAN - Hujan turun sejak pagi.", "jpnn"),
        ("TRIBUNJATENG.COM, SEMARANG - Hujan turun sejak pagi.", "tribunnews"),
        ("Brebes, NU Online", "nuonline"),
    ],
)
def test_a_dateline_gives_text_without_an_address_away(line: str, portal: str):
    """Wherever it stands on the page."""
    assert of_lines("Hujan Turun di Banyak Kota", "Senin, 2 Januari 2023", line) == portal


@pytest.mark.parametrize(
    "line",
    [
        "Kompas.com",
        "Detik",
        "Tempo",
        "Republika hari ini terbit.",
        "Menurut detikcom, hujan turun.",
        "Dream",
        "Waspada - banjir",
    ],
)
def test_a_name_without_a_signs_dash_tells_nothing(line: str):
    """Portals list one another in menus, and reporters cite them."""
    assert of_lines(line, "Hujan turun sejak pagi.") is None


def test_a_copyright_note_tells_where_no_dateline_does():
    """Of several names in it the longest counts."""
    assert of_lines("Hujan turun.", "Copyright © 2019 Okezone.com. All Rights Reserved") == "okezone"
    assert of_lines("Copyright © 2019 Okezone.com", "JAKARTA, KOMPAS.com - Hujan turun.") == "kompas"


def test_a_page_title_tells_last():
    """ "... : Okezone News" at the end of a line."""
    assert of_lines("Hujan Turun di Banyak Kota : Okezone News", "Hujan turun.") == "okezone"


def test_nothing_tells_of_an_unknown_portal():
    """Then the common rules hold."""
    assert of_lines("Hujan Turun", "KOTA - Hujan turun sejak pagi.", "(abc/def)") is None
