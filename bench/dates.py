"""`make bench`, dates: one publication line and one KB of prose, beside python-dateutil and dateparser.

Usage: python bench/dates.py [DIR]      DIR: where dateparser is installed (pip install --target DIR dateparser)

Times are CPU microseconds, the best of many short rounds, taken by turns: the machine may be busy. "right" counts the
forms that come back as the instant that is printed; a weekday that disagrees, "31 Februari" and lines without a date
must give none.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from newsclean.dates import find, stamp, stamps
from newsclean.dates.lexicon import lexicon

ROUNDS, REPEATS = 60, 20
SEEDS = Path(__file__).resolve().parents[1] / "seeds"
LINES = {
    "Kamis, 09 Des 2021 23:32 WIB": "2021-12-09T23:32:00+07:00",
    "Kompas.com - 14/04/2021, 05:14 WIB": "2021-04-14T05:14:00+07:00",
    "Diperbarui 10 Jun 2025, 19:12 WIB": "2025-06-10T19:12:00+07:00",
    "Selasa, 10 Juni 2025 - 08:07 WIB": "2025-06-10T08:07:00+07:00",
    "Tayang: Selasa, 10 Juni 2025 09:29 WITA": "2025-06-10T09:29:00+08:00",
    "Jum'at, 24 Oktober 2025 | 11:38 WIB": "2025-10-24T11:38:00+07:00",
    "3 November 2017 | 14.58 WIB": "2017-11-03T14:58:00+07:00",
    "Senin, 12 Agt 2019 10:22 WIB": "2019-08-12T10:22:00+07:00",
    "RABU, 04 NOVEMBER 2020 | 20:19 WIB": "2020-11-04T20:19:00+07:00",
    "Minggu, 26 Desember 2021 / 14:55 WIB": "2021-12-26T14:55:00+07:00",
    "Jumat, 28 Pebruari 2014": "2014-02-28",
    "2022-07-22 10:12:12": "2022-07-22T10:12:12+07:00",
    "2021-12-09": "2021-12-09",
    "May 15, 2019 at 06:46PM": "2019-05-15T18:46:00+07:00",
    "31 Februari 2021": None,
    "Skor 21-18, 21-17": None,
}


def ours(line: str) -> str | None:
    """The first date of a line, by newsclean, which has not read the line before."""
    stamp._stamps.cache_clear()
    found = stamps(line)
    return found[0].value if found else None


def dateutil_parser() -> Callable[[str], str | None]:
    """python-dateutil with Indonesian words and zones, made once."""
    from dateutil import parser, tz

    lex = lexicon()

    class Indonesian(parser.parserinfo):
        """The words of the lexicon."""

        MONTHS: ClassVar = [entry.every for entry in lex.month]
        WEEKDAYS: ClassVar = [entry.every for entry in lex.weekday]

    zones = {
        "WIB": tz.tzoffset("WIB", 25200),
        "WITA": tz.tzoffset("WITA", 28800),
        "WIT": tz.tzoffset("WIT", 32400),
    }
    read = parser.parser(Indonesian(dayfirst=True)).parse

    def parse(line: str) -> str | None:
        """The instant or day of a line."""
        try:
            return told(read(line, tzinfos=zones))
        except (ValueError, OverflowError):
            return None

    return parse


def dateparser_parser() -> Callable[[str], str | None]:
    """Dateparser with its own Indonesian words, made once. Raises ImportError where it is not installed."""
    from dateparser.date import DateDataParser

    reader = DateDataParser(languages=["id"], settings={"DATE_ORDER": "DMY"})

    def parse(line: str) -> str | None:
        """The instant or day of a line."""
        moment = reader.get_date_data(line).date_obj
        return told(moment) if moment else None

    return parse


def told(moment: datetime) -> str:
    """ISO 8601, a bare date at midnight, WIB without a zone."""
    if (moment.hour, moment.minute) == (0, 0):
        return moment.date().isoformat()
    return moment.isoformat() if moment.tzinfo else moment.isoformat() + "+07:00"


def microseconds(calls: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The best round of each call, by turns."""
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(ROUNDS):
        for name, call in calls.items():
            start = time.process_time()
            call()
            best[name] = min(best[name], time.process_time() - start)
    return {name: seconds * 1e6 for name, seconds in best.items()}


def main() -> None:
    """Measure and say."""
    sys.path.extend(sys.argv[1:])
    parsers = {"newsclean": ours, "dateutil, with the words of the lexicon": dateutil_parser()}
    try:
        parsers["dateparser, told the language"] = dateparser_parser()
    except ImportError:
        sys.stderr.write("dateparser is not installed: pip install --target DIR dateparser, and pass DIR\n")
    often = {name: REPEATS if parse is ours else 1 for name, parse in parsers.items()}
    times = microseconds(
        {
            name: lambda parse=parse, times=often[name]: [parse(line) for _ in range(times) for line in LINES]
            for name, parse in parsers.items()
        }
    )
    for name, parse in parsers.items():
        right = sum(parse(line) == value for line, value in LINES.items())
        each = times[name] / len(LINES) / often[name]
        sys.stdout.write(f"{each:8,.1f} us a publication line, {right} of {len(LINES)} right: {name}\n")
    pages = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    prose = "\n\n".join(line for page in pages for line in page.split("\n") if len(line) > 120)
    size, count = len(prose) / 1000, len(find(prose, "2021-12-09"))
    each = microseconds({"find": lambda: find(prose, "2021-12-09")})["find"] / size
    sys.stdout.write(f"{each:8,.1f} us for 1,000 characters of prose with {count / size:.1f} mentions\n")


if __name__ == "__main__":
    main()
