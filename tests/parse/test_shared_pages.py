"""Annotated pages beside the project, where there are some: the goals, with the portals' packs and without."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from newsclean.model import Article, Page
from newsclean.pipeline import Setup, clean


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").casefold())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    found = words(text)
    return Counter(tuple(found[i : i + 4]) for i in range(max(1, len(found) - 3)))


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[Path, dict]:
    folder = shared / "data" / "pages"
    return {
        p: json.loads(p.with_name(p.stem + ".gold.json").read_bytes()) for p in sorted(folder.glob("*.html"))
    }


@pytest.mark.parametrize(("portal", "least"), [("auto", 0.99), ("none", 0.96)])
def test_the_text_of_annotated_pages_is_right(gold: dict[Path, dict], portal: str, least: float):
    """4-gram F1, each page weighing the same."""
    kept = wrong = lost = 0.0
    for path, truth in gold.items():
        found = clean(Page(source=path.name, content=path.read_bytes(), media="html"), Setup(portal=portal))
        assert isinstance(found, Article), path.name
        g, p = shingles("\n".join(b["text"] for b in truth["body"])), shingles(found.text)
        same, more, less = (sum(c.values()) for c in (g & p, p - g, g - p))
        kept, wrong, lost = (
            a + b / (same + more + less) for a, b in zip((kept, wrong, lost), (same, more, less), strict=True)
        )
    assert 2 * kept / (2 * kept + wrong + lost) >= least


@pytest.mark.parametrize("field", ["authors", "editors", "initials", "captions", "credits", "tags"])
def test_the_facts_of_annotated_pages_are_right(gold: dict[Path, dict], field: str):
    """Right on nine pages of ten."""
    right = 0
    for path, truth in gold.items():
        found = clean(Page(source=path.name, content=path.read_bytes(), media="html"))
        right += sorted(map(words, getattr(found, field, []))) == sorted(map(words, truth[field]))
    assert right >= 0.9 * len(gold)
