"""One string, one time: the front door for a string that is, or holds, a date."""

from datetime import date, datetime

from newsclean.dates.fields import parse_field
from newsclean.dates.mentions import Mention, find
from newsclean.dates.resolve import UNKNOWN_DAY


def parse(text: str, anchor: str | date | datetime | None = None) -> Mention | None:
    """The first time that a short Indonesian string states, or None when it states none.

    A full date ("Kamis, 09 Des 2021 23:32 WIB") gets its instant with offset, or its day where no time is printed;
    anything else ("Selasa malam", "dua hari kemudian", "tiga bulan") the TIMEX3 value that `find` gives it against
    the anchor. "3 jam lalu" needs an anchor with a time. Numeric dates are read day first, as Indonesians write them.

        >>> parse("Kamis, 09 Des 2021 23:32 WIB").value
        '2021-12-09T23:32:00+07:00'
        >>> parse("Juli lalu", "2021-12-09").value
        '2021-07'

    Raises ValueError when the anchor is a string but no ISO 8601 date.
    """
    moment = anchor.isoformat() if isinstance(anchor, date) else anchor
    stamp = parse_field(text, local=True, captured=moment if moment and len(moment) > 10 else None)
    if stamp is None or not (stamp.value or stamp.warnings):
        return next(iter(find(text, anchor)), None)
    value = stamp.value or UNKNOWN_DAY
    kind = "TIME" if "T" in value else "DATE"
    return Mention(stamp.start, stamp.end, text[stamp.start : stamp.end], kind, value, stamp.warnings)
