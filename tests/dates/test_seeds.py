"""The dates of the sample pages' records, reviewed by hand: each is what a reader would understand."""

from pathlib import Path

import pytest

from newsclean.model import Article, Page
from newsclean.pipeline import clean

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REVIEWED = {
    "000_bea8996b7a72115e.txt": [
        "Rabu 20 Juli 2016 = 2016-07-20",
        "Kamis (21/7/2016) = 2016-07-21",
        "sekarang = PRESENT_REF",
        "Pekan lalu = 2016-W28",
        "hari Kamis = 2016-07-21",
    ],
    "001_5ecc0594b0ceebd9.txt": [
        "saat bersamaan = PAST_REF",
        "Selasa 14 Oktober 2014 = 2014-10-14",
        "saat bersamaan = PAST_REF",
        "Selasa, 14 Oktober 2014 = 2014-10-14",
    ],
    "002_f5f6f03b648d8dd7.txt": [
        "hari ini = 2021-12-09",
        "Kamis (9/12/2021) = 2021-12-09",
        "Juli lalu = 2021-07",
        "pertengahan 2020 = 2020",
        "31 Desember = 2021-12-31",
        "beberapa bulan terakhir = PXM",
        "tahun 2014 = 2014",
        "saat itu = PAST_REF",
        "7 tahun = P7Y",
    ],
    # no publication time is printed: what depends on it is open
    "003_0d31b246bf4ef767.txt": [
        "satu hari = P1D",
        "baru-baru ini = PAST_REF",
        "hari Rabu = XXXX-WXX-3",
        "hari Kamis = XXXX-WXX-4",
        "Kamis pagi = XXXX-WXX-4TMO",
        "berbulan-bulan = PXM",
    ],
    "004_e34af48cd88e996e.txt": [
        "Rabu (18/11/2015) = 2015-11-18",
        "pekan ini = 2015-W47",
        "Selasa (17/11/2015) = 2015-11-17",
        "minggu depan = 2015-W48",
        "Selasa malam = 2015-11-17TNI",
        "saat bersamaan = PAST_REF",
    ],
}


@pytest.mark.parametrize("name", REVIEWED)
def test_the_dates_of_a_sample_page_are_what_a_reader_understands(name: str):
    """In the record, resolved against the page's own publication time."""
    article = clean(Page(source=name, content=(SEEDS / name).read_bytes()))
    assert isinstance(article, Article)
    assert [f"{m.text} = {m.value}" for m in article.dates] == REVIEWED[name]
    assert all(article.text[m.start : m.end] == m.text for m in article.dates)
