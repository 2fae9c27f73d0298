"""The standard streams: whoever starts a command may have closed them (`2>&-`), or stop listening."""

from __future__ import annotations

import os
import sys


def fill_closed() -> None:
    """Put something in the place of closed streams, or the next file that is opened becomes one of them.

    Without this the output that a user named is standard error, and what is said lands in it; and what Python cannot
    print to standard error it prints to standard output, among the records. Reading or writing a stand-in fails as it
    does for a closed stream; only what is said to standard error is lost. `sys.stdin` stays None.
    """
    for fd, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, mode)  # takes the lowest number that is free, which is `fd`
    if sys.stdout is None:
        sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115


def settle_output() -> None:
    """Write what standard output still holds, or give it up where that fails: the flush at exit would fail again."""
    try:
        sys.stdout.flush()
    except OSError:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
