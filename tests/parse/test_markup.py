"""Tags and escapes that a scraper left in plain text."""

import time

import pytest

from newsclean.text import without_escapes, without_tags
from support import SENTENCES, TITLE, cleaned

PARAGRAPHS = [SENTENCES[0], SENTENCES[2], SENTENCES[3]]


@pytest.mark.parametrize(
    "between", ["<br>", "<br /><br />", "</p>\n<p>", "</p><p class='x'>", "\\n\\n", "&lt;br&gt;"]
)
def test_elements_that_stand_apart_become_paragraphs(between: str):
    """In a row whose text does not begin with a tag."""
    row = between.join([TITLE, *PARAGRAPHS])
    assert cleaned(row).text.split("\n\n") == PARAGRAPHS


def test_a_label_between_tags_is_found():
    """Tags are read before any rule looks."""
    link = '<br><strong>Baca juga: <a href="https://kabar.example/1">Gempa Guncang Kota</a></strong><br>'
    assert cleaned(link.join([TITLE, *PARAGRAPHS])).text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        "Target 4630, SL <4360>.",
        "Jarak terdekatnya < 1,017 SA.",
        "Pakai <b> untuk menebalkan kata.",
        "Jika a<b dan c>d, maka tidak.",
        "<image>Petani memanen kopi</image>",
        "Klik >>>di sini<<< untuk mendaftar.",
    ],
)
def test_angle_brackets_that_are_no_markup_stay(text: str):
    """Only elements' names count, and only where one is closed or breaks a line."""
    assert without_tags(text) == text


def test_what_a_comparison_says_is_no_tag_though_there_are_tags():
    """Nothing or an attribute stands behind an element's name."""
    assert without_tags("Jika <i>a</i> <b dan c> d.") == "Jika a <b dan c> d."


def test_scripts_go_with_what_they_hold():
    """One that is never closed stays: what follows it may be the article."""
    assert without_tags("Awal.<script>var a='<p>x</p>';</script><br>Akhir.") == "Awal.\nAkhir."
    assert without_tags("Awal.<br><script>Akhir.") == "Awal.\n<script>Akhir."


def test_escapes_are_undone():
    """Line breaks only where the text has no others and more than one: a path has backslashes, too."""
    assert without_escapes('kata \\"Kami\\" di kab\\/kota') == 'kata "Kami" di kab/kota'
    assert without_escapes("Satu.\\nDua.\\nTiga.") == "Satu.\nDua.\nTiga."
    assert without_escapes("Simpan di C:\\nama saja.") == "Simpan di C:\\nama saja."


@pytest.mark.parametrize("piece", ["<a ", "<", "</p>", "<a =", "<script>", " ="])
def test_unclosed_tags_cost_time_in_proportion(piece: str):
    """A hundred thousand of them take less than a second."""
    began = time.process_time()
    without_tags("x <a" + piece * 100_000 + "<br>")
    assert time.process_time() - began < 1
