"""Paragraphs in boxes of their own instead of `<p>`, few of them long."""

import pytest

from html_pages import BODY, page, record, text_of
from support import DATE, TITLE

SHORT = ('"Kami lelah," katanya.', "Air belum surut.", "Semoga lekas pulih.")
LINK = "<div><a href='/gempa'>Gempa Guncang Kota, Warga Berhamburan ke Jalan</a></div>"
FOOT = f"{LINK}<div>Copyright 2025 Kabar Contoh</div>"
FEW = {"one": (" ".join(BODY[:2]),), "two": BODY[:2]}
WRAPS = {
    "boxes": lambda lines: "".join(f"<div>{x}</div>" for x in lines),
    "spans": lambda lines: "".join(f"<div><span>{x}</span></div>" for x in lines),
    "twice": lambda lines: "".join(f"<div><div>{x}</div></div>" for x in lines),
    "empty ones": lambda lines: "".join(f"<div>{x}</div><div><br></div>" for x in lines),
    "an ad": lambda lines: "<div class='ads'><ins></ins></div>".join(f"<div>{x}</div>" for x in lines),
    "and paragraphs": lambda lines: f"<div>{lines[0]}</div>" + "".join(f"<p>{x}</p>" for x in lines[1:]),
}


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("long", FEW)
@pytest.mark.parametrize("shell", ["<div>{}</div>", "{}"], ids=["of its own", "with the head"])
def test_short_sentences_in_boxes_like_the_long_ones_are_kept(shell: str, long: str, wrap: str):
    """However few are long enough to be prose of their own."""
    lines = (*FEW[long], *SHORT)
    inner = shell.format(WRAPS[wrap](lines))
    assert text_of(page(f"<div><h1>{TITLE}</h1><div>{DATE}</div>{inner}{FOOT}</div>")) == list(lines)


def test_a_short_first_paragraph_in_such_a_box_is_kept():
    """Above the long ones."""
    boxes = WRAPS["boxes"]((SHORT[1], *BODY[:2], SHORT[2]))
    html = page(f"<div><h1>{TITLE}</h1><div>{DATE}</div><div>{boxes}</div></div>")
    assert text_of(html) == [SHORT[1], *BODY[:2], SHORT[2]]


def test_a_list_in_such_boxes_is_kept_where_nothing_but_the_article_stands():
    """Names close no sentence; the box that holds them holds neither headline nor date."""
    lines = (*BODY[:2], "Batu Putih", "Lembah Hijau", "Karang Anyar")
    html = page(f"<div><h1>{TITLE}</h1><div>{DATE}</div><div>{WRAPS['boxes'](lines)}</div>{FOOT}</div>")
    assert text_of(html) == list(lines)


def test_what_stands_in_bare_boxes_beside_the_article_is_none_of_it():
    """Dates above, buttons, links and rights below."""
    foot = f"<div>Bagikan ke teman</div>{LINK}<div>{SHORT[2]}</div>"
    html = page(f"<div><h1>{TITLE}</h1><div>{DATE}</div><div>{BODY[0]}</div><div>{BODY[1]}</div>{foot}</div>")
    assert text_of(html) == list(BODY[:2])
    assert record(html).published_at is not None


def test_paragraphs_in_bare_boxes_beside_one_link_are_no_teasers():
    """Each teaser has a headline of its own; one link among paragraphs is the portal's "Baca juga"."""
    html = page(f"<div><h1>{TITLE}</h1><div>{DATE}</div><div>{BODY[0]}</div>{LINK}<div>{BODY[1]}</div></div>")
    assert text_of(html)[0] == BODY[0]
    assert text_of(html)[-1] == BODY[1]
    cards = "".join(f"<div>{LINK}<div>{s}</div></div>" for s in BODY[2:5])
    html = page(f"<div><h1>{TITLE}</h1><div>{BODY[0]}</div><div>{BODY[1]}</div></div><div>{cards}</div>")
    assert text_of(html) == list(BODY[:2])
