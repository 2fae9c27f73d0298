"""What stands around the article."""

from support import article, cleaned, marked

FOOTER = ("Tentang Kami", "Redaksi", "Pedoman Media Siber", "Karier", "Disclaimer", "Kontak", "Info Iklan")


def test_lines_below_the_article_go_as_navigation():
    """Every line has a rule that says where it stood."""
    spans = marked(article(tail=("(rin/bud)", *FOOTER)))
    assert {spans[line][0] for line in FOOTER} <= {"navigation", "legal"}


def test_headlines_with_ages_below_the_article_go_as_related():
    """A list of other stories is told by the ages in it."""
    spans = marked(
        article(tail=("(rin/bud)", "Harga Cabai Naik di Tiga Pasar Kota", "2 jam lalu", "Sungai Meluap Lagi"))
    )
    assert spans["Harga Cabai Naik di Tiga Pasar Kota"][0] in ("related", "navigation")
    assert spans["Sungai Meluap Lagi"][0] in ("related", "navigation")


def test_an_article_alone_loses_nothing():
    """No furniture, nothing removed."""
    assert cleaned(article()).removed == []
