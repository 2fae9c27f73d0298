"""Parquet: row groups in batches, columns that are needed. The only reader that knows pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsclean.errors import SourceError, optional
from newsclean.model import Failure, Page
from newsclean.readers.columns import resolve
from newsclean.readers.rows import RowReader, used_columns

_BATCH = 64
"""Rows made into Python objects at a time: 64 pages of 150 KB are 10 MB."""


def row_groups(path: str) -> list[tuple[int, int]]:
    """Per row group its number of rows and its size in bytes before compression.

    Raises:
        SourceError: not a readable Parquet file.
        ConfigError: pyarrow is not installed.
    """
    with _opened(path) as file:
        meta = file.metadata
        groups = [meta.row_group(i) for i in range(meta.num_row_groups)]
        return [(g.num_rows, g.total_byte_size) for g in groups]


def rows(path: str, group: int, first: int, reader: RowReader) -> Iterator[Page | Failure]:
    """The pages of one row group. `first` is the number (from 1) of its first row in the file.

    Raises:
        SourceError: the file is damaged; the rows before the damage were given.
    """
    number = first
    with _opened(path) as file:
        names = file.schema_arrow.names
        columns = None
        if not reader.reading.keep_columns:
            used = set(used_columns(resolve(reader.reading.fields, names)).values())
            columns = [n for n in names if n in used] or None
        try:
            for batch in file.iter_batches(
                batch_size=_BATCH, row_groups=[group], columns=columns, use_threads=False
            ):
                for row in batch.to_pylist():
                    yield reader.page(row, number)
                    number += 1
        except (OSError, ValueError, _arrow().ArrowException) as e:
            raise SourceError(path, "corrupt-archive", _short(e)) from e


def _opened(path: str) -> Any:
    with optional("parquet", "reading .parquet"):
        import pyarrow.parquet as pq
    try:
        return pq.ParquetFile(path, memory_map=False, pre_buffer=False)
    except FileNotFoundError as e:
        raise SourceError(path, "unreadable", "No such file or directory") from e
    except PermissionError as e:
        raise SourceError(path, "unreadable", e.strerror or str(e)) from e
    except (OSError, ValueError, _arrow().ArrowException) as e:
        raise SourceError(path, "corrupt-archive", _short(e)) from e


def _arrow() -> Any:
    import pyarrow

    return pyarrow


def _short(e: BaseException) -> str:
    return str(e).partition("\n")[0][:200]
