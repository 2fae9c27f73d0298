"""Parquet output with a typed schema. Records are laid down as lines first, so that a run can be resumed: a Parquet
file has its index at the end and cannot be gone on with."""

from __future__ import annotations

import os
from typing import Any

import msgspec

from newsclean.errors import NewscleanError, optional
from newsclean.model import Article
from newsclean.writers.target import PART

_ROWS, _BYTES = 4096, 16 << 20
"""A row group is closed at whichever comes first: readers get useful groups, and memory stays flat."""


def rename(path: str, record: type[Article] = Article) -> None:
    """Make a whole part of JSON lines the Parquet file that was asked for. Nothing to do where that was done before.

    Raises:
        NewscleanError: the disk is full.
    """
    final = os.path.realpath(path)
    lines, made = final + PART, final + PART + ".parquet"
    if not os.path.exists(lines):  # noqa: PTH110
        return
    try:
        convert(lines, made, record)
    except OSError as e:
        raise NewscleanError(f"{path}: cannot be written: {e.strerror or e}") from e
    os.replace(made, final)  # noqa: PTH105
    os.unlink(lines)  # noqa: PTH108


def convert(lines: str, made: str, record: type[Article] = Article) -> None:
    """Write the records of a JSON Lines file as Parquet, in bounded memory."""
    pa, pq = require()
    decode = msgspec.json.Decoder(record).decode
    schema = arrow_schema(record)
    with open(lines, "rb") as file, pq.ParquetWriter(made, schema, compression="zstd") as writer:  # noqa: PTH123
        rows: list[dict[str, Any]] = []
        size = 0
        for line in file:
            rows.append(msgspec.to_builtins(decode(line)))
            size += len(line)
            if len(rows) >= _ROWS or size >= _BYTES:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
                rows, size = [], 0
        if rows:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def arrow_schema(record: type[Article] = Article) -> Any:
    """The Arrow schema of a record, made from its Python types."""
    pa, _ = require()
    fields = msgspec.structs.fields(record)
    return pa.schema([pa.field(f.name, *_arrow_type(pa, msgspec.inspect.type_info(f.type))) for f in fields])


def _arrow_type(pa: Any, info: Any) -> tuple[Any, bool]:
    """Arrow type and whether it may be null."""
    kinds = msgspec.inspect
    if isinstance(info, kinds.UnionType):
        inner = next(t for t in info.types if not isinstance(t, kinds.NoneType))
        return _arrow_type(pa, inner)[0], True
    if isinstance(info, kinds.ListType):
        return pa.list_(pa.field("item", *_arrow_type(pa, info.item_type))), False
    if isinstance(info, kinds.StructType):
        return pa.struct([pa.field(f.name, *_arrow_type(pa, f.type)) for f in info.fields]), False
    return (pa.int64() if isinstance(info, kinds.IntType) else pa.string()), False


def require() -> tuple[Any, Any]:
    """pyarrow and its Parquet module.

    Raises:
        ConfigError: they are not installed; says what installs them.
    """
    with optional("parquet", "writing .parquet"):
        import pyarrow
        import pyarrow.parquet
    return pyarrow, pyarrow.parquet
