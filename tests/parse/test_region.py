"""Where the article stands: on pages of unknown portals, by prose, links and words in classes."""

import pytest

from html_pages import BODY, page, paragraphs, parsed, record, story, text_of
from support import TITLE

MENU = "<nav><ul>" + "".join(f"<li><a href='/{i}'>Kanal {i}</a></li>" for i in range(40)) + "</ul></nav>"
LINK = "<a href='/gempa'>Gempa Guncang Kota, Warga Berhamburan ke Jalan</a>"
CARDS = "".join(
    f"<li><h3><a href='/b{i}'>Petani Kopi di Desa {i} Panen Raya Lebih Awal</a></h3><p>{BODY[i % 6]}</p></li>"
    for i in range(12)
)


def test_menus_and_side_bars_are_left_out():
    """The article is all that is kept."""
    side = f'<div class="sidebar"><h2>Terpopuler</h2><ul>{CARDS}</ul></div>'
    html = page(f"{MENU}<div><div><h1>{TITLE}</h1><div>{paragraphs(*BODY)}</div></div>{side}</div>")
    assert text_of(html) == list(BODY)


def test_teasers_of_other_stories_are_no_prose_of_this_one():
    """More sentences than the article has, each beside a headline that links elsewhere."""
    html = page(f"<div><h1>{TITLE}</h1><div>{paragraphs(*BODY[:3])}</div><ul>{CARDS}</ul></div>")
    assert text_of(html) == list(BODY[:3])


def test_an_article_in_several_sections_is_read_whole():
    """Long reads are split into items with a heading each; a box of advertisements lies between them."""
    raw = '<div class="item"><h2>Bagian {}</h2><div class="raw">{}</div><div class="ad">Iklan</div></div>'
    parts = enumerate((BODY[:2], BODY[2:4], BODY[4:]), 1)
    items = "".join(raw.format(i, paragraphs(*part)) for i, part in parts)
    kept = text_of(page(f"<div><h1>{TITLE}</h1><div>{items}</div></div>"))
    assert [s for s in kept if s in BODY] == list(BODY)
    assert [s for s in kept if s not in BODY] in (
        ["Bagian 2", "Bagian 3"],
        ["Bagian 1", "Bagian 2", "Bagian 3"],
    )


@pytest.mark.parametrize("name", ["sosmedsticky author-and-share", "pages", "back-to-top", "gallery-wrapper"])
def test_a_misleading_class_of_a_wrapper_costs_nothing(name: str):
    """Portals give such names to elements that hold the whole article."""
    html = page(f'<div class="{name}"><h1>{TITLE}</h1><div class="{name}">{paragraphs(*BODY)}</div></div>')
    assert text_of(html) == list(BODY)


def test_a_short_last_sentence_is_kept():
    """What stands among paragraphs is one, however short."""
    assert text_of(story(paragraphs(*BODY, "Semoga!")))[-1] == "Semoga!"


@pytest.mark.parametrize(
    "box",
    [
        '<div class="share-bar"><a href="/s">Bagikan ke Facebook</a></div>',
        '<div class="komentar"><p>Bagus beritanya, semoga warga desa itu sehat selalu dan panjang umur.</p></div>',
        '<blockquote class="twitter-tweet"><p>Keren! Pohonnya banyak sekali di lereng itu ya kawan.</p></blockquote>',
        '<div class="ads-box"><p>Beli pupuk sekarang.</p></div>',
        "<script>document.write('<p>bukan berita</p></div>')</script>",
        "<style>.p { color: red }</style>",
        '<form><input value="x"><button>Kirim komentar</button></form>',
        f'<div class="baca-juga"><p>Baca Juga</p><ul><li>{LINK}</li></ul></div>',
        f'<table class="linksisip"><tr><td><strong>Baca juga:</strong> {LINK}</td></tr></table>',
        f"<ul><li>{LINK}</li><li>{LINK}</li></ul>",
    ],
)
def test_what_is_inserted_into_the_article_is_left_out(box: str):
    """Share bars, comments, embeds, advertisements, scripts, forms and links to other stories."""
    assert text_of(story(paragraphs(*BODY[:3]) + box + paragraphs(*BODY[3:]))) == list(BODY)


def test_prose_in_a_box_that_calls_itself_an_advertisement_is_kept():
    """Losing a sentence is worse than leaving an advertisement; unclosed boxes swallow half an article."""
    inside = paragraphs(*BODY[:3]) + f'<div class="ads-wrapper">{paragraphs(*BODY[3:])}'
    assert text_of(story(inside)) == list(BODY)


