"""Bars and sparklines of block characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """A bar of `width` cells that is full at 1; never quite empty above 0 nor quite full below 1."""
    eighths = round(max(0.0, min(share, 1.0)) * width * 8)
    if share > 0:
        eighths = max(eighths, 1)
    if share < 1:
        eighths = min(eighths, width * 8 - 1)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width)


def sparkline(values: Sequence[int]) -> str:
    """One character a value, up to the greatest; a blank for 0."""
    top = max(values, default=0) or 1
    return "".join(_LEVELS[min(7, 8 * v // top)] if v else " " for v in values)


def gathered(values: Sequence[int], width: int) -> list[int]:
    """At most `width` values: neighbours are added up."""
    if len(values) <= width:
        return list(values)
    edges = [i * len(values) // width for i in range(width + 1)]
    return [sum(values[a:b]) for a, b in pairwise(edges)]
