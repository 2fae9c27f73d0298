"""Who does the shards: this process as long as that is quick, then one process a core. The order is kept."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator

from newsclean.runner.config import Job
from newsclean.runner.feed import Task
from newsclean.runner.inline import do_here
from newsclean.runner.shard import Result, warm_up
from newsclean.stats import Counts

ALONE = 0.25
"""Seconds that a run goes on in this process before it starts others. Starting two takes 0.03 s."""


def execute(tasks: Iterator[Task], job: Job) -> Iterator[tuple[Task, Result, Counts]]:
    """Do the tasks of a run, in order. With `jobs` 1 only pages that could hang a C library need a second process."""
    jobs = job.jobs or cores()
    warm_up(job.config)
    began = time.monotonic()
    for task in tasks:
        if task.part.fragile or (jobs > 1 and time.monotonic() - began > ALONE):
            from newsclean.runner.pool import Pool

            with Pool(job.config, jobs) as pool:
                yield from pool.run(itertools.chain([task], tasks))
            return
        yield task, *do_here(task, job.config)


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
