"""What a pattern's matches are sure to hold: their first letters, by which a line's own choose the patterns to try,
and their longest literal, which a search can ask for first.

The first letters of every pattern are asked at a start, so they are read off the pattern's text: Python's own parser
(`re._parser`) would read all of it, at ten times the time. A pattern that cannot be told the beginning of is simply
tried wherever one of its rule's `needs` stands.
"""

from __future__ import annotations

import re
from functools import cache

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
        found, _ = _either(_TOKEN.findall(pattern), 0, {""})
    except _AnyStartError:
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


_TOKEN = re.compile(
    r"\((?:\?(?:[:=!>]|<[=!]|P<\w+>|[aiLmsux-]+:))?"  # a group opens
    r"|[)|]"
    r"|(?:[*+?]|\{(?=[\d,])\d*,?\d*\})[+?]?"  # a repeat
    r"|\[\^?\]?(?:\\.|[^\]\\])*+\]"  # a class
    r"|\\.|[^\\\[()|*+?{.^$]+(?![*+?{])|.",  # an escape, characters that stand for themselves
    re.DOTALL,
)
_LOOKAROUND = ("(?=", "(?!", "(?<=", "(?<!")
_NO_CHARACTER = ("^", "$", r"\b", r"\B", r"\A", r"\Z")


class _AnyStartError(Exception):
    """Anything may stand here."""


def _either(tokens: list[str], at: int, heads: set[str]) -> tuple[set[str], int]:
    """The beginnings after a group or a whole pattern, whose first token is at `at`; and what is behind its end."""
    found: set[str] = set()
    while True:
        more, at = _sequence(tokens, at, heads)
        found |= more
        if at >= len(tokens) or tokens[at] == ")":
            return found, at + 1
        at += 1


def _sequence(tokens: list[str], at: int, heads: set[str]) -> tuple[set[str], int]:
    while at < len(tokens) and tokens[at] not in ("|", ")"):
        if all(len(h) == LENGTH for h in heads):
            return heads, _end(tokens, at)
        once, behind = _element(tokens, at, heads)
        repeat = tokens[behind] if behind < len(tokens) else ""
        if repeat[:1] in ("*", "+", "?", "{") and repeat != "{":
            least, most = _times(repeat)
            for _ in range(min(most, LENGTH + 1) - 1 if not once <= heads else 0):
                once = once | _element(tokens, at, once)[0]
            heads = once if least else once | heads
            behind += 1
        else:
            heads = once
        at = behind
    return heads, at


def _end(tokens: list[str], at: int) -> int:
    """Where the branch ends in whose midst `at` is: its bar, its group's bracket or the pattern's end."""
    depth = 0
    for n in range(at, len(tokens)):
        token = tokens[n]
        if depth == 0 and token in ("|", ")"):
            return n
        depth += (token[0] == "(") - (token == ")")
    return len(tokens)


def _times(repeat: str) -> tuple[int, int]:
    """The least and most times that "*", "+", "?", "{3}" or "{0,4}" allow; LENGTH + 1 stands for more."""
    if repeat[0] != "{":
        return int(repeat[0] == "+"), 1 if repeat[0] == "?" else LENGTH + 1
    least, comma, most = repeat.rstrip("+?")[1:-1].partition(",")
    return int(least or 0), int((most if comma else least) or LENGTH + 1)


def _element(tokens: list[str], at: int, heads: set[str]) -> tuple[set[str], int]:
    """The beginnings after one more element of the pattern, and what is behind it."""
    token = tokens[at]
    if token in _NO_CHARACTER:
        return heads, at + 1
    if token in _LOOKAROUND:
        at = _end(tokens, at + 1)
        while tokens[at : at + 1] == ["|"]:
            at = _end(tokens, at + 1)
        return heads, at + 1
    if token[0] == "(":
        return _either(tokens, at + 1, heads)
    if token[0] in ".?*+{":  # any character; a back-reference or a condition, "(?P=" or "(?("
        raise _AnyStartError
    more = _members(token) if token[0] in "[\\" else [token.lower().translate(_DIGITS)]
    begun = [h for h in heads if len(h) < LENGTH]
    if len(begun) * len(more) > _MOST:
        raise _AnyStartError
    longer = {(h + text if h else text.lstrip(_SIGNS))[:LENGTH] for h in begun for text in more}
    return longer.union(h for h in heads if len(h) == LENGTH), at + 1


def _members(token: str) -> list[str]:
    """The characters that a class or an escape stands for, in lower case; digits as 0, white space as a blank.

    Negated and wide classes are unknown.
    """
    if token.startswith("[^"):
        raise _AnyStartError
    chars: list[str] = []
    for first, last in _MEMBER.findall(token[1:-1] if token[0] == "[" else token):
        low, high = _char(first), _char(last or first)
        if ord(high) - ord(low) >= 30:
            raise _AnyStartError
        chars += map(chr, range(ord(low), ord(high) + 1))
    return list({char.lower().translate(_DIGITS) for char in chars})


_MEMBER = re.compile(r"(\\?.)(?:-(\\?.))?", re.DOTALL)


def _char(text: str) -> str:
    if len(text) == 1:
        return text
    known = {"d": "0", "s": " "}.get(text[1], text[1])
    if known.isalpha() or (known.isdigit() and text != r"\d"):
        raise _AnyStartError  # \w, \S, \x27, a back-reference
    return known
