"""Nothing in a page's text reaches the terminal as a command."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsclean.preview.safe import visible


def test_an_escape_sequence_is_shown_not_obeyed():
    assert visible("\x1b[31mmerah\x1b]0;judul\x07") == "␛[31mmerah␛]0;judul␇"


def test_direction_controls_are_named():
    assert visible("a\u202eb\u2066c") == "a<U+202E>b<U+2066>c"


def test_c1_controls_are_named():
    """U+009B opens a control sequence in terminals that know C1."""
    assert visible("\x9b31m\x85") == "<U+009B>31m<U+0085>"


def test_tabs_and_line_ends_do_not_break_a_row():
    assert visible("a\tb\nc\u2028d") == "a␉b␊c<U+2028>d"


def test_ordinary_text_stays_as_it_is():
    text = "“Kami – warga Lereng Merbabu,” kata Ñoño 👩‍🌾 pada 10.30 WIB [/b]"
    assert visible(text) == text


@given(st.text(st.characters()))
def test_no_control_character_is_left(text: str):
    shown = visible(text)
    unseen = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert all(unicodedata.category(c) not in unseen or c in "\u200c\u200d" for c in shown)
