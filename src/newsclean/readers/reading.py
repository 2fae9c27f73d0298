"""How inputs are to be read: the reader's share of the options, as one frozen value that travels to workers."""

from __future__ import annotations

import msgspec

FORMATS = ("auto", "text", "html", "jsonl", "json", "csv", "parquet", "warc")
"""What `--input-format` takes. auto: by extension, else by the first bytes."""


class Fields(msgspec.Struct, frozen=True):
    """The columns of a row by their names in the data; None: look for the usual names (`readers.columns`)."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    id: str | None = None


class Reading(msgspec.Struct, frozen=True):
    """What a reader needs to know.

    `max_bytes`: a document longer than this is a failure "too-large" and is not read to its end.
    `encoding`: what the user says the pages are in (else it is found out page by page).
    """

    fields: Fields = Fields()
    keep_columns: bool = False
    input_format: str = "auto"
    encoding: str | None = None
    max_bytes: int = 10_000_000
