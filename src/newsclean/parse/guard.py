"""Pages that are refused before they are parsed, because parsing them would take minutes."""

from __future__ import annotations

import re

# libxml2 compares each attribute of an element with all before it: 20,000 take 0.9 s, 80,000 take 59 s, while
# one attribute of megabytes (an image in a saved page) costs nothing. Elements written by people have up to 60.
MOST_ATTRIBUTES = 20_000
# So many different attributes have at least four characters each, with the blank before them.
_SHORTEST = 4 * MOST_ATTRIBUTES
_TAG = re.compile(rb"<([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(rb"""[\s/"'=]*+([^\s=>"'/]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?+""")
_RAW_TEXT = frozenset({b"script", b"style", b"textarea", b"title"})


def has_endless_tag(raw: bytes) -> bool:
    """Whether some element has more different attributes than can be parsed in time."""
    if len(raw) < _SHORTEST or not (raw.count(b"=") > MOST_ATTRIBUTES or _gap(raw, b"<") or _gap(raw, b">")):
        return False
    at = 0
    while tag := _TAG.search(raw, at):
        at, names = tag.end(), set()
        while attribute := _ATTRIBUTE.match(raw, at):
            at = attribute.end()
            names.add(attribute.group(1))
            if len(names) > MOST_ATTRIBUTES:
                return True
        name = tag.group(1).lower()
        if name in _RAW_TEXT and (end := raw.find(b"</" + name, at)) >= 0:
            at = end
    return False


def _gap(raw: bytes, mark: bytes) -> bool:
    """Whether a mark is missing for so long that a long tag may lie there; looks at few bytes of common pages."""
    half = _SHORTEST // 2
    return any(raw.find(mark, at, at + half) < 0 for at in range(0, len(raw) - half, half))
