"""Names of people in bylines."""

import pytest

from newsclean.extractors.names import is_person, people


@pytest.mark.parametrize(
    "name", ["Rina Wulandari", "Zunita Putri", "M. Rizal bin Abdullah", "I Wayan Sudiarta", "Suparman"]
)
def test_a_name_is_one_to_six_words_with_capitals(name: str):
    """Particles may be small."""
    assert is_person(name)


@pytest.mark.parametrize("text", ["detikNews", "10 Juni", "warga desa", "", "A", "Tim Redaksi 24"])
def test_an_outlet_a_date_or_a_common_noun_is_no_name(text: str):
    """Nor is the portal itself, whatever it calls itself."""
    assert not is_person(text, frozenset({"detiknews"}))


def test_names_are_split_at_commas_slashes_and_dan():
    """In the order printed, each once."""
    assert people("Rina Wulandari, Bagus Santoso dan Rina Wulandari") == ("Rina Wulandari", "Bagus Santoso")
