"""The rules of the packs on lines and parts of lines."""

import pytest

from newsclean.packs import library
from support import SENTENCES, article, cleaned, labels, marked, traced


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Baca juga: Gempa Guncang Kota", "related"),
        ("ADVERTISEMENT", "ad"),
        ("SCROLL TO CONTINUE WITH CONTENT", "ad"),
        ("Baca Selengkapnya", "navigation"),
    ],
)
def test_a_known_line_goes_with_its_label(line: str, label: str):
    """Whatever its case."""
    assert labels(article(line))[line] == label
    assert labels(article(line.upper()))[line.upper()] == label


def test_a_rule_names_the_pack_it_is_from():
    """Rule ids are "pack/rule", and each has its reason."""
    rule = next(m.rule for m in traced(article("ADVERTISEMENT")).marks if m.label == "ad")
    assert rule == "_common/ad-marker"
    assert library().compiled(None).rules[rule].why


def test_a_prompt_broken_over_lines_is_seen_as_one():
    """Dumps break where a link or bold type stood."""
    broken = "Simak\nbreaking news\ndan\nberita pilihan\nkami langsung di ponselmu."
    assert "berita pilihan" not in cleaned(article(broken)).text


def test_a_glued_part_goes_and_the_sentence_stays():
    """Exactly the matched characters."""
    outcome = cleaned(article(SENTENCES[4] + " ADVERTISEMENT"))
    assert SENTENCES[4] in outcome.text.split("\n\n")


def test_every_rule_that_speaks_on_a_page_has_a_reason():
    """Of the packs as of the extractors."""
    assert all(rule for _, rule in marked(article("ADVERTISEMENT", "Baca juga:")).values())
