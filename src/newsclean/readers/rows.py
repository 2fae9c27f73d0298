"""One row of a data set (a dict of columns) to one Page."""

from __future__ import annotations

import datetime
import functools
import re
from typing import Any

import msgspec

from newsclean.model import Failure, Page, Reason
from newsclean.readers.columns import resolve
from newsclean.readers.reading import Fields, Reading
from newsclean.readers.sniff import looks_html

_ESCAPED = re.compile("[\udc80-\udcff]")
_MAX_URL = 2048
"""Longer than any URL a browser takes; some data sets hold the article in the URL column."""


class RowReader:
    """Maps rows of one source. Holds no state but a memo of which columns a set of names gives."""

    def __init__(self, source: str, reading: Reading) -> None:
        """`source`: the path as given; rows become `source#N`."""
        self.source = source
        self.reading = reading
        self._columns: dict[tuple[str, ...], Fields] = {}

    def notes(self) -> set[str]:
        """What a person should know of the columns: which were taken by their usual names, which asked for are not
        there (where it is the text, each row says so itself)."""
        asked = used_columns(self.reading.fields)
        notes = set()
        for names, columns in self._columns.items():
            guessed = ", ".join(f"{f}={n}" for f, n in used_columns(columns).items() if f not in asked)
            if guessed:
                notes.add(f"columns by their usual names: {guessed} (the --*-field options choose others)")
            for field, name in asked.items():
                if name not in names and field not in ("text", "html"):
                    notes.add(f"--{field}-field: {_no_column(name, names)}")
        return notes

    def page(self, row: object, number: int) -> Page | Failure:
        """A row's Page, or why it has none (bad-row, missing-field, too-large)."""
        where = f"{self.source}#{number}"
        if type(row) is not dict:
            return failure(where, Reason.BAD_ROW, f"the row is no object but {_kind(row)}")
        names = tuple(row)
        columns = self._columns.get(names)
        if columns is None:
            if len(self._columns) > 1000:  # rows without a fixed set of keys must not fill the memory
                self._columns.clear()
            columns = self._columns[names] = resolve(self.reading.fields, names)
        text, html = row.get(columns.text), row.get(columns.html)
        if text is None and html is None and columns.text not in row and columns.html not in row:
            return failure(where, Reason.MISSING_FIELD, _missing(self.reading.fields, names))
        is_html = bool(html) if self.reading.fields.html is not None else not text and bool(html)
        content = _content(html if is_html else text)
        if content is None:
            kind = _kind(html if is_html else text)
            return failure(where, Reason.BAD_ROW, f"the text is {kind}, not a string")
        if len(content) > self.reading.max_bytes:
            return failure(where, Reason.TOO_LARGE, f"{len(content)} > --max-bytes {self.reading.max_bytes}")
        return Page(
            source=where,
            content=content,
            media="html" if is_html or looks_html(content) else "text",
            encoding=self.reading.encoding,
            url=_url(row.get(columns.url)),
            title=_line(row.get(columns.title)),
            date=_line(row.get(columns.date)),
            author=_line(row.get(columns.author)),
            id=_line(row.get(columns.id)),
            extra=_extra(row, columns) if self.reading.keep_columns else None,
        )


def failure(source: str, reason: str, detail: str) -> Failure:
    """A rejects line of outcome "failed"."""
    return Failure(source=source, id=None, reason=str(reason), detail=writable(detail))


def writable(text: str) -> str:
    """Text that can be written as UTF-8: bytes that were none in the file (surrogateescape) are read as cp1252, other
    lone surrogates become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = _ESCAPED.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), text)
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def used_columns(columns: Fields) -> dict[str, str]:
    """Field to column name, those that are used."""
    return {f: name for f in columns.__struct_fields__ if (name := getattr(columns, f)) is not None}


@functools.cache
def _missing(asked: Fields, names: tuple[str, ...]) -> str:
    wanted = asked.text or asked.html
    if wanted is not None:
        return _no_column(wanted, names)
    return f"no column with a usual name for the text; use --text-field; columns: {', '.join(names[:20]) or 'none'}"


def _no_column(wanted: str, names: tuple[str, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(wanted, names, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    return f"no column {wanted!r}; {hint}columns: {', '.join(names[:20]) or 'none'}"


def _content(value: object) -> str | bytes | None:
    """The text of a cell: a string, bytes, a list of paragraphs, or nothing (an empty page)."""
    if type(value) is str:
        return value if value.isascii() else _whole(value)
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return _whole("\n\n".join(value))
    return None


def _whole(value: str) -> str | bytes:
    """A page's text. Bytes that were no UTF-8 in the file (surrogateescape) go on as bytes, so that the page's
    decoding sees them."""
    try:
        value.encode()
    except UnicodeEncodeError:
        try:
            return value.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            return writable(value)
    return value


def _line(value: object) -> str | None:
    """A fact's cell as one string: numbers (epochs, ids), lists of names, objects with a name, dates."""
    if value is None or value is False or value is True:
        return None
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_line, value))) or None
    if isinstance(value, dict):
        return _line(value.get("name") or value.get("$date"))  # JSON-LD; an export of MongoDB
    if isinstance(value, bytes):
        value = value.decode("utf-8", "surrogateescape")
    return writable(str(value)).strip() or None


def _url(value: object) -> str | None:
    """A URL, if the cell holds one: some rows have the article's text or a placeholder there."""
    line = _line(value)
    if line is None or len(line) > _MAX_URL or "." not in line or len(line.split()) > 1:
        return None
    return line


def _extra(row: dict[str, Any], columns: Fields) -> str:
    """The columns that were not used, as a JSON string."""
    used = set(used_columns(columns).values())
    rest = {k: v for k, v in row.items() if k not in used}
    try:
        return msgspec.json.encode(rest, enc_hook=str).decode()
    except (UnicodeEncodeError, msgspec.MsgspecError, TypeError, RecursionError):
        return msgspec.json.encode({writable(str(k)): _line(v) for k, v in rest.items()}).decode()


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}.get(
        type(value), "a number"
    )
