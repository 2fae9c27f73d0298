"""Encodings of HTML pages: what a page is comes before what it says it is."""

import pytest

from html_pages import BODY, paragraphs, record, story

QUOTED = "“Kami ingin mata air tetap mengalir” – begitu kata Sumarni, 58 tahun, ibu André."
HTML = story(paragraphs(QUOTED, *BODY))


def declared(charset: str) -> str:
    return HTML.replace("<head>", f'<head><meta charset="{charset}">')


@pytest.mark.parametrize(
    ("content", "warnings"),
    [
        (HTML.encode(), []),
        (b"\xef\xbb\xbf" + HTML.encode(), []),
        (b"\xff\xfe" + HTML.encode("utf-16-le"), []),
        (HTML.encode("utf-32"), []),
        (HTML.encode("utf-16-be"), ["encoding-guessed"]),
        (declared("us-ascii").encode(), []),
        (declared("iso-2022-jp").encode(), []),
        (declared("x-unknown-9").encode(), []),
        (declared("windows-1252").encode("cp1252"), []),
        (declared("iso-8859-1").encode("cp1252"), []),
        (declared("utf-8").encode("cp1252"), ["encoding-guessed"]),
        (HTML.encode("cp1252"), ["encoding-guessed"]),
        (b'<?xml version="1.0" encoding="windows-1252"?>' + HTML.encode("cp1252"), []),
    ],
    ids=range(13),
)
def test_a_page_is_read_in_the_encoding_it_is_in(content: bytes, warnings: list[str]):
    """Byte order marks, right and wrong declarations, none at all."""
    found = record(content)
    assert found.text.startswith(QUOTED)
    assert found.warnings == warnings


def test_stray_bytes_in_a_page_of_utf8_are_read_as_cp1252():
    """The rest stays what it is."""
    content = HTML.encode().replace(b"begitu kata", b"begitu \x93kata\x94")
    found = record(content)
    assert found.text.startswith(QUOTED.replace("begitu kata", "begitu “kata”"))
    assert found.warnings == ["encoding-guessed"]


def test_a_declared_single_byte_encoding_is_believed():
    """Cyrillic is no cp1252."""
    html = story(paragraphs("Kapal Андрей berlabuh di Tanjung Priok pada Senin pagi, kata petugas.", *BODY))
    content = html.replace("<head>", '<head><meta charset="windows-1251">').encode("cp1251")
    assert "Андрей" in record(content).text


def test_mojibake_is_repaired():
    """UTF-8 that was once read as cp1252 and saved again."""
    spoilt = HTML.replace("“", "â€œ").replace("”", "â€\x9d").replace("–", "â€“").replace("é", "Ã©")
    found = record(spoilt)
    assert found.text.startswith(QUOTED)
    assert "mojibake-repaired" in found.warnings


def test_the_user_s_encoding_is_obeyed():
    """Whatever the page says."""
    html = declared("utf-8").replace("André", "Андрей")
    assert "Андрей" in record_in(
        html.replace("“", '"').replace("”", '"').replace("–", "-").encode("cp1251"), "cp1251"
    )


def record_in(content: bytes, encoding: str) -> str:
    from newsclean.model import Article, Page
    from newsclean.pipeline import clean

    found = clean(Page(source="x", content=content, media="html", encoding=encoding))
    assert isinstance(found, Article)
    return found.text


def test_a_row_s_markup_is_decoded_already():
    """Its column is a string; lone surrogates in it are no fault."""
    from newsclean.model import Article, Page
    from newsclean.pipeline import clean

    found = clean(Page(source="x#1", content=HTML.replace("André", "Andr\ud83d"), media="html"))
    assert isinstance(found, Article)
    assert found.text.startswith("“Kami ingin mata air")


def test_control_characters_are_no_text():
    """Neither do they turn up as replacement characters."""
    found = record(HTML.replace("Kami ingin", "Kami\0 in\x0bgi\x0en").encode())
    assert found.text.startswith(QUOTED)
