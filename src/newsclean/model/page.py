"""A page as a reader yields it: bytes (or a row's text) and what its container says of it."""

from __future__ import annotations

from typing import Literal

import msgspec

Media = Literal["text", "html"]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page, before anything was understood of it.

    `source` is the path as given; rows and archive members are `path#N`. `content` is bytes where the source
    holds bytes and str where the container (JSON, Parquet) has decoded it already. `title`, `date`, `author`
    and `id` are a row's own columns: evidence, not truth. `captured` (ISO 8601) is when the page was saved,
    if the container knows (WARC). `encoding` is what the user or the container declares.
    """

    source: str
    content: bytes | str
    media: Media = "text"
    encoding: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    id: str | None = None
    captured: str | None = None
    extra: str | None = None

    @property
    def is_row(self) -> bool:
        """Whether it is text out of a container (JSON, Parquet), which holds little but the article."""
        return isinstance(self.content, str)

    @property
    def is_dump(self) -> bool:
        """Whether it is a file of text, which may hold all that a portal prints around the article."""
        return self.media == "text" and not self.is_row
