"""Where a preview goes: a pager for what is long, the terminal's colours and width, plain lines in a pipe."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

_LESS = "FRX"
"""What git gives `less` where the user gave nothing: leave at once if all fits, pass colours, keep the screen."""


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def write_plain(lines: Iterable[str]) -> None:
    """Lines to standard output as bytes: UTF-8 wherever it goes, and no line waits for the last."""
    out = sys.stdout.buffer
    for line in lines:
        out.write(line.encode("utf-8", "replace") + b"\n")
    out.flush()


def has_colour() -> bool:
    """Whether the terminal shows colours and the user wants them (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def width() -> int:
    """Cells in a row of the terminal."""
    return max(shutil.get_terminal_size().columns, 30)


def write_screen(rows: Iterable[Text | str]) -> None:
    """Rows to the terminal, through the user's pager ($NEWSCLEAN_PAGER, $PAGER, less) where there is one.

    A str is shown as it is; brackets in it are no markup.
    """
    with _pager() as out:
        for row in _rendered(rows):
            try:
                out.write(row)
            except BrokenPipeError:  # the reader has left the pager
                return


def _rendered(rows: Iterable[Text | str]) -> Iterator[bytes]:
    from rich.console import Console

    console = Console(force_terminal=True, width=width(), highlight=False, legacy_windows=False)
    encoding = sys.stdout.encoding or "utf-8"
    for row in rows:
        with console.capture() as got:
            console.print(row, markup=False, soft_wrap=True)
        yield got.get().encode(encoding, "replace")


@contextmanager
def _pager() -> Iterator[IO[bytes]]:
    """A stream to the pager, or to standard output where there is none."""
    command = os.environ.get("NEWSCLEAN_PAGER") or os.environ.get("PAGER") or "less"
    words = shlex.split(command)
    dumb = os.environ.get("TERM", "dumb") == "dumb"
    if dumb or not words or words[0] == "cat" or not shutil.which(words[0]):
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    process = subprocess.Popen(words, stdin=subprocess.PIPE, env={"LESS": _LESS, **os.environ})
    assert process.stdin is not None
    try:
        yield process.stdin
    finally:
        with suppress(BrokenPipeError):
            process.stdin.close()
        _wait(process)


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Until the reader leaves the pager. Ctrl-C is the pager's."""
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:
            continue
