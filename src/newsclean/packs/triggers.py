"""The literals that wake rules, found in a whole page at once.

Searching 3 KB for one literal costs 1-2 us and the common rules have some fifty, so literals share searches: those
with a rare sign are looked for where the sign stands (one character is found ten times faster), those with a word
in common where the word stands. That leaves about fifteen searches a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# Signs that few lines of prose hold, the rarest first.
_SIGNS = "©»›![]{}<>|#@*+=/;?:()"
_SHORTEST_WORD = 5  # letters of a word that is worth a search; shorter ones ("ini") stand everywhere


class Triggers:
    """Literals in lower case, each with the number of the rule that it wakes."""

    def __init__(self, literals: Iterable[tuple[str, int]]) -> None:
        pairs = list(dict.fromkeys(literals))
        anchors = _anchors({literal for literal, _ in pairs})
        table: dict[str, list[tuple[str, int, int]]] = {}
        for literal, rule in pairs:
            anchor = anchors[literal]
            table.setdefault(anchor, []).append((literal, literal.index(anchor), rule))
        self._searches = [(anchor, _Search(anchor, entries)) for anchor, entries in table.items()]

    def find(self, low: str) -> list[tuple[int, int]]:
        """Where in a text (lower case) a literal stands, and the number of its rule; in no particular order."""
        found: list[tuple[int, int]] = []
        for search in [search for anchor, search in self._searches if anchor in low]:
            found += search.find(low)
        return found


class _Search:
    """A piece that is searched for, and the literals that hold it: (literal, offset of the piece in it, rule)."""

    __slots__ = ("_anchor", "_entries", "_heads", "_tails")

    def __init__(self, anchor: str, entries: list[tuple[str, int, int]]) -> None:
        self._anchor = anchor
        self._entries = entries
        # What the piece and all in front of it, and it and all behind it, look like: two tests for all literals, of
        # which the one that a piece at the literals' very end or beginning always passes is not asked.
        tails = {literal[: offset + len(anchor)] for literal, offset, _ in entries}
        heads = {literal[offset:] for literal, offset, _ in entries}
        self._tails = () if anchor in tails else tuple(tails)
        self._heads = () if anchor in heads else tuple(heads)

    def find(self, low: str) -> list[tuple[int, int]]:
        anchor, heads, tails = self._anchor, self._heads, self._tails
        found: list[tuple[int, int]] = []
        at = low.find(anchor)
        while at >= 0:
            if (not heads or low.startswith(heads, at)) and (
                not tails or low.endswith(tails, 0, at + len(anchor))
            ):
                for literal, offset, rule in self._entries:
                    if at >= offset and low.startswith(literal, at - offset):
                        found.append((at, rule))
            at = low.find(anchor, at + 1)
        return found


def _anchors(literals: Iterable[str]) -> dict[str, str]:
    """The piece of each literal that is searched for: a rare sign, a word that others hold too, or all of it."""
    anchors = {s: next((sign for sign in _SIGNS if sign in s), s) for s in literals}
    alone = sorted(s for s, anchor in anchors.items() if anchor == s)
    while True:
        words = Counter(w for s in alone for w in set(s.split()) if len(w) >= _SHORTEST_WORD)
        word = max(words, key=lambda w: (words[w], len(w), w), default="")
        if words[word] < 2:
            return anchors
        anchors |= {s: word for s in alone if word in s}
        alone = [s for s in alone if word not in s]
