"""JSON Lines: one row a line, split on the byte `\\n` and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsclean.model import Failure, Page, Reason
from newsclean.readers.rows import RowReader, failure

_DECODE = msgspec.json.Decoder().decode
_BOM = b"\xef\xbb\xbf"
_LONGEST_INTEGER = 400  # a double has at most 309 digits


def rows(data: bytes, first: int, reader: RowReader) -> Iterator[Page | Failure]:
    """The pages of some whole lines. `first` is the line number (from 1) of the first one; blank lines are skipped."""
    if first == 1:
        data = data.removeprefix(_BOM)
    for number, line in enumerate(data.split(b"\n"), first):
        if line and not line.isspace():
            yield row(line, number, reader)


def row(line: bytes, number: int, reader: RowReader) -> Page | Failure:
    """The page of one JSON value."""
    try:
        value = _DECODE(line)
    except (ValueError, msgspec.MsgspecError, RecursionError):
        # A wrong byte in UTF-8, a lone surrogate, NaN: the standard library reads what msgspec rightly refuses.
        import json

        try:
            value = json.loads(line.decode("utf-8", "surrogateescape"), parse_int=_integer)
        except (ValueError, RecursionError) as e:
            detail = "nested too deep" if isinstance(e, RecursionError) else f"not JSON: {e}"
            return failure(f"{reader.source}#{number}", Reason.BAD_ROW, detail)
    return reader.page(value, number)


def _integer(digits: str) -> int | float:
    """A number as JSON has it; Python refuses to read integers of more than 4,300 digits."""
    return int(digits) if len(digits) < _LONGEST_INTEGER else float(digits)
