"""Amounts in digits and words."""

import re
from functools import cache, lru_cache

from newsclean.dates.lexicon import lexicon


@cache
def _numbers() -> dict[str, float]:
    return {word: entry.amount for entry in lexicon().number for word in entry.words}


@cache
def _multipliers() -> dict[str, float]:
    return {word: entry.amount for entry in lexicon().multiplier for word in entry.words}


@cache
def _vague() -> frozenset[str]:
    return frozenset(word for entry in lexicon().vague_amount for word in entry.words)


def number_words(words: str) -> float:
    """The value of number words: "dua puluh lima" is 25, "seratus dua belas" 112, "dua setengah" 2.5."""
    total, group = 0.0, 0.0
    last = 0.0
    for word in words.split():
        if word == "belas":
            group += 10
        elif (multiplier := _multipliers().get(word)) is not None:
            if multiplier >= 1000:
                total, group = total + (group or 1) * multiplier, 0.0
            else:
                group += (last or 1) * multiplier - last
        else:
            last = _numbers()[word]
            group += last
            continue
        last = 0.0
    return total + group


_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DIGITS = re.compile(r"(\d[\d.,]*)(?:\s?x\s?(\d+))?(?:\s+(.+))?\Z")


@lru_cache(maxsize=4096)
def amount(words: str) -> float | None:
    """The value of "1.000", "1,5", "10 ribu", "1x24", "dua belas"; None where nobody counted ("beberapa")."""
    words = " ".join(words.split())
    if words.isdigit():
        return int(words)
    if (known := _numbers().get(words)) is not None:
        return known
    if words in _vague():
        return None
    if not (match := _DIGITS.match(words)):
        return number_words(words)
    digits = match[1].replace(".", "") if _THOUSANDS.fullmatch(match[1]) else match[1].replace(",", ".")
    value = float(digits)
    if match[2]:
        value *= int(match[2])
    for word in (match[3] or "").split():
        value *= _multipliers()[word]
    return value
