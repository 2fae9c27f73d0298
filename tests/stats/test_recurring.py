"""Lines that recur are counted exactly where there is room, and within it where there is not."""

import random
from collections.abc import Iterable

import pytest

from newsclean.model import Document, Page
from newsclean.pipeline import Setup, trace
from newsclean.stats.drafts import draft
from newsclean.stats.recurring import Lines, Recurring, keys, template

BODY = (
    "Warga {0} menanam pohon di tepi sungai sejak pagi, kata kepala desa setempat.",
    '"Kami ingin air sungai di {0} tetap jernih sampai anak cucu nanti," kata Sumarni.',
)


def page(*lines: str, url: str | None = "https://contoh.id/1") -> Document:
    return trace(Page(source="p", content="\n".join(lines), url=url), Setup())


def story(town: str, *more: str, **known: str) -> Document:
    """A page with two sentences of its own, and what it shares with others below them."""
    return page(*(s.format(town) for s in BODY), *more, **known)


def counted(docs: Iterable[Document], room: int = 200_000) -> Lines:
    lines = Lines(room)
    for doc in docs:
        lines.add(doc)
    return lines


def row(lines: Lines, text: str, least: int = 3) -> Recurring | None:
    return next((r for r in lines.report(least) if r.text == text), None)


TOWNS = ("Pati", "Jepara", "Kudus", "Blora", "Rembang", "Demak")


def test_a_line_is_told_with_the_pages_it_is_on_and_what_takes_it():
    """A line twice on a page counts once."""
    lines = counted(story(t, "Dukung kami lewat kopi", "Dukung kami lewat kopi", "Iklan") for t in TOWNS)
    kept, taken = row(lines, "Dukung kami lewat kopi"), row(lines, "Iklan")
    assert kept is not None and taken is not None
    assert (kept.portal, kept.pages, kept.share, kept.taken, kept.exact) == ("contoh.id", 6, 1.0, "", True)
    assert (taken.pages, taken.taken, taken.taken_share) == (6, "_common/ad-marker", 1.0)


def test_what_is_on_too_few_pages_is_not_told():
    """Three are asked for where nobody says otherwise."""
    lines = counted(story(t, "Dukung kami lewat kopi" if t < "C" else "") for t in TOWNS)
    assert row(lines, "Dukung kami lewat kopi") is None


def test_a_page_that_repeats_another_word_for_word_is_not_counted():
    """Data sets hold one story under several addresses."""
    lines = counted(
        [story("Pati", "Dukung kami"), story("Pati", "Dukung kami", url="https://contoh.id/2")] * 3
    )
    assert (lines.pages["contoh.id"], lines.repeats) == (1, 5)


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("Simak juga Video 'Warga Tolak Tambang'", "Simak juga …"),
        ("Baca juga: Sungai di Pati Dangkal", "Baca juga: …"),
        ("Baca juga:Sungai Pati Dangkal", "Baca juga:…"),
        ("Lihat Foto Pati Lainnya di Album Warga", "Lihat Foto …"),
        ("Dukung kami lewat kopi", "Dukung kami lewat kopi"),
        ("Gempa Guncang Kota", "Gempa Guncang Kota"),
    ],
)
def test_a_template_has_a_gap_for_each_run_of_words_in_capitals(line: str, shape: str):
    """A headline without small words is no template: it would stand for all headlines."""
    assert template(line) == shape


def test_numbers_and_addresses_are_alike():
    """ "2 dari 4" and "3 dari 4" are one line."""
    assert list(keys("2 dari 4 halaman")) == ["=<n> dari <n> halaman"]
    assert (
        next(keys("Klik https://contoh.id/a?b=1 atau kirim ke a@b.id")) == "=Klik <url> atau kirim ke <url>"
    )


def test_lines_with_other_names_are_one_template():
    """And are not told one by one."""
    lines = counted(story(t, f"Dukung kami lewat Kopi Darat {t}") for t in TOWNS)
    found = row(lines, "Dukung kami lewat …")
    assert found is not None
    assert (found.pages, found.exact) == (6, False)
    assert row(lines, "Dukung kami lewat Kopi Darat Pati", least=2) is None


def test_a_tail_glued_to_a_sentence_is_seen():
    """Scrapers lose line ends."""
    long = "Panitia menyebut kegiatan di {0} diikuti pelajar dari dua belas sekolah dan tiga kampung pada pagi hari."
    lines = counted(page(BODY[0].format(t), long.format(t) + "Dukung kami lewat kopi") for t in TOWNS)
    found = row(lines, "Dukung kami lewat kopi")
    assert found is not None and found.pages == 6


def test_portals_are_told_apart_and_unknown_ones_by_host():
    """What has no address at all is one group."""
    docs = [
        story(f"{t} {h[-3:]}", "Dukung kami", url=f"https://www.{h}/1")
        for t in TOWNS
        for h in ("contoh.id", "news.detik.com")
    ]
    lines = counted([*docs, *(page(*(s.format(t + " Kota") for s in BODY), url=None) for t in TOWNS)])
    assert lines.pages == {"contoh.id": 6, "detik": 6, "": 6}


def test_memory_is_bounded_and_what_is_frequent_is_kept():
    """A thousand pages of other words each, and one prompt on every tenth of them."""
    rng = random.Random(7)
    letters = "abcdefghijklmnoprstu"

    def pages() -> Iterable[Document]:
        for i in range(1000):
            words = ["".join(rng.choices(letters, k=7)) for _ in range(60)]
            body = [" ".join(words[k : k + 10]).capitalize() + "." for k in range(0, 60, 10)]
            yield page(*body, *(["Dukung kami lewat kopi"] if i % 10 == 0 else []))

    lines = Lines(room=300)
    for doc in pages():
        lines.add(doc)
        assert lines.size <= 310
    found = row(lines, "Dukung kami lewat kopi")
    assert found is not None
    assert 100 <= found.pages <= 130


def test_the_same_corpus_gives_the_same_report_in_any_order():
    """As long as it fits the room."""
    docs = [story(t, f"Dukung kami lewat Kopi {t}", "Ikut yuk") for t in TOWNS]
    forwards, backwards = counted(docs), counted(reversed(docs))
    assert [r[:7] for r in forwards.report()] == [r[:7] for r in backwards.report()]


def test_a_draft_puts_what_two_portals_print_into_the_common_pack():
    """And leaves out what is torn, numbers and sentences."""
    docs = [
        story(f"{t} {h}", "Dukung kami lewat kopi", "dan", url=f"https://{h}/1")
        for t in TOWNS
        for h in ("a.id", "b.id")
    ]
    text = "\n".join(draft(counted(docs).report()))
    assert "# _common: on 6 pages" in text
    assert '"Dukung kami lewat kopi",' in text
    assert '"dan"' not in text
    assert "Warga" not in text
