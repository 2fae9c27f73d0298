"""The worker process: takes shards, gives results, and shows on which page it is."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, MutableSequence, Sequence
from multiprocessing.connection import Connection

from newsclean.runner.config import Config
from newsclean.runner.shard import Result, do_shard, warm_up
from newsclean.runner.spans import Span

_PR_SET_PDEATHSIG = 1

Order = tuple[str, Span, Mapping[int, tuple[str, str]], int | None]
"""A shard to do: source, span, what is known of its pages, how many of them are wanted."""


def work(
    line: Connection, config: Config, beat: MutableSequence[int], others: Sequence[Connection], parent: int
) -> None:
    """Do shards until the line is closed. `others`: ends of the lines of this and other workers that a forked process
    has inherited; while one of them is open here, nobody sees its owner go. `parent`: the process that started this.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()
    _die_with(parent)
    if sys.platform != "linux":
        warm_up(config)  # a forked one has inherited it
    try:
        while True:
            source, span, known, most = line.recv()
            out = Result()
            counts = do_shard(source, span, config, out, known, most, beat)
            line.send((out, counts))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent has gone, or has no more work


def _die_with(parent: int) -> None:
    """On Linux, be killed when the parent is: a page that hangs must not go on alone."""
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
