"""Cleaning takes time in proportion to the page: bait for every rule, four times as much of it."""

import time

import pytest

from newsclean.model import Page
from newsclean.model.page import Media
from newsclean.pipeline import clean
from support import DATE, FURNITURE, SENTENCES, TITLE

BAIT = {
    "one letter": "a",
    "sentence": SENTENCES[0],
    "related label": "Baca juga:",
    "related link": "Baca juga: Gempa Guncang Kota, Warga Berhamburan ke Jalan",
    "glued links": f"{SENTENCES[0]}Baca juga: Gempa Guncang Kota Warga Panik{SENTENCES[2]}",
    "glued code": SENTENCES[0] + "(abc/def)",
    "glued ad": SENTENCES[0] + " ADVERTISEMENT",
    "dateline": "JAKARTA, KOMPAS.com - " + SENTENCES[0],
    "date line": DATE,
    "date words": "Senin Selasa Rabu 10 11 12 Juni Juli 2025 pukul 10.10 WIB",
    "headline": TITLE,
    "name": "Rina Wulandari",
    "names": "Rina Wulandari, Bagus Santoso dan Tomi",
    "caption": "Petani memanen kopi di lereng. (ANTARA FOTO/Budi)",
    "post": "— Green Earth (@greenearth) June 9, 2025",
    "torn": "dan seterusnya ke",
    "tag": "#lereng",
    "contents": "Daftar isi",
    "age": "3 jam lalu",
}
FEW, FACTOR = 300, 4
NESTED = {
    "paragraphs": f"<p>{SENTENCES[0]}</p>",
    "loose text": f"<span>{SENTENCES[0]}</span> ",
    "links": f"<li><a href='/x'>{TITLE}</a></li>",
    "empty boxes": "<div class='x'></div>",
}
PROSE = "".join(f"<p>{s}</p>" for s in SENTENCES[:3] * 3)
PLACES = {
    "body": "<h1>{title}</h1><div class='artikel'>{boxes}</div>",
    "head": "<h1>{title}</h1>{boxes}<div class='artikel'>{prose}</div>",
    "foot": "<h1>{title}</h1><div class='artikel'>{prose}</div>{boxes}",
}
LENGTH, FLAT, DEEP = 400_000, 20, 400


def seconds(text: str, media: Media = "text") -> float:
    start = time.process_time()
    clean(Page(source="x", content=text.encode(), media=media))
    return time.process_time() - start


def takes_at_most(times: float, many: str, few: str, media: Media = "text") -> bool:
    """Whether a page takes so many times as long as another, or next to nothing, in one of three tries by turns.

    The machine may be busy, and a virtual machine's clock change between the two.
    """
    return any(seconds(many, media) < max(0.06, times * seconds(few, media)) for _ in range(3))


@pytest.mark.parametrize("kind", BAIT)
def test_four_times_the_lines_take_about_four_times_as_long(kind: str):
    """Quadratic cost would be sixteen times; half-way between is the limit."""
    lines = [BAIT[kind]]
    few, many = "\n".join(lines * FEW), "\n".join(lines * FEW * FACTOR)
    assert takes_at_most(2.2 * FACTOR, many, few)


@pytest.mark.parametrize("kind", ["one letter", "torn"])
def test_a_paragraph_of_thousands_of_lines_is_not_read_anew_for_each(kind: str):
    """Lines that all go on the one before are one paragraph, the end of which decides about the next."""
    lines = [BAIT[kind]] * FEW * 10
    assert takes_at_most(2.2 * FACTOR, "\n".join(lines * FACTOR), "\n".join(lines))


@pytest.mark.parametrize("kind", BAIT)
def test_one_long_line_is_read_once(kind: str):
    """No pattern backtracks over a line of megabytes."""
    few, many = (BAIT[kind] + " ") * FEW, (BAIT[kind] + " ") * FEW * FACTOR
    assert takes_at_most(2.2 * FACTOR, many, few)


def test_a_page_of_all_furniture_is_linear():
    """Everything at once, each line different."""
    lines = [f"{line} {n}" for n in range(100) for line in FURNITURE]
    few, many = "\n".join(lines), "\n".join(lines * FACTOR)
    assert takes_at_most(2.2 * FACTOR, many, few)


def nested(kind: str, place: str, depth: int) -> str:
    """A page of LENGTH characters in boxes within each other, the same number of them at each level."""
    each = NESTED[kind] * (LENGTH // depth // len(NESTED[kind]))
    boxes = f"<div class='box'>{each}" * depth + f"<i class='date'>{DATE}</i>" + "</div>" * depth
    page = PLACES[place].format(title=TITLE, boxes=boxes, prose=PROSE)
    return f"<html><head><title>{TITLE}</title></head><body><div>{page}</div></body></html>"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", NESTED)
def test_depth_does_not_multiply_length(kind: str, place: str):
    """What is measured of a box is measured once, not again for each box around it: that would be twenty times."""
    flat, deep = nested(kind, place, FLAT), nested(kind, place, DEEP)
    assert takes_at_most(8, deep, flat, "html")
