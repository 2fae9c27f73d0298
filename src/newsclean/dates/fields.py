"""Date fields: the raw strings of data set columns, JSON-LD and meta tags.

ISO 8601 and epochs first, then the forms of publication lines, relative times, and python-dateutil for the rest.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

from newsclean.dates.lexicon import lexicon
from newsclean.dates.relative import resolve_relative
from newsclean.dates.stamp import Stamp, stamps
from newsclean.dates.zones import offset, zone_minutes

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

# Longer fields are prose: a date column that holds the article's first paragraph states no publication time.
_LONGEST = 200
# Epochs between 1990 and 2100, in seconds, milliseconds or microseconds.
_EPOCH = re.compile(r"([6-9]\d{8}|[1-3]\d{9}|40\d{8})(\d{3}|\d{6})?(?:\.\d+)?\Z")
_COMPACT = re.compile(r"((?:19|20)\d{6})[T_-]?(\d{6})(Z|[+-]\d\d:?\d\d)?\Z")
_JAKARTA = timezone(timedelta(hours=7))


def parse_field(
    raw: str, *, order: str | None = None, local: bool = False, captured: str | None = None
) -> Stamp | None:
    """The date that a raw field states, or None when it states none ("Tidak ditemukan").

    Of several dates the published one is taken. Options as for `parse_fields`.
    """
    found = parse_fields(raw, order=order, local=local, captured=captured)
    return next((stamp for stamp in found if stamp.role == "published"), found[0] if found else None)


def parse_fields(
    raw: str, *, order: str | None = None, local: bool = False, captured: str | None = None
) -> list[Stamp]:
    """All dates that a raw field states ("Tayang: ... Diperbarui: ..."), in its order.

    `order`, "DMY" or "MDY", and `local` (the field is an Indonesian portal's) settle 10/06/2025; without them it is
    ambiguous and the value is None. `captured` (ISO 8601) resolves "3 jam lalu". A printed zone is kept; a time
    without one is WIB.
    """
    text = raw.strip()
    if not text or len(text) > _LONGEST:
        return []
    start = raw.index(text[0])
    value = _machine(text)
    if value:
        return [Stamp(start, start + len(text), value, "published")]
    found = stamps(raw, local=local, order=order)
    if found:
        return found
    is_relative, value = resolve_relative(text, captured)
    if is_relative:
        return [Stamp(start, start + len(text), value, "published")]
    rest = _fallback(text, start, local, order)
    return [rest] if rest else []


def _machine(text: str) -> str | None:
    """The value of ISO 8601 and epoch fields, None for anything else."""
    if not text[0].isdigit():
        return None
    if match := _EPOCH.match(text):
        moment = datetime.fromtimestamp(int(match[1]), UTC).astimezone(_JAKARTA)
        return moment.isoformat()
    if match := _COMPACT.match(text):
        text = f"{match[1]}T{match[2]}{match[3] or ''}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not 1900 <= moment.year < 2100:
        return None
    if len(text) <= 10:
        return moment.date().isoformat()
    moment = moment.replace(microsecond=0)
    return moment.isoformat() if moment.tzinfo else moment.isoformat() + offset(None)


@cache
def _parserinfo(day_first: bool) -> "parserinfo":
    """dateutil's tables with the words of the lexicon."""
    from dateutil.parser import parserinfo

    lex = lexicon()

    class Indonesian(parserinfo):
        MONTHS = [tuple(dict.fromkeys(entry.every)) for entry in lex.month]  # type: ignore[misc]  # noqa: RUF012
        WEEKDAYS = [tuple(dict.fromkeys(entry.every)) for entry in lex.weekday]  # type: ignore[misc]  # noqa: RUF012
        JUMP = [*parserinfo.JUMP, "pukul", "jam", "pkl", "tanggal", "tgl", "hari", "|", "(", ")", "–"]  # noqa: RUF012
        HMS = [("h", "jam"), ("m", "menit"), ("s", "detik")]  # type: ignore[list-item]  # noqa: RUF012

    return Indonesian(dayfirst=day_first)


def _fallback(text: str, start: int, local: bool, order: str | None) -> Stamp | None:
    """What dateutil makes of the rest ("Thu Aug 07 15:45:34 WIB 2025").

    It fills missing parts from a default, so it is asked twice with defaults that differ in everything: only parts
    that agree were printed. It guesses the order of numbers, so it is asked for both orders.
    """
    if not any(char.isdigit() for char in text):
        return None
    day_first, month_first = _agreed(text.upper(), True), _agreed(text.upper(), False)
    if day_first is None or month_first is None:
        return None
    if day_first != month_first and not (local or order):
        return Stamp(start, start + len(text), None, "published", ("ambiguous-date",))
    return Stamp(start, start + len(text), month_first if order == "MDY" else day_first, "published")


def _agreed(text: str, day_first: bool) -> str | None:
    from dateutil import tz
    from dateutil.parser import parser

    zones = {
        word.upper(): tz.tzoffset(word.upper(), minutes * 60) for word, minutes in zone_minutes().items()
    }
    read = parser(_parserinfo(day_first)).parse
    try:
        one = read(text, default=datetime(2004, 2, 29, 1, 2, 3), tzinfos=zones)
        two = read(text, default=datetime(1987, 11, 11, 4, 5, 6), tzinfos=zones)
    except (ValueError, OverflowError):
        return None
    if one.date() != two.date() or not 1900 <= one.year < 2100:
        return None
    if (one.hour, one.minute) != (two.hour, two.minute):
        return one.date().isoformat()
    moment = one.replace(microsecond=0, second=one.second if one.second == two.second else 0)
    return moment.isoformat() if moment.tzinfo else moment.isoformat() + offset(None)
