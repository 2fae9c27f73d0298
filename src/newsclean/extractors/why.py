"""The reason behind every rule of the extractors, by rule id."""

from __future__ import annotations

import functools
import sys

from newsclean.extractors import EXTRACTORS


@functools.cache
def extractor_whys() -> dict[str, str]:
    """Rule id to the one sentence that says why such a span is what its label says.

    Each extractor's module states its rules in a table `WHY`; this is their union.
    """
    whys: dict[str, str] = {}
    for extractor in EXTRACTORS:
        whys |= getattr(sys.modules[extractor.__module__], "WHY", {})
    return whys
