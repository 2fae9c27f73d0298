"""Traps: content that looks like furniture, and furniture that looks like content (tables beside this file).

Each page is cleaned as a saved file and as a row of a data set (its title in a column of its own). `known_failure`
marks what cannot be told from the text, with the reason; such a case must go on failing, or the mark must go.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsclean.model import Article, Page
from newsclean.pipeline import clean

HERE = Path(__file__).parent
TRAPS = [
    trap for file in sorted(HERE.glob("*.toml")) for trap in tomllib.loads(file.read_text("utf-8"))["trap"]
]


def ways() -> list[Any]:
    """Every trap as a file and, unless it says otherwise, as a row."""
    found = []
    for trap in TRAPS:
        for way in ("file",) if trap.get("only") == "file" else ("file", "row"):
            why = trap.get("known_failure")
            marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
            found.append(pytest.param(trap, way, id=f"{trap['id']}-{way}", marks=marks))
    return found


def cleaned(trap: dict[str, Any], way: str) -> Article:
    lines = trap["lines"].strip("\n")
    known = {"source": trap["id"], "url": trap.get("url")}
    if way == "file":
        outcome = clean(Page(content=lines.encode(), **known))
    else:
        title = None if trap.get("headless") else lines.partition("\n")[0]
        outcome = clean(Page(content=lines, title=title, **known))
    assert isinstance(outcome, Article), outcome
    return outcome


@pytest.mark.parametrize(("trap", "way"), ways())
def test_a_trap_keeps_the_story_and_drops_the_furniture(trap: dict[str, Any], way: str):
    """The lists of the table hold, and the fields it names have the values it gives (false: none)."""
    article = cleaned(trap, way)
    text = "\n" + article.text + "\n"
    assert [s for s in trap["must_keep"] if s not in text] == []
    assert [s for s in trap["must_drop"] if s in text] == []
    for key, value in trap.get("fields", {}).items():
        assert getattr(article, key) == (None if value is False else value), key


def test_every_kind_of_trap_is_there():
    """At least one case of each kind: A1-A7 are content, B1-B6 furniture."""
    assert {t["kind"] for t in TRAPS} == {*(f"A{n}" for n in range(1, 8)), *(f"B{n}" for n in range(1, 7))}


def test_a_trap_is_named_once_and_says_what_it_is():
    """Ids are unique; keys are known; every case keeps something."""
    assert len({t["id"] for t in TRAPS}) == len(TRAPS)
    known = {
        "known_failure",
        "id",
        "kind",
        "about",
        "lines",
        "must_keep",
        "must_drop",
        "fields",
        "only",
        "headless",
        "url",
    }
    for trap in TRAPS:
        assert trap.keys() <= known and trap["about"] and trap["must_keep"], trap["id"]
