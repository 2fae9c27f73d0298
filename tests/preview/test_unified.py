"""The diff for pipes: valid, complete, and its new side is the record's text."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from newsclean.model import Document
from newsclean.preview.unified import unified
from newsclean.preview.view import view
from newsclean.record import article_paragraphs
from shown import BODY, document, kept, shown
from support import pages, traced

HUNK = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@")


def old_side(doc: Document) -> list[str]:
    return [line for b in doc.blocks for line in (*[""] * b.gap, b.text)]


def applied(diff: list[str], old: list[str]) -> list[str]:
    """The new side, by the rules of the format; asserts that every count and every context line is right."""
    new, at, i = [], 0, 0
    while i < len(diff) and not diff[i].startswith("@@"):
        i += 1
    while i < len(diff):
        first, gone, start, come = map(int, HUNK.match(diff[i]).groups())
        begin = first - 1 if gone else first
        new += old[at:begin]
        assert len(new) == (start - 1 if come else start)
        at, i, seen = begin, i + 1, [0, 0]
        while i < len(diff) and not diff[i].startswith("@@"):
            sign, text = diff[i][0], diff[i][1:]
            if sign in " -":
                assert old[at] == text
                at += 1
            if sign in " +":
                new.append(text)
            seen[0] += sign in " -"
            seen[1] += sign in " +"
            i += 1
        assert seen == [gone, come]
    return new + old[at:]


def texts(doc: Document) -> list[str]:
    return [text for _, text in article_paragraphs(doc)]


def test_applied_to_the_page_it_gives_the_text():
    doc = document()
    new = applied(list(unified(view(doc))), old_side(doc))
    assert [line for line in new if line] == texts(doc) == list(BODY)


def test_the_new_side_begins_with_text_and_parts_paragraphs_by_blank_lines():
    doc = document()
    new = applied(list(unified(view(doc))), old_side(doc))
    assert new == [BODY[0], "", BODY[1], "", "", BODY[2]]


def test_a_sentence_torn_over_lines_comes_back_in_one():
    doc = document([(0, kept("Warga menanam")), (0, [("Iklan", "ad", "x")]), (0, kept("seribu pohon."))], {2})
    diff = list(unified(view(doc)))
    assert diff[3:] == ["-Warga menanam", "-Iklan", "-seribu pohon.", "+Warga menanam seribu pohon."]


def test_the_rules_of_a_hunk_stand_in_its_heading():
    headings = [line for line in unified(shown()) if line.startswith("@@")]
    assert headings[0].endswith("ad _common/ad-marker x2, related _common/baca-juga, related story-list x20")


def test_with_labels_only_their_spans_go():
    doc = document()
    diff = list(unified(view(doc), frozenset({"ad"})))
    assert [line for line in diff if line[0] in "-+"][2:] == ["-", "-ADVERTISEMENT", "-Hide Ads"]
    old = old_side(doc)
    assert len(applied(diff, old)) == len(old) - 3


def test_with_the_label_of_a_prefix_the_rest_of_its_line_comes_back():
    changed = [line for line in unified(shown(), frozenset({"dateline"})) if line[0] in "-+"][2:]
    assert changed == ["-Boyolali - " + BODY[0], "+" + BODY[0]]


def test_a_page_that_stays_as_it_is_gives_no_diff():
    assert list(unified(shown([(0, kept(BODY[0]))]))) == []


def test_a_refused_page_is_all_removed_and_says_why():
    diff = list(unified(shown([(0, kept("Beranda")), (0, kept("Indeks"))], rejected="listing")))
    assert diff[0].startswith("rejected page.txt: listing: ")
    assert diff[1:4] == ["--- page.txt\tpage", "+++ /dev/null", "@@ -1,2 +0,0 @@ rejected listing x2"]
    assert diff[4:] == ["-Beranda", "-Indeks"]


@given(pages())
def test_any_page_applies(content: str):
    doc = traced(content)
    if doc.rejected is None:
        new = applied(list(unified(view(doc))), old_side(doc))
        assert [line for line in new if line] == texts(doc)


@pytest.mark.skipif(not shutil.which("patch"), reason="the patch command is not installed")
def test_the_patch_command_takes_it(tmp_path: Path):
    doc = document()
    (tmp_path / "page.txt").write_text("\n".join(old_side(doc)) + "\n")
    diff = "".join(line + "\n" for line in unified(view(doc)))
    subprocess.run(["patch", "-p0"], cwd=tmp_path, input=diff, text=True, check=True, capture_output=True)
    left = (tmp_path / "page.txt").read_text().split("\n")
    assert [line for line in left if line] == texts(doc)
