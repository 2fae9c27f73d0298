"""What a line looks like."""

import pytest

from newsclean.extractors.shape import ends_sentence, is_headline, is_sentence, squeeze, title_share


@pytest.mark.parametrize(
    "line", ["Ia pulang.", 'Ia pulang."', "Ia pulang?”", "Ia pulang!)", "Ia pulang…", "Ia pulang. "]
)
def test_a_line_that_closes_like_a_sentence(line: str):
    """Quotation marks, brackets and blanks may follow the stop."""
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["Ia pulang", "Ia pulang,", "Ia pulang:", "", '"'])
def test_a_line_that_does_not_close(line: str):
    """Commas and colons close nothing."""
    assert not ends_sentence(line)


def test_a_headline_is_told_by_its_capitals():
    """Function words do not count."""
    assert is_headline("Pemerintah Daerah Siapkan Lahan Baru untuk Petani Muda")
    assert not is_headline("Pemerintah daerah menyiapkan lahan baru untuk petani muda di kaki gunung")
    assert not is_headline("Pemerintah Daerah Siapkan Lahan Baru untuk Petani Muda.")
    assert title_share("dan di ke dari") == 0.0


@pytest.mark.parametrize(
    ("line", "share"),
    [("“Banjir” di (Kota) lama", 2 / 3), ("'yang “dan Banjir", 1.0), ("10 Ribu - lapis", 0.5), ("", 0.0)],
)
def test_words_count_without_the_marks_before_them(line: str, share: float):
    """Quotation marks and brackets are stripped; numbers and dashes are no words."""
    assert title_share(line) == pytest.approx(share)


def test_a_sentence_is_long_closed_and_mostly_small():
    """A closed headline is none."""
    assert is_sentence("Pemerintah daerah menyiapkan lahan baru untuk petani muda di kaki gunung.")
    assert not is_sentence("Pulanglah.")
    assert not is_sentence("Pemerintah Daerah Siapkan Lahan Baru Untuk Petani Muda Kaki Gunung!")


def test_two_printings_of_a_line_are_equal_when_squeezed():
    """Case, blanks and marks are left out."""
    assert squeeze("“Banjir”  di Kota!") == squeeze("banjir di kota")
