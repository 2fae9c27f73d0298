"""Paragraphs printed a second time."""

from support import SENTENCES, article, cleaned


def test_a_paragraph_printed_twice_is_kept_once_with_a_warning():
    """The first printing stays."""
    outcome = cleaned(article(SENTENCES[4], tail=(SENTENCES[4],)))
    assert outcome.text.count(SENTENCES[4]) == 1
    assert "repeated-body" in outcome.warnings


def test_a_short_line_may_be_said_twice():
    """Refrains and shouts are repeated on purpose."""
    outcome = cleaned(article('"Selamat tahun baru!"', SENTENCES[4], '"Selamat tahun baru!"'))
    assert outcome.text.count('"Selamat tahun baru!"') == 2
    assert "repeated-body" not in outcome.warnings
