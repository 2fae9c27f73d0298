"""Facts of a page's head, of its structure and of its packs, judged."""

import pytest

from html_pages import BODY, NONE, page, paragraphs, parsed, record, story
from newsclean.pipeline import Setup
from support import TITLE

LD = """<script type="application/ld+json">{}</script>"""
NEWS = (
    f'{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{TITLE}",'
    '"datePublished":"2025-06-10T09:30:15+07:00","dateModified":"2025-06-10T11:00:00+07:00",'
    '"author":{"@type":"Person","name":"Rina Wulandari"},'
    '"editor":{"@type":"Person","name":"Bagus Santoso"},"articleSection":"Nusantara"'
)


def news(more: str = "") -> str:
    return f"{NEWS}{more}}}"


@pytest.mark.parametrize(
    "data",
    [
        news(),
        f"[{news()}]",
        f'{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"Koran"}},{news()}]}}',
        f"<!-- {news()} -->",
        f"//<![CDATA[\n{news()}\n//]]>",
        news(',"keywords":["pohon","lereng",]'),
        news(',"articleBody":"baris satu\nbaris dua"'),
    ],
)
def test_json_ld_is_read_in_all_its_shapes(data: str):
    """A node, a list, a graph, wrapped, with a trailing comma, with raw line ends."""
    found = record(story(head=LD.format(data)))
    assert (found.published_at, found.date_source) == ("2025-06-10T09:30:15+07:00", "json-ld")
    assert found.modified_at == "2025-06-10T11:00:00+07:00"
    assert (found.authors, found.editors, found.section) == (
        ["Rina Wulandari"],
        ["Bagus Santoso"],
        "Nusantara",
    )


@pytest.mark.parametrize(
    "data",
    [
        '{"headline":"Kata "kunci" di sini","datePublished":"2025-06-10T09:30:15+07:00",'
        '"author":{"name":"Rina Wulandari"}',
        '{"datePublished":"2025-06-10T09:30:15+07:00","author":[{"@type":"Person","name":"Rina Wulandari"}],}}',
    ],
)
def test_broken_json_ld_still_gives_its_dates_and_authors(data: str):
    """Unescaped quotation marks and missing braces are common."""
    found = record(story(head=LD.format(data)))
    assert found.published_at == "2025-06-10T09:30:15+07:00"
    assert found.authors == ["Rina Wulandari"]


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","headline":5,"author":[1,{"name":null},[]],"datePublished":{"a":1},"url":[{}]}',
        '{"headline":[' * 20_000,
        '{"@type":"NewsArticle","headline":' + "9" * 9_000 + "}",
        "null",
        "",
    ],
)
def test_nonsense_in_json_ld_is_no_fault(data: str):
    """Other types than promised, endless nesting, endless numbers."""
    assert record(story(head=LD.format(data))).text


def test_the_printed_date_comes_before_the_head():
    """Readers saw it; the head disagrees by a day, and the record says so."""
    html = story(above="<div>Senin, 9 Juni 2025 08:00 WIB</div>", head=LD.format(news()))
    found = record(html)
    assert (found.published_at, found.date_source) == ("2025-06-09T08:00:00+07:00", "line")
    assert "dates-disagree" in found.warnings


def test_the_same_clock_in_another_zone_is_no_other_date():
    """Portals write local time with a false Z."""
    head = '<meta property="article:published_time" content="2025-06-10T09:30:00Z">'
    assert (
        "dates-disagree"
        not in record(story(above="<div>Selasa, 10 Juni 2025 09:30 WIB</div>", head=head)).warnings
    )


def test_a_pack_says_which_statement_of_the_head_is_wrong():
    """Detik's pubdate is local time with a false Z: without the printed date there is rather none."""
    head = '<meta name="pubdate" content="2025-06-10T09-30-00Z">'
    url = "https://news.detik.com/berita/d-1/warga-tanam-pohon"
    assert record(story(head=head), setup=Setup(), url=url).published_at is None
    assert record(story(head=head)).date_source == "meta"


def test_a_page_that_only_says_when_it_was_changed_was_published_then():
    """With a warning."""
    found = record(story(head='<meta property="article:modified_time" content="2025-06-10T11:00:00+07:00">'))
    assert found.published_at == found.modified_at == "2025-06-10T11:00:00+07:00"
    assert "published-from-modified" in found.warnings


