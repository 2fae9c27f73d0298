"""Shards done in this process: for small inputs and `--jobs 1` on text, where a process would cost more than it gives.

A page that takes too long is interrupted by an alarm signal. That reaches Python code and regular expressions, which
is all that plain text meets; HTML large enough to hang a C parser goes to a worker (`cuts.FRAGILE`).
"""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from newsclean.model import Reason
from newsclean.runner.config import Config
from newsclean.runner.feed import Task
from newsclean.runner.shard import Result, do_shard
from newsclean.stats import Counts

_SHORTEST = 0.01
"""Seconds between two alarms at least: they interrupt each other, and the page gets nowhere, from 1e-5 on."""


class _Overtime(BaseException):
    """Raised by the alarm in the middle of a page. No Exception, so that nothing on the way swallows it."""


def overtime(config: Config) -> tuple[str, str]:
    """Reason and detail of a page that took too long."""
    return Reason.TIMEOUT, f"longer than --timeout {config.timeout:g} s"


def do_here(task: Task, config: Config) -> tuple[Result, Counts]:
    """Do one shard. Pages that take too long are failures; the shard is begun again without them."""
    known: dict[int, tuple[str, str]] = {}
    beat = [0]
    while True:
        out = Result()
        try:
            with _alarm(beat, config.timeout):
                return out, do_shard(task.source, task.part.span, config, out, known, task.most, beat)
        except _Overtime:
            known[beat[0] - 1] = overtime(config)
            beat[0] = 0


@contextmanager
def _alarm(beat: list[int], timeout: float) -> Iterator[None]:
    """Raise `_Overtime` when `beat[0]` was on one page for `timeout` seconds in all: the steps of several pages
    alternate. No alarm outside the main thread."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    tick = min(1.0, max(timeout / 4, _SHORTEST))
    ticks = Counter[int]()

    def ring(_number: int, _frame: FrameType | None) -> None:
        if page := beat[0]:
            ticks[page] += 1
            if ticks[page] * tick > timeout:
                raise _Overtime

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, tick, tick)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
