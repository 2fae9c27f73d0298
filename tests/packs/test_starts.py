"""What a pattern's matches are sure to hold."""

import pytest

from newsclean.packs.starts import core, key, starts


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


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (r"Cek[ ,:][^.]{0,9}berita", "Cek: berita"),
        (r"[-*\s]{0,4}(?:Baca|Lihat) juga.+", "* Lihat juga ini"),
        (r"\d{1,3} dari \d", "27 dari 9"),
        (r"Iya", "iya"),
    ],
)
def test_a_line_that_a_pattern_takes_has_one_of_its_keys(pattern: str, line: str):
    """Signs in front do not count, nor does case; digits are all one."""
    found = starts(pattern)
    assert found is not None
    assert key(line.lower()) in found


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"Baca|Lihat juga", {"baca", "liha"}),
        (r"(?:Yuk,? )?[Ii]kuti(?:lah)? kami", {"yuk,", "yuk ", "ikut"}),
        (r"(?P<n>\d{1,2})\sdari", {"0 da", "00 d"}),
        (r"(?-i:KOMPAS)\.com", {"komp"}),
        (r"Hal(?=\s|\))\b \d", {"hal "}),
        (r"menit|min", {"meni", "min"}),
        (r"\(?Video", {"vide"}),
        (r"[-*]{0,4}\s?no\.?", {"no", "no."}),
    ],
)
def test_the_keys_are_all_beginnings_that_a_pattern_allows(pattern: str, keys: set[str]):
    """Choices, options and repeats are followed as far as the first letters reach."""
    assert starts(pattern) == keys


@pytest.mark.parametrize(
    "pattern",
    [
        r".{0,9}Baca",
        r"[^.]Baca",
        r"\wBaca",
        r"(?:Baca)?",
        r"(a)\1bcd",
        r"(a)?(?(1)b|c)",
        r"[a-z]{4}",
        r"\x42aca",
    ],
)
def test_a_pattern_that_could_begin_anyhow_has_no_keys(pattern: str):
    """What is not understood, or what allows too much, is tried on every line that may need it."""
    assert starts(pattern) is None