def test_the_site_s_name_is_no_part_of_a_title_that_only_the_head_gives():
    """The page prints no headline."""
    html = f"<html><head><title>{TITLE} - Koran Desa</title><meta property='og:site_name' content='Koran Desa'></head>"
    html += f"<body><div>{paragraphs(*BODY)}</div></body></html>"
    assert record(html).title == TITLE


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        (f"Koran Desa: {TITLE}", f'<h3 class="post-title">{TITLE}</h3>'),
        (f"Harian Desa Online :: {TITLE}", f"<font size=4><b>{TITLE}</b></font><br>"),
        (f"{TITLE} - Semua Halaman", f"<h1>{TITLE} - Semua Halaman</h1>"),
    ],
)
def test_neither_the_site_s_name_in_front_nor_the_page_s_number_is_title(stated: str, printed: str):
    """What the page prints decides where the title begins."""
    assert record(page(f"<div>{printed}{paragraphs(*BODY)}</div>", title=stated)).title == TITLE


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://contoh.example/berita/1">', "https://contoh.example/berita/1"),
        (
            '<meta property="og:url" content="https://contoh.example/berita/2">',
            "https://contoh.example/berita/2",
        ),
        (
            '<link rel="canonical" href="../../index.html"><meta property="og:url" content="https://contoh.example/berita/3">',
            "https://contoh.example/berita/3",
        ),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20190102030405/https://contoh.example/berita/4">',
            "https://contoh.example/berita/4",
        ),
        ("", None),
    ],
)
def test_the_address_is_the_page_s_own(head: str, url: str | None):
    """Canonical, OpenGraph, or what an archive wrapped; a site's front page is none."""
    assert record(story(head=head)).url == url


def test_the_address_of_a_saved_page_stands_in_a_comment():
    """Browsers write where a page was saved from."""
    html = "<!-- saved from url=(0034)https://contoh.example/berita/5 -->" + story()
    assert record(html).url == "https://contoh.example/berita/5"


@pytest.mark.parametrize(
    ("byline", "authors", "editors"),
    [
        ('<div class="author">Rina Wulandari - <span>detikNews</span></div>', ["Rina Wulandari"], []),
        (
            '<div class="read__author">Penulis: <a href="/r">Rina Wulandari</a> | '
            'Editor: <a href="/b">Bagus Santoso</a></div>',
            ["Rina Wulandari"],
            ["Bagus Santoso"],
        ),
        (
            '<ul class="credits"><li><span>Author</span></li><li>Rina Wulandari</li>'
            "<li><span>Editor</span></li><li>Bagus Santoso</li></ul>",
            ["Rina Wulandari"],
            ["Bagus Santoso"],
        ),
        (
            '<div class="article-credits"><a>Rina Wulandari<span>Author</span></a>'
            "<a>Bagus Santoso<span>Editor</span></a></div>",
            ["Rina Wulandari"],
            ["Bagus Santoso"],
        ),
        (
            '<div class="writer"><span>Koran Desa</span> <span>Rina Wulandari</span></div>',
            ["Rina Wulandari"],
            [],
        ),
        (
            '<div class="author"><a href="/r">Kontributor Selo, Rina Wulandari</a></div>',
            ["Rina Wulandari"],
            [],
        ),
        ('<div class="byline"><span itemprop="author">Tim Koran Desa</span></div>', ["Tim Koran Desa"], []),
        ('<div class="red">Rep: C31/ <span>Red: Bagus Santoso</span></div>', [], ["Bagus Santoso"]),
    ],
)
def test_names_are_read_where_classes_say_they_stand(byline: str, authors: list[str], editors: list[str]):
    """Labels before a name or below it; a class alone where there is no label. Portals and posts are no names."""
    found = record(story(above=byline, head='<meta property="og:site_name" content="Koran Desa">'))
    assert (found.authors, found.editors) == (authors, editors)


def test_the_portal_s_own_name_in_the_head_is_no_author():
    """Most heads sign with it."""
    head = (
        '<meta name="author" content="Koran Desa Online"><meta property="og:site_name" content="Koran Desa">'
    )
    assert record(story(head=head)).authors == []


@pytest.mark.parametrize(
    "box",
    [
        '<div class="detail_tag"><span>Tag:</span> <a href="/1">pohon</a><a href="/2">lereng gunung</a></div>',
        '<ul class="related-tags"><li>Tags:</li><li><a href="/1">pohon</a></li>'
        '<li><a href="/2">lereng gunung</a></li></ul>',
        '<div><h4>Topik</h4><a href="/topik/1/pohon">pohon</a> <a href="/topik/2/lereng">lereng gunung</a></div>',
        '<div class="tagging"><a href="/1">pohon</a></div><div class="tagging"><a href="/2">lereng gunung</a></div>',
    ],
)
def test_printed_tags_are_read_by_their_class_or_their_address(box: str):
    """Inside the container or below it; they never stand in the text."""
    for html in (story(paragraphs(*BODY) + box), story(below=box)):
        found = record(html)
        assert found.tags == ["pohon", "lereng gunung"]
        assert "lereng gunung" not in found.text.split("\n\n")[-1]


