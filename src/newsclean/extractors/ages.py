"""Headlines of other stories that a list prints with their ages: "Harga Cabai Naik" / "Ekonomi - 3 jam lalu"."""

from __future__ import annotations

from newsclean.dates.relative import story_age
from newsclean.model import Document

_FEWEST = 2  # one age may be the page's own, below its headline


def aged_headlines(doc: Document, start: int, stop: int) -> frozenset[int]:
    """The lines right above the ages in `[start, stop)`, if these are of a list."""
    if "lalu" not in doc.text:
        return frozenset()
    ages = [b.index for b in doc.blocks[start:stop] if "lalu" in b.text and story_age(b.text)]
    return frozenset([i - 1 for i in ages]) if len(ages) >= _FEWEST else frozenset()
