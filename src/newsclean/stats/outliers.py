"""What to look at first in a cleaned data set."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import msgspec

from newsclean.stats.profile import Portal, Profile

_ENOUGH = 20
"""Documents of a portal, or of one of its months, from which "usual" means something."""
_LEAST_SPREAD = 0.10
_FENCE = 1.5
"""Tukey's fences: 1.5 times the spread of the middle half beyond it. The spread counts as 10 points at least, else a
portal whose pages are all alike would report every one that is not."""
_LONG = 100
"""Characters from which a removed span is worth a look if it ends like a sentence. Teasers of related stories are as
long, so only the longest of each rule is shown."""
_MOST = 5


class Outlier(msgspec.Struct, frozen=True):
    """Something to look at: what it is, said in words, and the page to look at ("" where it is no single one)."""

    kind: str
    detail: str
    source: str = ""

    @property
    def command(self) -> str:
        """What shows the page; "" where there is none, or where it came through a pipe."""
        return f"newsclean diff {shlex.quote(self.source)}" if self.source and self.source[0] != "-" else ""


def outliers(profile: Profile) -> list[Outlier]:
    """The most telling first: sentences that went, pages and months unlike their portal's others, warnings."""
    shares = [found for name, portal in profile.portals.items() for found in _shares(name, portal)]
    shares.sort(key=lambda found: (-found[0], found[1].source))
    months = [o for name, portal in sorted(profile.portals.items()) for o in _months(name, portal)]
    return [*_sentences(profile), *(o for _, o in shares[:_MOST]), *months[:_MOST], *_warned(profile)]


def _sentences(profile: Profile) -> Iterator[Outlier]:
    long = [
        (taken.longest, rule, taken)
        for rule, taken in profile.taken.items()
        if taken.longest >= _LONG and taken.end.rstrip()[-1:] in tuple('.!?"”')
    ]
    for length, rule, taken in sorted(long, key=lambda found: (-found[0], found[1]))[:_MOST]:
        yield Outlier(
            "removed-sentence", f"{taken.label} {rule} took {length} characters: {taken.begin}", taken.source
        )


def _shares(name: str, portal: Portal) -> Iterator[tuple[float, Outlier]]:
    """The pages at both ends of a portal, with how far they lie outside of what is usual."""
    if portal.whole.documents < _ENOUGH:
        return
    low, high = portal.usual()
    fence = _FENCE * max(high - low, _LEAST_SPREAD)
    told = f"of the characters kept; {name or 'unknown portal'} usually keeps {low:.0%} to {high:.0%}"
    for rank, source in portal.lowest:
        if low + rank > fence:
            yield low + rank, Outlier("share", f"{-rank:.0%} {told}", source)
    for rank, source in portal.highest:
        if rank - high > fence:
            yield rank - high, Outlier("share", f"{rank:.0%} {told}", source)


def _months(name: str, portal: Portal) -> Iterator[Outlier]:
    if portal.whole.documents < _ENOUGH:
        return
    low, high = portal.usual()
    fence = _FENCE * max(high - low, _LEAST_SPREAD)
    for month, group in sorted(portal.months.items()):
        if month and group.documents >= _ENOUGH and not low - fence <= group.share <= high + fence:
            told = f"{name or 'unknown portal'} kept {group.share:.0%} of {group.documents} documents"
            yield Outlier(
                "month", f"in {month} {told}, where {low:.0%} to {high:.0%} is usual: a new layout?"
            )


def _warned(profile: Profile) -> Iterator[Outlier]:
    for code, count in profile.warnings.most_common():
        yield Outlier("warning", f"{code}: {count} documents", profile.warned[code])
