"""A look at a regular expression's text: does it repeat a repeat?"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|[<!=>:aiLmsux-]+:?|P=\w+\)|#[^)]*\)))?|\)|"
    r"(?P<repeat>[*+?]|\{\d*,?\d*\})(?P<mode>[+?]?)|.",
    re.DOTALL,
)


def unbounded_nesting(pattern: str) -> str | None:
    """The first group of a pattern that is repeated without limit and holds a repeat without limit; None if none.

    Such a pattern ("(a+)+") can need time exponential in the length of a line. Possessive repeats and atomic
    groups do not backtrack and are let through. Bounded repeats (".{0,80}") multiply, but by constants.
    """
    starts: list[int] = []  # where the open groups begin
    holds: list[bool] = [
        False
    ]  # whether each open group holds a repeat without limit; the pattern itself is first
    atomic: list[bool] = []
    closed: tuple[int, bool] | None = None  # the group that has just been closed: its start and what it holds
    for m in _TOKEN.finditer(pattern):
        token = m.group()
        if token.startswith("(") and not token.endswith(")"):
            starts.append(m.start())
            holds.append(False)
            atomic.append(token.startswith("(?>"))
            closed = None
        elif token == ")" and starts:
            inner = holds.pop() and not atomic.pop()
            closed = (starts.pop(), inner)
            holds[-1] = holds[-1] or inner
        elif m.group("repeat") and token[0] in "*+{":
            endless = token[0] in "*+" or token.rstrip("+?").endswith(",}")
            if endless and m.group("mode") != "+":
                if closed is not None and closed[1]:
                    return pattern[closed[0] : m.end()]
                holds[-1] = True
            closed = None
        else:
            closed = None
    return None
