"""Stretches of prose between stretches of short lines."""

from itertools import product

import msgspec
import pytest

from newsclean.extractors.stretches import Stretch, stretches
from newsclean.model import Block, Document, Kind, Label, Page, whole
from support import SENTENCES

MENU, SHOUT, HEADLINE = "Home", "Ayo!", "Resep Kue Lapis Legit Tiga Bahan untuk Lebaran"
SCORES = {MENU: -0.8, SHOUT: 0.2, HEADLINE: -1.2, SENTENCES[0]: 0.8 + len(SENTENCES[0]) / 150}


def page(*lines: str) -> Document:
    """A dump of these lines."""
    return Document.of(Page(source="x", content=b""), [Block(i, Kind.LINE, t) for i, t in enumerate(lines)])


def test_the_best_stretch_is_the_interval_with_the_greatest_sum():
    """Against every interval of every page of five lines."""
    for lines in product(SCORES, repeat=5):
        sums = [sum(SCORES[t] for t in lines[a:b]) for a in range(5) for b in range(a + 1, 6)]
        found = stretches(page(*lines))
        assert max((s.score for s in found), default=0.0) == pytest.approx(max(0.0, *sums))
        for s in found:
            assert s.score == pytest.approx(sum(SCORES[t] for t in lines[s.first : s.last + 1]))


def test_a_menu_parts_stretches():
    """Each is cut where its sum is greatest."""
    found = stretches(page(SENTENCES[0], *[MENU] * 5, SENTENCES[0], MENU, SENTENCES[0], MENU))
    assert [(s.first, s.last) for s in found] == [(0, 0), (6, 8)]


def test_a_broken_sentence_scores_as_one():
    """At its first line; the lines that go on count nothing."""
    head, tail = SENTENCES[0][:30].rstrip(), SENTENCES[0][30:].lstrip()
    broken = msgspec.structs.replace(page(MENU, head, tail), joined=frozenset({2}))
    assert stretches(broken) == [Stretch(pytest.approx(0.8 + len(f"{head} {tail}") / 150), 1, 1)]


def test_the_rest_of_a_broken_sentence_whose_first_line_is_marked_counts_nothing():
    """A prompt that rules took in part may end in the middle of a line."""
    doc = msgspec.structs.replace(page(SENTENCES[0], "Simak", "berita kami", MENU), joined=frozenset({2}))
    doc = doc.mark([whole(doc.blocks[1], Label.PROMPT, "r")])
    assert [(s.first, s.last) for s in stretches(doc)] == [(0, 0)]


def test_marks_of_lists_weigh_against_an_article_and_other_marks_do_not():
    """Related links stand in lists of stories; ads stand anywhere."""
    for label, last in ((Label.AD, 3), (Label.RELATED, 0)):
        doc = page(SHOUT, MENU, MENU, SHOUT)
        doc = doc.mark([whole(b, label, "r") for b in doc.blocks[1:3]])
        assert stretches(doc)[0].last == last


@pytest.mark.parametrize("sign", ["(abc/def)", "[abc/but]", "(*)", "(idm)", "(Budi S)"])
@pytest.mark.parametrize(
    "sentence", ['"Itu saja," ujarnya.', '"Sudah kami sampaikan kepada warga," ujarnya kepada wartawan.']
)
def test_a_short_last_sentence_with_a_desk_code_behind_it_is_prose(sentence: str, sign: str):
    """A headline with brackets behind it is none."""
    found = stretches(page(*SENTENCES[:3], f"{sentence} {sign}", *[MENU] * 3))
    assert [(s.first, s.last) for s in found] == [(0, 3)]
    assert stretches(page(SENTENCES[0], f"{HEADLINE} {sign}"))[0].last == 0


def test_a_last_sentence_full_of_names_is_prose():
    """A full stop closes it; the same without one is a headline."""
    named = "Mata Air itu dinamai Mata Air Harapan Merbabu (MAHM)."
    assert stretches(page(*SENTENCES[:3], named, *[MENU] * 3))[0].last == 3
    assert stretches(page(*SENTENCES[:3], named.rstrip("."), *[MENU] * 3))[0].last == 2


def test_a_first_sentence_full_of_names_is_prose():
    """One small verb among names, and a full stop."""
    lead = "Bupati Boyolali Said Hidayat Wongsojudo meninjau Mata Air Merbabu di Kecamatan Selo."
    assert stretches(page(*[MENU] * 3, lead, *SENTENCES[:3]))[-1].first == 3
