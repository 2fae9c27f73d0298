"""Worker processes, watched from outside: in order, in bounded memory, and no page can stop the run.

A worker that stays on one page for longer than `--timeout` is killed and the page is a failure "timeout". A worker
that dies has its shard done again; a page on which three die is a failure "worker-died". Results are handed out
in order; a shard is only begun when fewer than `2 * jobs + 2` are begun and not yet handed out, so a slow consumer
slows the readers instead of filling the memory.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import RawArray
from typing import Any

from newsclean.model import Failure, Page, Reason
from newsclean.readers.rows import failure
from newsclean.runner.config import Config
from newsclean.runner.feed import Task
from newsclean.runner.inline import overtime
from newsclean.runner.shard import Result, do_shard, warm_up_html
from newsclean.runner.spans import Files, Items, Lines
from newsclean.runner.worker import work
from newsclean.stats import Counts

_DEATHS = 3
"""Workers that must die over a page (or over a shard while it is being read) before it is given up: the kernel's
out-of-memory killer takes whom it likes, and a page that was only near is not to be lost for it."""


class _Shard:
    """A task on its way, with what is known of its pages."""

    def __init__(self, number: int, task: Task) -> None:
        self.number = number
        self.task = task
        self.known: dict[int, tuple[str, str]] = {}
        self.deaths: dict[int, int] = {}  # by page; -1 between pages

    def order(self) -> tuple[Any, ...]:
        """What a worker is told. Lines that it can read from the file itself are not sent."""
        span = self.task.part.span
        if self.task.part.rereadable and isinstance(span, Lines):
            span = Lines(span.start, span.end, span.first)
        return self.task.source, span, self.known, self.task.most


class _Worker:
    """A process, the line to it, and how long it has been on its page."""

    def __init__(self, context: Any, config: Config, others: list[Connection]) -> None:
        self.line, far = context.Pipe()
        self.beat = RawArray("q", 1)
        inherited = [*others, self.line] if context.get_start_method() == "fork" else []
        self.process: BaseProcess = context.Process(
            target=work, args=(far, config, self.beat, inherited, os.getpid()), daemon=True
        )
        self.process.start()
        far.close()
        self.shard: _Shard | None = None
        self.seen, self.spent = 0, defaultdict[int, float](float)

    def give(self, shard: _Shard) -> None:
        """Send a shard."""
        self.shard, self.seen, self.spent = shard, 0, defaultdict(float)
        self.beat[0] = 0
        with contextlib.suppress(
            BrokenPipeError, ConnectionResetError
        ):  # died: waiting for its answer will say so
            self.line.send(shard.order())

    def watch(self, passed: float) -> float:
        """Seconds that it has been on its page in all, of which `passed` since the last time, if it was on it then."""
        page = self.beat[0]
        if page and page == self.seen:
            self.spent[page] += passed
        self.seen = page
        return self.spent[page]

    def kill(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.line.close()


class Pool:
    """Some workers; a context that leaves none behind."""

    def __init__(self, config: Config, jobs: int) -> None:
        """`jobs`: how many; they are started as there is work for them."""
        self.config = config
        self.jobs = jobs
        # Elsewhere than on Linux forking a process that has used system libraries is not safe.
        self._context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._workers: list[_Worker] = []
        self._again: list[_Shard] = []  # lost with their workers, first
        self._done: dict[int, tuple[Task, Result, Counts]] = {}
        self._looked = time.monotonic()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()

    def run(self, tasks: Iterator[Task]) -> Iterator[tuple[Task, Result, Counts]]:
        """Do the tasks; their results in the same order."""
        window = 2 * self.jobs + 2
        coming = (_Shard(i, task) for i, task in enumerate(tasks))
        ahead = next(coming, None)
        if ahead is not None and ahead.task.part.fragile:  # HTML is near
            warm_up_html(self.config)  # forked workers inherit it, those that replace others too
        begun = given = 0
        while ahead is not None or given < begun:
            while self._again or (ahead is not None and begun - given < window):
                worker = self._idle()
                if worker is None:
                    break
                if self._again:
                    worker.give(self._again.pop(0))
                elif ahead is not None:
                    worker.give(ahead)
                    begun += 1
                    ahead = next(coming, None)
            while given in self._done:
                yield self._done.pop(given)
                given += 1
            if given < begun:
                self._collect()

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.shard is None:
                return worker
        if len(self._workers) < self.jobs:
            self._workers.append(_Worker(self._context, self.config, [w.line for w in self._workers]))
            return self._workers[-1]
        return None

    def _collect(self) -> None:
        """Wait until a worker has something to say or the clock ticks."""
        busy = {w.line: w for w in self._workers if w.shard is not None}
        for line in wait(list(busy), timeout=min(0.5, self.config.timeout / 4)):
            self._receive(busy[line])
        now = time.monotonic()
        # A machine that slept, or a consumer that kept us waiting, is not held against the page.
        passed, self._looked = min(now - self._looked, 1.0), now
        for worker in list(self._workers):
            if worker.shard is not None and worker.watch(passed) >= self.config.timeout:
                worker.shard.known[worker.seen - 1] = overtime(self.config)
                self._replace(worker)

    def _receive(self, worker: _Worker) -> None:
        shard = worker.shard
        assert shard is not None
        try:
            result, counts = worker.line.recv()
        except (EOFError, OSError):
            self._died(worker, shard)
            return
        self._done[shard.number] = shard.task, result, counts
        worker.shard = None

    def _died(self, worker: _Worker, shard: _Shard) -> None:
        worker.process.join()
        page = worker.beat[0] - 1
        shard.deaths[page] = shard.deaths.get(page, 0) + 1
        how = f"the worker process ended with {_how(worker.process.exitcode)}"
        if shard.deaths[page] >= _DEATHS and page >= 0:
            shard.known[page] = Reason.WORKER_DIED, f"{how} on this page, {_DEATHS} times"
        elif shard.deaths[page] >= _DEATHS:
            self._give_up(shard, how)
            worker.shard = None
        self._replace(worker)

    def _replace(self, worker: _Worker) -> None:
        """Kill a worker; its shard is to be done again."""
        if worker.shard is not None:
            self._again.append(worker.shard)
        worker.kill()
        self._workers.remove(worker)

    def _give_up(self, shard: _Shard, how: str) -> None:
        """Nobody could read this shard: every page that is known to be in it fails."""
        span, detail = shard.task.part.span, f"{how} {_DEATHS} times while reading"
        if isinstance(span, Files):
            sources = list(span.paths)
        elif isinstance(span, Items):
            sources = [item.source for item in span.items if isinstance(item, Page | Failure)]
        else:
            sources = [shard.task.source]
        out = Result()
        failures = tuple(failure(source, Reason.WORKER_DIED, detail) for source in sources)
        counts = do_shard(shard.task.source, Items(failures), self.config, out)
        self._done[shard.number] = shard.task, out, counts


def _how(code: int | None) -> str:
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