@pytest.mark.parametrize("tag", ['footer class="entry-footer"', 'div class="post-footer"'])
def test_an_article_s_own_footer_holds_its_tags_and_writer(tag: str):
    """WordPress and Blogger put them there, beside links to the neighbours; nothing of it is text."""
    foot = f"<{tag}><p class='post-author'>Diposting oleh <a href='/r'>Rina Wulandari</a></p>"
    foot += '<div class="post-tags"><a href="/1" rel="tag">pohon</a></div><p>Sebelumnya <a href="/2">Pasar Desa</a></p>'
    found = record(story(paragraphs(*BODY) + f"{foot}</{tag.split()[0]}>"))
    assert (found.authors, found.tags) == (["Rina Wulandari"], ["pohon"])
    assert found.text.split("\n\n") == list(BODY)


def test_a_sentence_between_headline_and_article_is_its_description():
    """The article's own element shows where it begins."""
    deck = "Warga menanam pohon supaya lereng itu tidak longsor lagi."
    found = record(story(above=f"<p>{deck}</p>"))
    assert (found.description, found.text.split("\n\n")) == (deck, list(BODY))


def test_a_portal_that_signs_in_front_of_its_story_is_no_place():
    """Only the head tells that "LEMBAH DESA" is a name of neither village nor town."""
    head = '<meta property="og:site_name" content="Lembah Desa">'
    signed = paragraphs(f"LEMBAH DESA - {BODY[0]}", *BODY[1:])
    found = record(story(signed, head=head))
    assert (found.place, found.text.split("\n\n")) == (None, list(BODY))
    assert record(story(signed)).place == "Lembah Desa"


def test_labels_and_more_links_of_a_box_of_tags_are_no_topics():
    """Whether a class or a pack's selector finds the box."""
    links = "".join(
        f'<a class="tags--snippet__link" href="/{t}">{t}</a>'
        for t in ("Tags:", "pohon", "Hashtag Lainnya...")
    )
    assert record(story(below=f'<div class="tags">{links}</div>')).tags == ["pohon"]
    found = record(
        story(below=f'<ul class="tags--snippet__list">{links}</ul>'),
        setup=Setup(),
        url="https://www.fimela.com/lifestyle/read/1/pohon",
    )
    assert found.tags == ["pohon"]


def test_keywords_for_search_engines_are_no_tags():
    """Nobody printed them."""
    assert record(story(head='<meta name="keywords" content="pohon,gunung,berita terkini">')).tags == []


@pytest.mark.parametrize(
    "more",
    [
        {"head": '<link rel="next" href="?page=2">'},
        {"below": '<div class="paging"><a href="?page=1">1</a><a href="?page=2">2</a></div>'},
        {"head": '<meta name="content_total_pages" content="3">'},
    ],
)
def test_one_page_of_several_says_so(more: dict[str, str]):
    """The rest of the article lies elsewhere."""
    assert "multi-page" in record(story(**more)).warnings
    assert "multi-page" not in record(story()).warnings


def test_a_layout_that_the_pack_does_not_know_is_read_all_the_same():
    """With a warning; a known one without."""
    url = "https://news.detik.com/berita/d-1/warga-tanam-pohon"
    changed = record(story(), setup=Setup(), url=url)
    assert "layout-unknown" in changed.warnings
    assert changed.text == record(story(), setup=NONE).text
    known = record(story().replace('class="isi"', 'class="detail__body-text"'), setup=Setup(), url=url)
    assert "layout-unknown" not in known.warnings


def test_facts_that_structure_names_are_marked_in_their_blocks():
    """So that the ledger knows where they went."""
    doc = parsed(
        story(
            above='<div class="author">Rina Wulandari</div>',
            below='<div class="tag"><a href="/1">pohon</a></div>',
        )
    )
    labels = {b.text: str(label) for b, label in zip(doc.blocks, doc.labels, strict=True)}
    assert labels["Rina Wulandari"] == "byline"
    assert labels["pohon"] == "tags"


@pytest.mark.parametrize(
    "stamp",
    [
        "<abbr class='published' title='2025-06-10T09:30:00+07:00'>09.30</abbr>",
        "<time class='entry-date published' datetime='2025-06-10T09:30:00+07:00'>Juni 10</time>",
        "<time datetime='2025-06-10T09:30:00+07:00'>kemarin</time>",
    ],
)
def test_elements_of_time_state_when_a_post_was_published(stamp: str):
    """Blogger and WordPress print a clock time or an age, and say the whole in an attribute."""
    found = record(story(below=f"<div>{stamp}</div>"))
    assert (found.published_at, found.date_source) == ("2025-06-10T09:30:00+07:00", "time")


def test_times_that_disagree_state_nothing():
    """They belong to a list of stories."""
    times = "".join(f"<li><time class='published' datetime='2025-06-0{n}'>lalu</time></li>" for n in (1, 2))
    assert record(story(below=f"<ul>{times}</ul>")).published_at is None
