"""Posts of social networks left behind as text."""

from support import SENTENCES, article, cleaned

POST = "We stand with the farmers of Merbabu pic.twitter.com/a8uRx0Qz1b"


def test_an_embedded_post_goes_with_its_signature_and_date():
    """The post is not the portal's text."""
    outcome = cleaned(article(POST, "— Green Earth (@greenearth) June 9, 2025", "June 9, 2025"))
    assert "pic.twitter.com" not in outcome.text
    assert "@greenearth" not in outcome.text
    assert SENTENCES[0] in outcome.text


def test_a_sentence_that_quotes_an_account_stays():
    """Names of accounts stand in news sentences."""
    sentence = "Lewat akun @warga_lereng, pemuda itu mengajak tetangganya menanam pohon sejak pagi hari."
    assert sentence in cleaned(article(sentence)).text
