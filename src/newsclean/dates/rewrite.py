"""A text with its dates rewritten, for reading by machine or by people elsewhere."""

import re
from functools import cache

from newsclean.dates.lexicon import alternatives, lexicon
from newsclean.dates.mentions import Mention


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
    value = mention.value
    if mention.type not in ("DATE", "TIME") or not value[0].isdigit() or "X" in value:
        return ""
    day, _, clock = value.partition("T")
    if not clock or clock[0].isdigit():
        return value
    part = _part().search(mention.text.lower())
    return f"{day} {part[0]}" if part else ""


@cache
def _part() -> re.Pattern[str]:
    words = alternatives(word for entry in lexicon().part for word in entry.words)
    return re.compile(rf"\b(?:{words})\b|\bsemalam\b")
