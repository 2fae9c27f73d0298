"""What the record says of a finished document besides what the marks say."""

import pytest

from newsclean.model import Article
from support import DATE, SENTENCES, TITLE, cleaned


@pytest.mark.parametrize(
    ("end", "warned"),
    [
        ("Berikut rincian harganya per Selasa pagi:", True),
        ("Simak hasil penelusuran tim kami dalam halaman berikut ini...", True),
        ("Sementara itu warga di lereng gunung masih membutuhkan bantuan…", True),
        ("Warga kembali ke rumah masing-masing pada Selasa malam.", False),
        ("Warga kembali ke rumah masing-masing pada Selasa malam", False),
    ],
)
def test_a_text_that_announces_what_does_not_follow_is_cut_off(end: str, warned: bool):
    """A full stop that was forgotten is no sign of it."""
    outcome = cleaned("\n".join([TITLE, DATE, *SENTENCES[:3], end]))
    assert isinstance(outcome, Article)
    assert outcome.text.endswith(end)
    assert ("cut-off" in outcome.warnings) == warned
