"""HTML elements to blocks: what splits, what joins, and what kind each is."""

import pytest

from html_pages import BODY, page, paragraphs, parsed, record, story, text_of
from newsclean.model import Kind
from support import TITLE


def kinds(html: str) -> dict[str, Kind]:
    return {b.text: b.kind for b in parsed(html).blocks}


def test_two_line_breaks_split_and_one_does_not():
    """Old portals write a whole article into one element."""
    html = story(f"{BODY[0]}<br>{BODY[1]}<br /> <br>{BODY[2]}<br><br><br>{BODY[3]}")
    assert text_of(html) == [f"{BODY[0]} {BODY[1]}", BODY[2], BODY[3]]


def test_inline_elements_never_split_words():
    """A drop cap, a link inside a word, a soft break point."""
    inside = paragraphs(
        "<span>W</span>arga <b>mena</b>nam <a href='/x'>seribu</a>pohon di lereng<wbr>an gunung itu sejak pagi.",
        *BODY[1:],
    )
    assert text_of(story(inside))[0] == "Warga menanam seribupohon di lerengan gunung itu sejak pagi."


def test_text_in_divisions_without_paragraphs_is_read():
    """Each division is a paragraph of its own."""
    assert text_of(story("".join(f"<div>{s}</div>" for s in BODY))) == list(BODY)


def test_a_bold_lead_stays_in_its_sentence():
    """It is part of the first paragraph."""
    inside = paragraphs(f"<strong>Warga</strong> <b>desa</b> itu gembira. {BODY[0]}", *BODY[1:])
    assert text_of(story(inside))[0] == f"Warga desa itu gembira. {BODY[0]}"


def test_headings_lists_quotes_and_rows_keep_their_kind():
    """The extractors judge a heading otherwise than a line that looks like one."""
    inside = (
        paragraphs(*BODY[:3])
        + "<h2>Bahan yang diperlukan</h2><ul><li>Dua genggam tanah</li><li>Satu ember air</li></ul>"
        + f"<blockquote><p>{BODY[3]}</p></blockquote>"
        + "<table><tr><th>Desa</th><th>Pohon</th></tr><tr><td>Selo<br>Atas</td><td>1.200 batang</td></tr></table>"
        + paragraphs(*BODY[4:])
    )
    found = kinds(story(inside))
    assert found["Bahan yang diperlukan"] is Kind.HEADING
    assert found["Satu ember air"] is Kind.LIST_ITEM
    assert found[BODY[3]] is Kind.QUOTE
    assert found["Selo Atas 1.200 batang"] is Kind.TABLE_ROW
    assert found[TITLE] is Kind.HEADLINE
    assert found[BODY[0]] is Kind.PARAGRAPH


def test_a_table_that_lays_out_the_page_is_no_data():
    """Portals of 2008 put the article into a cell."""
    html = page(
        f"<table><tr><td><h1>{TITLE}</h1>{paragraphs(*BODY)}</td><td><a href='/'>Beranda</a></td></tr></table>"
    )
    assert text_of(html) == list(BODY)


@pytest.mark.parametrize(
    "photo",
    [
        "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>",
        '<div class="photo"><img src=a.jpg>{}</div>',
        '<div class="pic_artikel"><img data-src=a.jpg><span>{}</span></div>',
        '<div><img src=a.jpg></div><span class="news-caption">{}</span>',
        '<amp-img src=a.jpg></amp-img><div class="image-copyright">{}</div>',
    ],
)
def test_what_is_printed_with_a_photo_is_its_caption(photo: str):
    """By figcaption, by a class, or by standing in the photo's box; text that is only an attribute is none."""
    caption = "Warga desa menanam pohon di lereng gunung"
    html = story(above=photo.format(caption) + '<img alt="Gambar pohon di lereng gunung yang tidak dicetak">')
    assert [b.text for b in parsed(html).blocks if b.kind is Kind.CAPTION] == [caption]


