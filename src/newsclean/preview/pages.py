"""The pages behind a command's arguments, single rows (`news.jsonl#17`) among them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

from newsclean.model import Failure, Page, Reason
from newsclean.readers import Inputs, Reading
from newsclean.readers.files import shown
from newsclean.readers.rows import failure
from newsclean.runner.feed import Feed, Task
from newsclean.runner.spans import Group, Lines, read_span

_ROW = re.compile(r"(.+)#(\d{1,18})")


def open_pages(paths: Iterable[str], reading: Reading) -> Iterator[Page | Failure]:
    """The pages of files, folders, patterns, standard input and single rows, in the order given.

    Raises:
        ConfigError: a path does not exist. At once, before anything is read.
    """
    sources = [(Inputs([path], reading.input_format), number) for path, number in map(_row, paths)]
    return (page for inputs, number in sources for page in _pages(inputs, number, reading))


def _row(path: str) -> tuple[str, int | None]:
    """A path and the number of the row asked for. A file whose own name has a `#` in it is that file."""
    m = _ROW.fullmatch(path)
    if m is None or os.path.lexists(path):
        return path, None
    return m[1], int(m[2])


def _pages(inputs: Inputs, number: int | None, reading: Reading) -> Iterator[Page | Failure]:
    for task in Feed(inputs, reading, keyed=False):
        if number is not None and _ends_before(task, number):
            continue
        for page in read_span(task.source, task.part.span, reading, set()):
            if number is None:
                yield page
            elif page.source.endswith(f"#{number}"):
                yield page
                return
    if number is not None:
        where = f"{shown(inputs.arguments[0])}#{number}"
        yield failure(where, Reason.UNREADABLE, "there is no row or record of this number")


def _ends_before(task: Task, number: int) -> bool:
    """Whether a part of rows ends before the row wanted, so that it need not be read."""
    span = task.part.span
    if isinstance(span, Lines):
        return span.data is not None and span.first + span.data.count(b"\n") < number
    return isinstance(span, Group) and span.first + task.part.pages <= number
