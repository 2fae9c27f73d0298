"""What comes out of a page: an Article, a Rejection (policy) or a Failure (fault). Nothing else, never two."""

from __future__ import annotations

from enum import StrEnum

import msgspec

SCHEMA = "newsclean/1"


class Warn(StrEnum):
    """The warnings a record can carry (closed list)."""

    WEEKDAY_MISMATCH = "weekday-mismatch"
    DATES_DISAGREE = "dates-disagree"
    AMBIGUOUS_DATE = "ambiguous-date"
    IMPOSSIBLE_DATE = "impossible-date"
    PUBLISHED_FROM_MODIFIED = "published-from-modified"
    NO_TITLE = "no-title"
    CUT_OFF = "cut-off"
    REPEATED_BODY = "repeated-body"
    DOUBTFUL_LINE = "doubtful-line"
    LAYOUT_UNKNOWN = "layout-unknown"
    ENCODING_GUESSED = "encoding-guessed"
    MOJIBAKE_REPAIRED = "mojibake-repaired"
    MULTI_PAGE = "multi-page"


class Reason(StrEnum):
    """Why there is no record (closed list). The first five are policy, the others are faults."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    NO_ARTICLE = "no-article"
    LISTING = "listing"
    NOT_TEXT = "not-text"

    UNREADABLE = "unreadable"
    UNDECODABLE = "undecodable"
    CORRUPT_ARCHIVE = "corrupt-archive"
    BAD_ROW = "bad-row"
    MISSING_FIELD = "missing-field"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    TIMEOUT = "timeout"
    WORKER_DIED = "worker-died"


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """A TIMEX3 mention in the record's `text`: character offsets, type and value."""

    start: int
    end: int
    text: str
    type: str
    value: str


class Removed(msgspec.Struct, frozen=True):
    """One removed span: label, rule id, text (for HTML outside the article region: its path and length)."""

    label: str
    rule: str
    text: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One output line. Every key is always present and has one type; order of keys is the order here."""

    schema: str = SCHEMA
    id: str
    source: str
    url: str | None
    portal: str | None
    title: str | None
    description: str | None
    text: str
    authors: list[str]
    editors: list[str]
    initials: list[str]
    published_at: str | None
    modified_at: str | None
    date_source: str | None
    place: str | None
    captions: list[str]
    credits: list[str]
    tags: list[str]
    section: str | None
    dates: list[DateMention]
    warnings: list[str]
    chars_in: int
    chars_kept: int
    extra: str | None


class ArticleWithRemoved(Article, frozen=True, kw_only=True):
    """The record with `--with-removed`: what was taken away, in page order."""

    removed: list[Removed]


class Rejection(msgspec.Struct, frozen=True, kw_only=True):
    """A page refused by policy; one line of the rejects file."""

    source: str
    id: str | None
    outcome: str = "rejected"
    reason: str
    detail: str


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A page or source that could not be processed; one line of the rejects file."""

    source: str
    id: str | None
    outcome: str = "failed"
    reason: str
    detail: str


Outcome = Article | Rejection | Failure
