"""Mentions of times in a text: what is found, where it ends, and what it means."""

import re
import tomllib
from pathlib import Path

import pytest

from newsclean.dates import find

HERE = Path(__file__).parent
MARKED = re.compile(r"\[([^\]]*)\]")


def cases(file: str):
    """Anchor, text and wanted mentions of each case; known failures carry their reason."""
    for group in tomllib.loads((HERE / file).read_text(encoding="utf-8"))["group"]:
        marks = [pytest.mark.xfail(strict=True, reason=group["why"])] if "why" in group else []
        for text, *wanted in group["cases"]:
            yield pytest.param(group.get("anchor", "2013-03-14"), text, wanted, marks=marks, id=text[:60])


def wanted_of(text: str, wanted: list[str]) -> tuple[str, list[tuple[int, int, str, str, tuple[str, ...]]]]:
    """The text without its marks, and the mentions that they stand for."""
    plain, found, position = "", [], 0
    for match, told in zip(MARKED.finditer(text), wanted, strict=True):
        plain += text[position : match.start()]
        kind, value, *warnings = told.split()
        found.append((len(plain), len(plain) + len(match[1]), kind, value, tuple(warnings)))
        plain += match[1]
        position = match.end()
    return plain + text[position:], found


@pytest.mark.parametrize(
    ("anchor", "text", "wanted"), [*cases("mentions.toml"), *cases("known_failures.toml")]
)
def test_a_text_has_the_mentions_that_its_brackets_mark(anchor: str, text: str, wanted: list[str]):
    """Extent, type, value and warnings of each, and no other mention."""
    plain, expected = wanted_of(text, wanted)
    found = find(plain, anchor or None)
    assert [(m.start, m.end, m.type, m.value, m.warnings) for m in found] == expected
    assert all(plain[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize("text", tomllib.loads((HERE / "none.toml").read_text(encoding="utf-8"))["texts"])
def test_what_only_looks_like_a_time_is_none(text: str):
    """Scores, laws, prices, names, places, greetings, counts and words that order a story."""
    assert find(text, "2013-03-14") == []
