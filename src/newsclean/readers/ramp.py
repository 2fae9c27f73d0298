"""How much work goes into one shard: little at first, so that the first record is out at once, then a MiB."""

from __future__ import annotations

from collections.abc import Iterator

FIRST, LARGEST = 1 << 14, 1 << 20
"""Bytes of input. At 5 KB a document a MiB is some 200 documents or 40 ms of work: handing a shard over costs
under 1 ms (2 %), and a dozen shards in flight stay under 40 MB. Four times larger gains nothing measurable."""

MOST_PAGES = 512
"""Pages in a shard, however short they are."""


def targets() -> Iterator[int]:
    """The sizes of a source's shards in order. They depend on nothing but the place in the source."""
    size = FIRST
    while True:
        yield size
        size = min(4 * size, LARGEST)
