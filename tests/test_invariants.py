"""The invariants of docs/ARCHITECTURE.md, on pages that Hypothesis draws and on the gold pages."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.evaluate.gold import Case, cases
from newsclean.extractors import EXTRACTORS
from newsclean.model import Article, ArticleWithRemoved, Document, Failure, Page, Rejection
from newsclean.packs import library
from newsclean.pipeline import Setup, clean, process, trace
from newsclean.record import all_spans, build_outcome, ledger_entry, ledger_text
from support import FURNITURE, SENTENCES, cleaned, pages

ROOT = Path(__file__).resolve().parents[1]
GOLD = list(cases(ROOT / "tests" / "portals", ROOT))
on_gold = pytest.mark.parametrize("case", GOLD, ids=[c.name for c in GOLD])


def text_page(text: str) -> Page:
    return Page(source="page.txt", content=text.encode("utf-8", "surrogatepass"))


def assert_conserved(doc: Document) -> None:
    """Every character of every block stands in exactly one span, in order."""
    at = {b.index: 0 for b in doc.blocks}
    for span in all_spans(doc):
        assert span.start == at[span.block] < span.end
        at[span.block] = span.end
    assert at == {b.index: len(b.text) for b in doc.blocks}


def assert_rebuilt(doc: Document) -> None:
    """The ledger alone gives the parsed page and the clean text."""
    entry = msgspec.json.decode(
        msgspec.json.encode(ledger_entry(doc, "x")), type=type(ledger_entry(doc, "x"))
    )
    assert entry.blocks == [b.text for b in doc.blocks]
    outcome = build_outcome(doc, "x")
    if isinstance(outcome, Article):
        assert ledger_text(entry) == outcome.text


@given(pages())
def test_no_character_is_lost_or_taken_twice(text: str):
    """Invariant 2 on text: kept, fields and removed are every character of every block, once."""
    assert_conserved(trace(text_page(text)))


@on_gold
def test_no_character_of_a_gold_page_is_lost_or_taken_twice(case: Case):
    """Invariant 2 on real layouts; what was cut away outside an HTML article is counted."""
    doc = trace(case.page)
    assert_conserved(doc)
    outcome = case.outcome()
    if isinstance(outcome, Article):
        assert outcome.chars_in == sum(len(b.text) for b in doc.blocks) + sum(c.length for c in doc.cuts)


@given(pages())
def test_no_extractor_changes_a_block(text: str):
    """Invariant 1: a block's text never changes after parsing."""
    doc = Document.of(text_page(text), trace(text_page(text)).blocks)
    pack = library().compiled(None)
    for extractor in EXTRACTORS:
        after = extractor(doc, pack)
        assert after.blocks == doc.blocks
        assert after.marks[: len(doc.marks)] == doc.marks, "a mark is never taken back"
        doc = after


@given(pages())
def test_the_ledger_gives_back_the_page_and_the_text(text: str):
    """Both reconstructions, from the JSON of the ledger line alone."""
    assert_rebuilt(trace(text_page(text)))


@on_gold
def test_the_ledger_of_a_gold_page_gives_back_the_page_and_the_text(case: Case):
    """Both reconstructions on real layouts."""
    assert_rebuilt(trace(case.page))


def again(article: Article) -> object:
    """The article's own text, cleaned once more with its title and address."""
    page = Page(source="again.txt", content=article.text, title=article.title, url=article.url)
    return clean(page, Setup(with_removed=True))


def assert_settled(article: Article) -> None:
    """Nothing is removed the second time."""
    twice = again(article)
    assert isinstance(twice, ArticleWithRemoved), twice
    assert twice.removed == []
    assert twice.text == article.text


@on_gold
def test_cleaning_a_gold_page_twice_removes_nothing_more(case: Case):
    """Invariant 3 on real layouts."""
    outcome = case.outcome()
    if isinstance(outcome, Article):
        assert_settled(outcome)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True), st.sampled_from(FURNITURE))
def test_cleaning_twice_removes_nothing_more(sentences: list[str], furniture: str):
    """Invariant 3 on articles with a line of furniture in them."""
    outcome = cleaned("\n".join([*sentences[:1], furniture, *sentences[1:]]))
    assert isinstance(outcome, Article)
    assert_settled(outcome)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True))
def test_an_article_of_sentences_loses_none(sentences: list[str]):
    """The first promise: what is nothing but a journalist's sentences comes out as it went in."""
    outcome = cleaned("\n\n".join(sentences))
    assert isinstance(outcome, Article)
    assert outcome.text == "\n\n".join(sentences)


@given(pages(), st.sampled_from(["text", "html"]))
@example("", "text")
@example("\ud800", "text")
@example("<p>\ud800", "html")
@example("\0" * 50, "text")
@example("a\n" * 5000, "text")
@example("<div>" * 3000 + SENTENCES[0], "html")
def test_any_text_gives_exactly_one_outcome(text: str, media: str):
    """Invariants 4 and 9: an article or a rejection, never an exception, and never a fault of ours."""
    outcome = clean(Page(source="x", content=text, media=media))
    assert isinstance(outcome, Article | Rejection), outcome


@given(st.binary(max_size=400), st.sampled_from(["text", "html"]))
def test_any_bytes_give_exactly_one_outcome(content: bytes, media: str):
    """The same for bytes that are no text at all."""
    outcome = clean(Page(source="x", content=content, media=media))
    assert isinstance(outcome, Article | Rejection), outcome


@given(st.lists(pages(), min_size=2, max_size=4))
def test_a_page_comes_out_the_same_whatever_came_before_it_or_with_it(texts: list[str]):
    """Invariants 6 and 8: no state, no chance; the name of the file decides nothing (7)."""
    one_way = [clean(text_page(t)) for t in texts]
    other = [clean(text_page(t)) for t in reversed(texts)]
    assert one_way == other[::-1]
    together = process(dict(enumerate(map(text_page, texts))))
    assert [together[i][0] for i in range(len(texts))] == one_way
    named = [clean(Page(source="detik/kompas.com.txt", content=text_page(t).content)) for t in texts]
    assert [msgspec.structs.replace(o, source="page.txt") for o in named] == one_way


@given(pages())
def test_a_record_is_utf8_with_every_key(text: str):
    """Every key is present and the line can be written and read back."""
    outcome = cleaned(text)
    line = msgspec.json.encode(outcome)
    assert msgspec.json.decode(line, type=type(outcome)) == outcome
    if isinstance(outcome, Article):
        assert all(outcome.text[d.start : d.end] == d.text for d in outcome.dates)
        assert outcome.chars_kept == len(outcome.text)


def test_an_extractor_that_raises_costs_its_page_and_no_more(monkeypatch: pytest.MonkeyPatch):
    """A fault of ours is a Failure that says where, with a reason of the closed list."""

    def broken(doc: Document, pack: object) -> Document:
        if doc.blocks[0].text == SENTENCES[0]:
            raise ValueError("no such thing")
        return doc

    monkeypatch.setattr("newsclean.pipeline.EXTRACTORS", (broken,))
    done = process({n: text_page(s) for n, s in enumerate(SENTENCES[:3])}, ledger=True)
    outcome, entry = done[0]
    assert isinstance(outcome, Failure)
    assert (outcome.reason, entry) == ("worker-died", None)
    assert "no such thing" in outcome.detail
    assert [done[n][0].text for n in (1, 2)] == list(SENTENCES[1:3])
