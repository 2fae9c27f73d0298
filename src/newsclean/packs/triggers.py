"""The literals that wake rules, found in a whole page at once.

Searching 3 KB for one literal costs 1-2 us and the common rules have some fifty, so literals share searches: those
with a rare sign are looked for where the sign stands (one character is found ten times faster), those with a word
in common where the word stands. That leaves about fifteen searches a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

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
        self._searches = [_Search(anchor, entries) for anchor, entries in table.items()]

    def find(self, low: str) -> Iterator[tuple[int, int]]:
        """Where in a text (lower case) a literal stands, and the number of its rule; in no particular order."""
        for search in [search for search in self._searches if search.anchor in low]:
            yield from search.find(low)


class _Search:
    """A piece that is searched for, and the literals that hold it: (literal, offset of the piece in it, rule)."""

    __slots__ = ("_entries", "_heads", "_tails", "anchor")

    def __init__(self, anchor: str, entries: list[tuple[str, int, int]]) -> None:
        self.anchor = anchor
        self._entries = entries
        # What the piece and all in front of it, and it and all behind it, look like: two tests for all literals.
        self._tails = tuple({literal[: offset + len(anchor)] for literal, offset, _ in entries})
        self._heads = tuple({literal[offset:] for literal, offset, _ in entries})

    def find(self, low: str) -> Iterator[tuple[int, int]]:
        anchor, heads, tails = self.anchor, self._heads, self._tails
        at = low.find(anchor)
        while at >= 0:
            if low.startswith(heads, at) and low.endswith(tails, 0, at + len(anchor)):
                for literal, offset, rule in self._entries:
                    if at >= offset and low.startswith(literal, at - offset):
                        yield at, rule
            at = low.find(anchor, at + 1)


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
