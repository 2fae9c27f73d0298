"""A profile as one JSON value: what `newsclean stats --json` prints."""

from __future__ import annotations

from collections import Counter
from typing import Any

from newsclean.stats.outliers import outliers
from newsclean.stats.profile import Group, Portal, Profile


def report(profile: Profile) -> dict[str, Any]:
    """Counts, shares (0 to 1) and outliers; portals by documents, rules and labels by spans, the greatest first."""
    whole = total(profile)
    return {
        **_group(whole),
        "portals": [_portal(name, portal) for name, portal in ranked(profile)],
        "labels": [{"label": label, "spans": n, "chars": chars} for label, n, chars in labels(profile)],
        "rules": [
            {"rule": rule, "label": t.label, "spans": t.spans, "chars": t.chars, "longest": t.longest}
            for rule, t in sorted(profile.taken.items(), key=lambda item: (-item[1].spans, item[0]))
        ],
        "date_sources": dict(profile.date_sources.most_common()),
        "warnings": dict(profile.warnings.most_common()),
        "rejects": dict(profile.rejects.most_common()),
        "outliers": [
            {"kind": o.kind, "detail": o.detail, "source": o.source or None, "command": o.command or None}
            for o in outliers(profile)
        ],
    }


def total(profile: Profile) -> Group:
    """All records together; where only a ledger was read, its pages."""
    if not profile.portals:
        return profile.ledger
    whole = Group()
    for portal in profile.portals.values():
        whole.documents += portal.whole.documents
        whole.chars_in += portal.whole.chars_in
        whole.chars_kept += portal.whole.chars_kept
    return whole


def ranked(profile: Profile) -> list[tuple[str, Portal]]:
    """The portals, those with most documents first."""
    return sorted(profile.portals.items(), key=lambda item: (-item[1].whole.documents, item[0]))


def labels(profile: Profile) -> list[tuple[str, int, int]]:
    """Each removed label with its spans and characters, the most frequent first."""
    spans, chars = Counter[str](), Counter[str]()
    for taken in profile.taken.values():
        spans[taken.label] += taken.spans
        chars[taken.label] += taken.chars
    return [(label, n, chars[label]) for label, n in spans.most_common()]


def _group(group: Group) -> dict[str, Any]:
    return {
        "documents": group.documents,
        "chars_in": group.chars_in,
        "chars_kept": group.chars_kept,
        "share_kept": round(group.share, 4),
    }


def _portal(name: str, portal: Portal) -> dict[str, Any]:
    return {
        "portal": name or None,
        **_group(portal.whole),
        "usual_share": list(portal.usual()),
        "with_fact": {fact: portal.facts[fact] for fact in ("title", "authors", "published_at", "place")},
        "labels": dict(portal.whole.labels.most_common()),
        "months": [
            {"month": month or None, **_group(group), "labels": dict(group.labels.most_common())}
            for month, group in sorted(portal.months.items())
        ],
    }
