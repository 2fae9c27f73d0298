"""Counters that merge by `+`."""

from newsclean.stats.counts import Counts

__all__ = ["Counts"]