def test_a_credit_in_an_element_of_its_own_is_part_of_the_caption():
    """In page order, before the photo or behind it; the next photo has a caption of its own."""
    one = '<div class="photo"><span class="caption-credit">ANTARA</span><img src=a.jpg></div>'
    one += '<div class="caption">Satu.</div>'
    two = '<div class="photo"><img src=b.jpg></div><div class="caption">Dua.</div>'
    assert [b.text for b in parsed(story(above=one + two)).blocks if b.kind is Kind.CAPTION] == [
        "ANTARA Satu.",
        "Dua.",
    ]


def test_a_table_that_floats_a_photo_beside_the_text_is_photo_and_caption():
    """Pages before 2012 are laid out so."""
    photo = "<table align=left><tr><td><img src=a.jpg><br>Warga menanam.</td></tr></table>"
    found = record(story(photo + paragraphs(*BODY)))
    assert (found.captions, found.text.split("\n\n")) == (["Warga menanam."], list(BODY))


def test_what_is_hidden_is_not_read():
    """Unless it is a paragraph: scripts show the rest of long articles later."""
    for hidden in (
        '<div style="display: none">ADVERTISEMENT</div>',
        '<span class="visually-hidden">Lewati promosi</span>',
        '<section aria-labelledby="podcast-promo"><p>Dengarkan kisah lain dari desa.</p></section>',
    ):
        assert text_of(story(paragraphs(*BODY[:2]) + hidden + paragraphs(*BODY[2:]))) == list(BODY)
    late = "".join(f'<div style="display:none"><p>{p} {p} {p}</p></div>' for p in BODY[2:])
    assert f"{BODY[2]} {BODY[2]}" in record(story(paragraphs(*BODY[:2]) + late)).text


def test_a_label_and_a_link_beside_it_lead_elsewhere():
    """Without a colon between them, in elements of their own; a sentence that begins with such a label stays."""
    link = "<a href='/2'>Banjir Rendam Tiga Desa di Hilir Sungai Itu</a>"
    inside = paragraphs(*BODY[:2]) + f"<div><span>Baca Juga</span>{link}</div>" + paragraphs(*BODY[2:])
    assert text_of(story(inside)) == list(BODY)
    told = f"Berita terkait {link.replace('Itu', 'itu')} ditulis koran ini sejak lama."
    assert "Banjir Rendam" in record(story(paragraphs(*BODY[:2], told, *BODY[2:]))).text


def test_a_caption_that_ends_the_article_keeps_its_credit():
    """ "(Koran.com/Nama)" behind the last sentence is the reporter's; in a caption it is the photographer's."""
    caption = "Warga desa menanam pohon di lereng gunung (Koran.com/Rina Wulandari)"
    found = record(
        story(paragraphs(*BODY) + f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>")
    )
    assert (found.captions, found.authors, found.text.split("\n\n")) == ([caption], [], list(BODY))


def test_links_below_each_other_are_lines_of_their_own():
    """A list of stories that is written with line breaks."""
    links = "Baca juga:<br><a href='/1'>Gempa Guncang Kota, Warga Berhamburan ke Jalan</a><br>"
    links += "<a href='/2'>Banjir Rendam Tiga Desa di Hilir Sungai Itu</a>"
    assert text_of(story(paragraphs(*BODY, links))) == list(BODY)


def test_a_block_knows_how_much_of_it_is_a_link_and_where_it_stands():
    """Evidence that only HTML has."""
    doc = parsed(story(paragraphs(f"{BODY[0]} <a href='/x'>Selo</a> itu jauh.", *BODY[1:])))
    first = next(b for b in doc.blocks if "Selo" in b.text)
    assert first.link_chars == len("Selo")
    assert ".isi" in first.path and first.path[-1] == "p"


def test_white_space_and_invisible_characters_are_folded():
    """No-break spaces, zero-width spaces, line ends of the source."""
    html = story(
        paragraphs(
            "Warga&nbsp;&nbsp;menanam\n\t  pohon\u200b di lereng\u00ad gunung sejak pagi hari.", *BODY[1:]
        )
    )
    assert text_of(html)[0] == "Warga menanam pohon di lereng gunung sejak pagi hari."


def test_a_heading_at_the_end_heads_nothing():
    """What it headed is a film or a graphic."""
    assert text_of(
        story(paragraphs(*BODY) + "<h2>Infografis Seribu Pohon</h2><iframe src=x></iframe>")
    ) == list(BODY)
