"""CSS selectors of packs: looked up, compared, or left to lxml."""

import pytest
from lxml import etree

from newsclean.packs.schema import Html
from newsclean.parse.select import compiled, select, tokens
from newsclean.parse.survey import survey

PAGE = """<html><body><div id=a class="isi artikel"><p class=x>1</p><section><p>2</p></section></div>
<div class=isi><p title=t>3</p></div><p>4</p></body></html>"""


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        (".isi", ["12", "3"]),
        ("div.isi.artikel", ["12"]),
        ("#a", ["12"]),
        ("#a > p", ["1"]),
        ("#a p", ["1", "2"]),
        (".isi p.x", ["1"]),
        (".isi [title]", ["3"]),
        (".isi p[title=t]", ["3"]),
        ("section p", ["2"]),
        ("p", ["1", "2", "3", "4"]),
        ("#a, .isi p", ["12", "1", "2", "3"]),
        ("p:last-child", ["2", "3", "4"]),
        (".none", []),
        ("span.isi", []),
    ],
)
def test_a_selector_finds_what_css_says(selector: str, found: list[str]):
    """The same elements as a browser's."""
    root = etree.fromstring(PAGE, etree.HTMLParser())
    html = Html(article=(selector,))
    s = survey(root, tokens(html))
    assert sorted("".join("".join(e.itertext()).split()) for e in select(html.article, root, s)) == sorted(
        found
    )


def test_the_first_selector_that_matches_wins():
    """Layouts are tried in the order in which the pack names them."""
    root = etree.fromstring(PAGE, etree.HTMLParser())
    html = Html(article=(".none", "#a", "p"))
    assert [e.get("id") for e in select(html.article, root, survey(root, tokens(html)))] == ["a"]


def test_common_selectors_need_no_query():
    """They are looked up by their class or id."""
    assert compiled("div.detail p").anchor == ".detail"
    assert compiled("#isi").anchor == "#isi"
    assert compiled("h1").anchor is None
