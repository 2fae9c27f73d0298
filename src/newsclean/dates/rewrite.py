"""A text with its dates rewritten, for reading by machine or by people elsewhere."""

import re
from functools import cache

from newsclean.dates.lexicon import alternatives, lexicon
from newsclean.dates.mentions import Mention

# What ISO 8601 can say: not decades, seasons, quarters.
_RESOLVED = re.compile(r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?)(?:T(?:\d\d:\d\d|(?P<part>[A-Z]{2})))?")


def rewritten(text: str, mentions: list[Mention]) -> str:
    """The text with each resolved DATE and TIME in ISO 8601: "pada Selasa malam" becomes "pada 2013-03-12 malam".

    Durations, sets and what could not be resolved stay as printed; so does a part of the day, which ISO 8601 has not.
    """
    pieces, position = [], 0
    for mention in mentions:
        value = _iso(mention)
        if value:
            pieces += [text[position : mention.start], value]
            position = mention.end
    return "".join([*pieces, text[position:]])


def _iso(mention: Mention) -> str:
    if mention.type not in ("DATE", "TIME"):
        return ""
    match = _RESOLVED.fullmatch(mention.value)
    if match is None:
        return ""
    if not match["part"]:
        return mention.value
    part = _part().search(mention.text.lower())
    return f"{match['day']} {part[0]}" if part else ""


@cache
def _part() -> re.Pattern[str]:
    words = alternatives(word for entry in lexicon().part for word in entry.words)
    return re.compile(rf"\b(?:{words})\b|\bsemalam\b")
