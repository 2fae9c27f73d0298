"""The progress line of a long run, on a terminal's standard error."""

from __future__ import annotations

import time

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from newsclean.preview.safe import visible
from newsclean.stats import Counts

_QUIET = 0.3
"""Seconds before anything is drawn: most runs are over by then."""

_REFRESH = 0.1
"""Seconds between drawings."""


class ProgressLine:
    """Shows how far a run is. A context; drawn from the caller's thread, because a run starts processes by forking,
    which does not go with threads."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._progress: Progress | None = None
        self._began = self._drawn = time.monotonic()
        self._total: int | None = None
        self._weight = 0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    def begin(self, total: int | None) -> None:
        """`total`: bytes of input, None where nobody knows."""
        self._total = total

    def shard_done(self, weight: int, counts: Counts) -> None:
        """`weight` more bytes of input are done; `counts` of all so far."""
        self._weight += weight
        now = time.monotonic()
        if now - self._drawn < (_REFRESH if self._progress else _QUIET):
            return
        self._drawn = now
        if self._progress is None:
            self._progress = self._start()
        rate = counts.read / (now - self._began)
        said = f"{counts.read:,} pages  {rate:,.0f}/s"
        for word, number in (("rejected", counts.all_rejected), ("failed", counts.all_failed)):
            said += f"  {number:,} {word}" if number else ""
        self._progress.update(self._progress.task_ids[0], completed=self._weight, said=said)
        self._progress.refresh()

    def say(self, message: str) -> None:
        """A line above the bar."""
        self._console.print(Text(f"newsclean: {visible(message)}"))

    def _start(self) -> Progress:
        columns: list[ProgressColumn] = [SpinnerColumn(), TextColumn("{task.fields[said]}", markup=False)]
        if self._total:
            columns += [BarColumn(bar_width=24), _Share(), TimeRemainingColumn()]
        progress = Progress(*columns, console=self._console, auto_refresh=False, transient=True)
        progress.add_task("", total=self._total, said="")
        progress.start()
        return progress


class _Share(ProgressColumn):
    """How much of the input is done."""

    def render(self, task: Task) -> Text:
        return Text(f"{min(task.percentage, 100):>3.0f}%")
