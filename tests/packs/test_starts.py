"""What a pattern's matches are sure to hold."""

import pytest

from newsclean.packs.starts import core


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        (r"(?<=[.!?])\s?Ikuti [Ww]hats", "Ikuti "),
        (r"Foto: \w{3}\bdok", "Foto: "),
        (r"a|bcd", ""),
        (r"(?:satu|dua)? tiga", " tiga"),
        (r"x{2,3}yz", "yz"),
        (r"(?i)foto", ""),
        (r"fo(?i:to)", "fo"),
    ],
)
def test_the_core_is_the_longest_literal_no_match_can_miss(pattern: str, literal: str):
    """Choices, repeats and ignored case make a letter uncertain; what has no width does not part letters."""
    assert core(pattern) == literal
