"""Counters that merge by `+`."""

from newsclean.stats.counts import Counts, tally

__all__ = ["Counts", "tally"]
