"""Reading dates takes time in proportion to the text: bait of megabytes costs no more per character than prose."""

import time
from collections.abc import Callable

import pytest

from newsclean.dates import find, is_date_line, parse_field, relative, stamps

BAIT = {
    "digits": "1",
    "spaced digits": "12 ",
    "dates": "12/3/2013 ",
    "dotted": "12.3.",
    "months": "Maret ",
    "day months": "5 Maret ",
    "ranges": "1-2-3-4, 5 dan ",
    "number words": "dua puluh ",
    "weekdays": "Senin ",
    "brackets": "Senin (",
    "blanks": " " * 50,
    "newlines": "Senin\n",
    "quotes": '"kemarin ',
    "years": "2013 ",
    "clocks": "pukul 10.10 ",
    "labels": "Diperbarui ",
    "units": "tahun ",
    "each": "setiap dua puluh ",
    "approximators": "sekitar awal ",
    "hyphens": "Sabtu-",
    "not ascii": "–’“é ",
    "dotted capital": "İ",
    "prose": "Warga kembali ke rumah setelah air surut dan jalan dibuka. ",
}
SMALL, FACTOR = 4_000, 6


def seconds(read: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        read(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("kind", BAIT)
@pytest.mark.parametrize(
    "read", [find, stamps, is_date_line, relative, parse_field], ids=lambda f: f.__name__
)
def test_six_times_the_text_takes_about_six_times_as_long(read: Callable[[str], object], kind: str):
    """Quadratic cost would be thirty-six times."""
    unit = BAIT[kind]
    small, large = unit * (SMALL // len(unit)), unit * (SMALL * FACTOR // len(unit))
    assert seconds(read, large) < max(0.05, 2.2 * FACTOR * seconds(read, small))


def test_a_megabyte_of_all_bait_on_one_line_is_read_in_seconds():
    """No pattern backtracks without bound."""
    unit = "".join(text.replace("\n", " ") for text in BAIT.values())
    assert seconds(find, unit * (1_000_000 // len(unit))) < 20