def test_a_list_of_names_with_links_is_the_article():
    """Links to topics are short; links to stories are headlines."""
    names = "".join(f"<li><a href='/tag/{n}'>{n}</a></li>" for n in ("Selo", "Cepogo", "Musuk", "Tamansari"))
    assert text_of(story(paragraphs(*BODY[:3]) + f"<ul>{names}</ul>" + paragraphs(*BODY[3:])))[3:7] == [
        "Selo",
        "Cepogo",
        "Musuk",
        "Tamansari",
    ]


def test_the_headline_is_found_without_an_h1():
    """The head says what it is; old portals print it in a division, some with a kicker in front."""
    for printed in (
        f'<div class="jdl">{TITLE}</div>',
        f"<h2>{TITLE}</h2>",
        f'<div class="jdl">In Picture: {TITLE}</div>',
    ):
        html = page(
            f"<h1>Koran Desa</h1><div>{printed}<div>{paragraphs(*BODY)}</div></div>",
            title=f"{TITLE} - Koran Desa",
        )
        assert (record(html).title or "").endswith(TITLE)


def test_what_was_cut_is_counted():
    """Every box that was left out among headline and body has its place and length; the rest is one sum."""
    inside = f"{paragraphs(*BODY[:3])}<div class='share'>Bagikan</div>{paragraphs(*BODY[3:])}"
    html = page(f"{MENU}<div><h1>{TITLE}</h1><div>{inside}</div></div>")
    cuts = dict(parsed(html).cuts)
    assert cuts["div.share"] == len("Bagikan")
    assert cuts["html"] > 200


def test_an_article_below_noscript_is_found():
    """Pages that scripts draw print the article for those who have none."""
    html = page(f"<h1>{TITLE}</h1><div id=app></div><noscript>{paragraphs(*BODY)}</noscript>")
    assert BODY[2] in record(html).text


def test_an_article_that_only_the_head_states_is_read_from_there():
    """Scripts print it later: JSON-LD has it now."""
    stated = "\\n".join(s.replace('"', '\\"') for s in BODY)
    ld = f'{{"@type":"NewsArticle","headline":"{TITLE}","articleBody":"{stated}"}}'
    head = f'<script type="application/ld+json">{ld}</script>'
    assert text_of(page("<div id=app>Memuat ...</div>", head=head)) == list(BODY)


def test_a_page_within_a_frame_of_its_own_is_read():
    """Saved pages hold another page as the source of a frame."""
    from html import escape

    inner = story(paragraphs(*BODY) + "<p>" + " " * 20_000 + "</p>")
    assert text_of(f"<html><body><iframe srcdoc='{escape(inner)}'></iframe></body></html>") == list(BODY)


def test_an_html_element_that_closes_itself_holds_the_page_all_the_same():
    """Seen on IDN Times 2019: <html lang="id" />."""
    assert text_of(story().replace("<html>", '<html lang="id" />')) == list(BODY)


def test_a_short_last_line_in_a_box_like_the_others_is_kept():
    """Paragraphs in bare boxes: the last is too short to be prose of its own, and nothing sets it apart."""
    boxes = "".join(f"<div>{s}</div><div><br></div>" for s in (*BODY, "Begitulah akhirnya?"))
    foot = "<div class='post-footer'>Bagikan</div>"
    assert text_of(page(f"<div><h1>{TITLE}</h1><div>{boxes}</div>{foot}</div>")) == [
        *BODY,
        "Begitulah akhirnya?",
    ]


def test_tags_in_a_box_that_calls_itself_related_are_tags():
    """Its links lead to topic pages."""
    links = "".join(
        f"<li><a href='/tag/{t}'>{t}</a></li>" for t in ("lereng gunung", "bibit pohon", "mata air")
    )
    box = f"<div class='berita-terkait'><h6>Topik berita terkait:</h6><ol>{links}</ol></div>"
    html = page(f"<div><h1>{TITLE}</h1><div>{paragraphs(*BODY)}</div>{box}</div>")
    assert record(html).tags == ["lereng gunung", "bibit pohon", "mata air"]


def test_a_headline_that_links_to_itself_is_the_title():
    """Weblogs print it so; a story that links here from a list is none."""
    heading = f"<h3 class='post-title'><a href='/ini'>{TITLE}</a></h3>"
    html = page(f"<div>{heading}<div>{paragraphs(*BODY)}</div></div>", title=f"{TITLE} - Kabar Contoh")
    assert record(html).title == TITLE
    assert text_of(html) == list(BODY)
