"""The lexicon: every entry shows one of its words at work, and every word is read."""

import msgspec
import pytest

from newsclean.dates import find, parse_field, stamps
from newsclean.dates.lexicon import Entry, lexicon

DATED = "2013-03-14"
LEXICON = lexicon()
TABLES = {name: getattr(LEXICON, name) for name in LEXICON.__struct_fields__ if name != "context"}
ENTRIES = [
    pytest.param(name, entry, id=f"{name} {entry.example}") for name, t in TABLES.items() for entry in t
]


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_the_example_of_an_entry_has_its_value(table: str, entry: Entry):
    """As the lexicon says; an entry without a value is recognised so that it is no mention."""
    spoken = " ".join(entry.example.lower().split())
    words = entry.words + getattr(entry, "short", ()) + getattr(entry, "english", ())
    assert any(word in spoken or f"se{word}" in spoken for word in words)
    if table == "label":
        stamp = parse_field(entry.example)
        assert stamp and (stamp.value, stamp.role) == (entry.value, entry.role)
    elif table == "market_day":
        assert [stamp.value for stamp in stamps(entry.example)] == [entry.value]
    else:
        found = find(entry.example, DATED)
        assert [m.value for m in found][:1] == ([entry.value] if entry.value else [])


@pytest.mark.parametrize("entry", LEXICON.month, ids=lambda entry: entry.words[0])
def test_every_spelling_of_a_month_is_read_in_lines_and_texts(entry: Entry):
    """Indonesian, older, abbreviated and English, small and capital."""
    for word in entry.every:
        for spelling in (word, word.title(), word.upper()):
            assert stamps(f"5 {spelling} 2019")[0].value == f"2019-{entry.number:02}-05"
            assert find(f"pada 5 {spelling} 2019")[0].value == f"2019-{entry.number:02}-05"


@pytest.mark.parametrize("entry", LEXICON.weekday, ids=lambda entry: entry.words[0])
def test_every_spelling_of_a_weekday_is_checked_against_the_date(entry: Entry):
    """3 to 9 June 2019 are Monday to Sunday."""
    for word in entry.every:
        line = f"{word.title()}, {2 + entry.number} Juni 2019"
        assert stamps(line)[0][:2] == (0, len(line))
        assert stamps(line)[0].warnings == ()
        assert stamps(f"{word.title()}, {3 + entry.number} Juni 2019")[0].warnings == ("weekday-mismatch",)


@pytest.mark.parametrize("entry", LEXICON.zone, ids=lambda entry: entry.words[0])
def test_every_zone_has_its_offset(entry: Entry):
    """Printed behind a time, with and without capitals."""
    hours, minutes = divmod(abs(entry.minutes), 60)
    offset = f"{'-' if entry.minutes < 0 else '+'}{hours:02}:{minutes:02}"
    for word in entry.words:
        if len(word) > 1:
            assert stamps(f"5 Juni 2019 10:00 {word.upper()}")[0].value == f"2019-06-05T10:00:00{offset}"
            assert stamps(f"5 Juni 2019 10:00 {word.title()}")[0].value == f"2019-06-05T10:00:00{offset}"


def test_an_unknown_key_in_the_lexicon_is_an_error():
    """A slip of the pen in the data must not pass for a word."""
    text = b'[[month]]\nnumber = 1\nwordz = ["januari"]\nexample = "x"\n'
    with pytest.raises(msgspec.ValidationError):
        msgspec.toml.decode(text, type=type(LEXICON))
