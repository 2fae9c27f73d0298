"""Triggers that share a search are found where each stands by itself."""

from hypothesis import given
from hypothesis import strategies as st

from newsclean.packs.triggers import Triggers

LITERALS = [
    "donasi via",
    "donasi",
    "ayo donasi",
    "(baca",
    "[baca",
    "red:",
    "red :",
    "aaa",
    "artikel ini",
    "©",
    "»»",
]
PIECES = [*LITERALS, "baca", "red", ":", "(", "»", "a", " ", "\n", "artikel", "dono"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_every_literal_is_found_and_nothing_else(low: str):
    """A sign or a word in common only says where to look."""
    found = {rule for _, rule in Triggers((s, i) for i, s in enumerate(LITERALS)).find(low)}
    assert found == {i for i, s in enumerate(LITERALS) if s in low}


def test_places_tell_the_line():
    """A literal that begins before the shared piece stands in the line of that piece."""
    low = "ayo donasi\nartikel ini\ndonasi via"
    found = sorted(Triggers([("ayo donasi", 1), ("donasi via", 2), ("artikel ini", 3)]).find(low))
    assert [(low.count("\n", 0, at), rule) for at, rule in found] == [(0, 1), (1, 3), (2, 2)]
