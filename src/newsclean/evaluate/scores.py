"""Precision, recall and F1 of text, per label and per portal, on the gold pages.

Text is compared as 4-grams of case-folded words, item by item (a paragraph, a caption, a removed line), as in the
public article-extraction-benchmark. The gold of a page is its reviewed record, corrected by what was written by hand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from newsclean.evaluate.gold import Case
from newsclean.model import REMOVED_LABELS

_WORD = re.compile(r"\w+")
_GRAM = 4
# Which keys of a record hold the text of which label.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "description": ("description",),
    "byline": ("authors", "editors"),
    "published": ("published_at", "modified_at"),
    "dateline": ("place",),
    "caption": ("captions",),
    "credit": ("credits",),
    "initials": ("initials",),
    "tags": ("tags",),
    "section": ("section",),
}
Shingles = Counter[tuple[str, ...]]


class Score(NamedTuple):
    """Shares of shingles, 0.0-1.0, and the number of gold shingles they are of."""

    precision: float
    recall: float
    f1: float
    gold: int


class Tally:
    """Shingles found, found wrongly and missed; adds up over pages."""

    def __init__(self) -> None:
        self.hit = self.extra = self.missed = 0

    def add(self, gold: Shingles, got: Shingles) -> None:
        """Count one page."""
        self.hit += (gold & got).total()
        self.extra += (got - gold).total()
        self.missed += (gold - got).total()

    def score(self) -> Score:
        """What the counts come to; a label that is neither in the gold nor found is perfect."""
        precision = self.hit / (self.hit + self.extra) if self.hit + self.extra else 1.0
        recall = self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Score(round(precision, 4), round(recall, 4), round(f1, 4), self.hit + self.missed)


def score(cases: Iterable[Case]) -> dict[str, dict[str, Score]]:
    """Scores by group and name: "portal" (text per folder), "portal-without-pack" (the common rules alone), "label".

    Pages without a pinned record are left out: nothing is known of them yet.
    """
    tallies: dict[str, dict[str, Tally]] = {
        group: defaultdict(Tally) for group in ("portal", "portal-without-pack", "label")
    }
    for case in cases:
        if not case.expected.record:
            continue
        gold = by_label(gold_record(case))
        got = by_label(msgspec.to_builtins(case.outcome()))
        common = by_label(msgspec.to_builtins(case.outcome(packs=False)))
        tallies["portal"][case.folder].add(gold["body"], got["body"])
        tallies["portal-without-pack"][case.folder].add(gold["body"], common["body"])
        for label in gold:
            tallies["label"][label].add(gold[label], got[label])
    return {group: {name: t.score() for name, t in sorted(names.items())} for group, names in tallies.items()}


def gold_record(case: Case) -> dict[str, Any]:
    """The pinned record with its text corrected: paragraphs with `must_drop` in them out, lost `must_keep` in."""
    record = dict(case.expected.record)
    paragraphs = [p for p in record.get("text", "").split("\n\n") if p]
    paragraphs = [p for p in paragraphs if not any(s in p for s in case.expected.must_drop)]
    kept = "\n\n".join(paragraphs)
    record["text"] = "\n\n".join([*paragraphs, *(s for s in case.expected.must_keep if s not in kept)])
    return record


def by_label(record: Mapping[str, Any]) -> dict[str, Shingles]:
    """The shingles of a record (JSON values) under each label; a rejected page has none."""
    found: dict[str, Shingles] = {"body": shingles(record.get("text", "").split("\n\n"))}
    for label, keys in _FIELDS.items():
        found[label] = shingles(item for key in keys for item in _items(record.get(key)))
    removed: dict[str, list[str]] = {str(label): [] for label in sorted(REMOVED_LABELS)}
    for part in record.get("removed", ()):
        removed[part["label"]].append(part["text"])
    return found | {label: shingles(items) for label, items in removed.items()}


def shingles(items: Iterable[str]) -> Shingles:
    """The 4-grams of words of each item; an item of fewer words is one shingle."""
    found: Shingles = Counter()
    for item in items:
        words = _WORD.findall(item.casefold())
        if words:
            found.update(tuple(words[i : i + _GRAM]) for i in range(max(1, len(words) - _GRAM + 1)))
    return found


def _items(value: Any) -> list[str]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
