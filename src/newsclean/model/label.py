"""The labels a span can carry (a closed list: adding one is an API change)."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What a span of a block is.

    Body and heading stay in `text`; the next group become fields; the last group is removed and stands in
    the ledger with its rule.
    """

    BODY = "body"
    HEADING = "heading"

    TITLE = "title"
    DESCRIPTION = "description"
    BYLINE = "byline"
    PUBLISHED = "published"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    INITIALS = "initials"
    TAGS = "tags"
    SECTION = "section"

    RELATED = "related"
    AD = "ad"
    PROMPT = "prompt"
    MEDIA = "media"
    NAVIGATION = "navigation"
    COMMENT = "comment"
    LEGAL = "legal"
    PROMO = "promo"
    REPEAT = "repeat"


KEPT_LABELS = frozenset({Label.BODY, Label.HEADING})
FACT_LABELS = frozenset(
    {
        Label.TITLE,
        Label.DESCRIPTION,
        Label.BYLINE,
        Label.PUBLISHED,
        Label.DATELINE,
        Label.CAPTION,
        Label.CREDIT,
        Label.INITIALS,
        Label.TAGS,
        Label.SECTION,
    }
)
REMOVED_LABELS = frozenset(Label) - KEPT_LABELS - FACT_LABELS
