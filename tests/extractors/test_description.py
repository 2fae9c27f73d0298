"""The deck between headline and article."""

from support import DATE, SENTENCES, TITLE, article, cleaned

DECK = "Seribu bibit didatangkan dari tiga kabupaten dan ditanam dalam satu hari."


def test_a_sentence_between_headline_and_date_line_is_the_deck():
    """It becomes a field and leaves the text."""
    outcome = cleaned(article(head=(TITLE, DECK, DATE)))
    assert outcome.description == DECK
    assert DECK not in outcome.text


def test_without_a_headline_above_it_a_sentence_is_the_first_paragraph():
    """Nothing tells a deck from a lead there."""
    outcome = cleaned("\n".join([DECK, *SENTENCES[:3]]))
    assert outcome.description is None
    assert outcome.text.startswith(DECK)


def test_the_first_paragraph_is_no_deck():
    """Where there is none, the field is null."""
    outcome = cleaned(article())
    assert outcome.description is None
    assert outcome.text.startswith(SENTENCES[0])


def test_a_date_line_below_several_paragraphs_makes_none_of_them_a_deck():
    """Some pages print it under the article's beginning."""
    outcome = cleaned("\n".join([TITLE, *SENTENCES[:5], DATE, SENTENCES[5]]))
    assert outcome.description is None
    assert outcome.text.startswith(SENTENCES[0])


def test_a_first_paragraph_is_no_deck_because_a_portal_signs_below_it():
    """A promotion between two paragraphs begins with the portal's name as a dateline does."""
    promo = "KOMPAS.com: Berita Terpercaya"
    outcome = cleaned("\n".join([TITLE, DATE, SENTENCES[0], SENTENCES[2], promo, SENTENCES[3], SENTENCES[4]]))
    assert SENTENCES[0] in outcome.text
    assert outcome.description is None
