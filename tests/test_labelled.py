"""The invariants on real rows and pages, where labelled data lies beside the project (skipped elsewhere)."""

import json
from pathlib import Path

import pytest

from newsclean.model import ArticleWithRemoved, Failure, Page
from newsclean.pipeline import Setup, clean, trace
from newsclean.record import all_spans, ledger_entry, ledger_text

SETUP = Setup(with_removed=True)


@pytest.fixture(scope="module")
def pages(shared: Path) -> list[Page]:
    """Every labelled row, and every third saved page."""
    with (shared / "data/lines/dev.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    found = [Page(source=r["id"], content=r["text"], title=r["title"], url=r["url"]) for r in rows]
    files = sorted(
        [*(shared / "data/pages").glob("*.html"), *(shared / "data/pages_unlabelled").glob("*.html")]
    )[::3]
    return found + [Page(source=p.name, content=p.read_bytes(), media="html") for p in files]


def test_no_real_page_meets_a_fault_of_ours(pages: list[Page]):
    """Every page is an article or is refused by policy, and nearly every one is an article."""
    outcomes = [clean(page, SETUP) for page in pages]
    assert [o for o in outcomes if isinstance(o, Failure)] == []
    assert sum(isinstance(o, ArticleWithRemoved) for o in outcomes) >= 0.97 * len(pages)


def test_every_character_of_a_real_page_is_accounted_for(pages: list[Page]):
    """Conservation, and the text rebuilt from the ledger."""
    for page in pages:
        doc = trace(page)
        covered = sum(m.end - m.start for m in all_spans(doc))
        assert covered == sum(len(b.text) for b in doc.blocks), page.source
        outcome = clean(page, SETUP)
        if isinstance(outcome, ArticleWithRemoved):
            assert ledger_text(ledger_entry(doc, "x")) == outcome.text, page.source


def test_cleaning_real_articles_twice_removes_nothing_more(pages: list[Page]):
    """Where HTML has said what a line is (a heading, a caption) its text alone may not: 3 of 100 pages may differ."""
    unsettled = []
    for page in pages:
        once = clean(page, SETUP)
        if not isinstance(once, ArticleWithRemoved):
            continue
        twice = clean(Page(source="again", content=once.text, title=once.title, url=once.url), SETUP)
        if not isinstance(twice, ArticleWithRemoved) or twice.removed or twice.text != once.text:
            unsettled.append(page.source)
    assert len(unsettled) <= 0.03 * len(pages), unsettled
