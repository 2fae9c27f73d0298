"""Zones of printed times as ISO 8601 offsets.

Indonesian portals print WIB, WITA and WIT; a time without a zone is WIB (Jakarta), which nearly all of them mean.
"""

import re
from functools import cache

from newsclean.dates.lexicon import alternatives, lexicon

DEFAULT_OFFSET = "+07:00"

_NUMERIC = re.compile(r"([+-])(\d{1,2})(?::?(\d{2}))?\Z")


@cache
def zone_minutes() -> dict[str, int]:
    """Zone words in lower case and their minutes east of Greenwich."""
    return {word: zone.minutes for zone in lexicon().zone for word in zone.words}


@cache
def zone_pattern() -> str:
    """A pattern for a zone behind a time, for lower-case text: a zone word, GMT+7, +0700, +07:00."""
    words = alternatives([word for word in zone_minutes() if word != "z"])
    return rf"(?:{words})(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?(?![a-z\d])|z(?![a-z\d])|[+-]\d\d:?\d\d(?!\d)"


@cache
def offset(zone: str | None) -> str:
    """The offset of a zone as printed ("wita", "gmt+7", "-0300"), in lower case; none or unknown is WIB.

    Cached: a corpus prints a handful of zones. GMT+7 counts from the zone's own minutes, so that "utc" is +00:00.
    """
    if not zone:
        return DEFAULT_OFFSET
    name = " ".join(zone.split())
    numeric = _NUMERIC.search(name)
    base = name[: numeric.start()].strip() if numeric else name
    minutes = zone_minutes().get(base, 0 if numeric else 420)
    if numeric:
        sign, hours, rest = numeric.groups()
        shift = int(hours) * 60 + int(rest or 0)
        minutes += -shift if sign == "-" else shift
    hours_part, minutes_part = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours_part:02}:{minutes_part:02}"
