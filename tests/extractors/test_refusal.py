"""Pages without an article."""

import pytest

from newsclean.model import Rejection
from support import cleaned

LISTING = "\n".join(
    f"{name} Resmikan Pasar Ikan Modern di Kota Pelabuhan\n{n} jam lalu"
    for n, name in enumerate(["Bupati", "Gubernur", "Menteri", "Wali Kota", "Camat", "Lurah"], 1)
)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n\xc2\xa0\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not-text"),
        (b"Berita tidak ditemukan.", "too-short"),
        (b"ADVERTISEMENT\nBaca juga: Banjir Surut", "no-article"),
        (LISTING.encode(), "listing"),
    ],
)
def test_a_page_without_an_article_is_refused_with_its_reason(page: bytes, reason: str):
    """A rejection is a policy, not an error; it has the page's id."""
    outcome = cleaned(page)
    assert isinstance(outcome, Rejection), outcome
    assert outcome.reason == reason
    assert outcome.detail
    assert len(outcome.id or "") == 32
