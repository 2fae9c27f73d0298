"""Patterns that are compiled on first use."""

import re

import pytest

from newsclean.patterns import seldom


def test_a_seldom_pattern_answers_as_a_compiled_one():
    """The first call and those after it, whatever the method."""
    pattern, compiled = seldom(r"(a)b", re.IGNORECASE), re.compile(r"(a)b", re.IGNORECASE)
    for _ in range(2):
        assert pattern.sub("x", "AB ab c") == compiled.sub("x", "AB ab c") == "x x c"
        assert [m.span() for m in pattern.finditer("ab AB")] == [(0, 2), (3, 5)]
        assert pattern.fullmatch("abc") is None
        assert (pattern.groups, pattern.flags, pattern.pattern) == (1, compiled.flags, compiled.pattern)


def test_a_seldom_pattern_is_not_compiled_before_its_first_use():
    """So a mistake in it shows only then; the tests of its extractor use it."""
    pattern = seldom(r"(")
    with pytest.raises(re.error):
        pattern.match("(")
