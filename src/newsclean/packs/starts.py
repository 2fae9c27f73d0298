"""What a pattern's matches are sure to hold: their first letters, by which a line's own choose the patterns to try,
and their longest literal, which a search can ask for first.

Asked of Python's own parser of regular expressions (`re._parser`, there since 3.11); a pattern it cannot tell the
beginning of is simply tried wherever one of its rule's `needs` stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

LENGTH = 4  # letters that count: of 1,660 long lines of real rows 8 % then begin as some pattern, with 3 letters 21 %
_MOST = 4000  # beginnings of one pattern; more are not worth a table
# Signs and blanks in front of a line's first letter, left out of account on both sides.
_SIGNS = " \t([{<>\"'“”‘’*#|•·»«–—-_=~+@/\\.:,;!?©…"


def key(low: str) -> str:
    """The first letters of a line in lower case, signs in front left out, every digit written as 0."""
    begin = low[:LENGTH]
    if not begin.isalpha():
        begin = low.lstrip(_SIGNS)[:LENGTH]
    return begin if begin.isalpha() else begin.translate(_DIGITS)


_DIGITS = str.maketrans("123456789", "000000000")


@cache
def starts(pattern: str) -> frozenset[str] | None:
    """All keys of lines that the pattern (case ignored) can match from their beginning; None if any line could."""
    try:
        parsed = re._parser.parse(pattern, re.IGNORECASE)  # type: ignore[attr-defined]
        found = _sequence(parsed, {""})
    except (AttributeError, _AnyStartError):
        return None
    return None if "" in found else frozenset(found)


def core(pattern: str) -> str:
    """The longest run of characters that every match of a pattern (case as written) holds; "" if none is certain."""
    try:
        parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]
    except AttributeError:
        return ""
    if parsed.state.flags & re.IGNORECASE:
        return ""
    runs = [""]
    for op, arg in parsed:
        if str(op) == "LITERAL":
            runs[-1] += chr(arg)
        elif str(op) not in _NO_WIDTH:
            runs.append("")
    return max(runs, key=len)


_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")


class _AnyStartError(Exception):
    """Anything may stand here."""


def _sequence(items: Iterable[Any], heads: set[str]) -> set[str]:
    for op, arg in items:
        if all(len(h) == LENGTH for h in heads):
            break
        heads = _extend(str(op), arg, heads)
        if len(heads) > _MOST:
            raise _AnyStartError
    return heads


def _extend(op: str, arg: Any, heads: set[str]) -> set[str]:
    """The beginnings after one more element of the pattern."""
    if op == "LITERAL":
        return {_add(h, chr(arg)) for h in heads}
    if op == "IN":
        chars = _members(arg)
        return {_add(h, c) for h in heads for c in chars}
    if op == "SUBPATTERN":
        return _sequence(arg[3], heads)
    if op == "BRANCH":
        return {h for branch in arg[1] for h in _sequence(branch, heads)}
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, item = arg
        once = _sequence(item, heads)
        if int(most) > 1 and not once <= heads:
            most = min(int(most), LENGTH + 1)
            grown = once
            for _ in range(most - 1):
                grown = grown | _sequence(item, grown)
            once = grown
        return once | heads if least == 0 else once
    if op in _NO_WIDTH:
        return heads
    raise _AnyStartError


def _add(head: str, char: str) -> str:
    if len(head) == LENGTH or (not head and char in _SIGNS):
        return head
    return head + char.lower().translate(_DIGITS)


def _members(items: Iterable[Any]) -> set[str]:
    """The characters of a class; digits as 0, white space as a blank. Negated and wide classes are unknown."""
    chars: set[str] = set()
    for op, arg in items:
        name = str(op)
        if name == "LITERAL":
            chars.add(chr(arg))
        elif name == "RANGE" and arg[1] - arg[0] < 30:
            chars.update(chr(c) for c in range(arg[0], arg[1] + 1))
        elif name == "CATEGORY" and str(arg) == "CATEGORY_DIGIT":
            chars.add("0")
        elif name == "CATEGORY" and str(arg) == "CATEGORY_SPACE":
            chars.add(" ")
        else:
            raise _AnyStartError
    return chars
