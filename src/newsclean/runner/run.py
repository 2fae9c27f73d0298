"""One run: read, clean in order, write, keep the journal, and say in the end what became of every input."""

from __future__ import annotations

import time
from typing import Protocol

import msgspec

from newsclean.errors import ConfigError
from newsclean.model import Failure
from newsclean.readers import STDIN, Inputs, Skipped
from newsclean.runner.config import Job
from newsclean.runner.execute import execute
from newsclean.runner.feed import Feed, Place, limited
from newsclean.runner.journal import Journal
from newsclean.runner.shard import Result
from newsclean.stats import Counts
from newsclean.writers import Outputs, is_regular, rename_all

_NOTES = 3
"""Notes on columns that are shown; rows without a fixed set of keys have many."""

_FAULTS = 5
"""Failures that are kept for the summary when there is no rejects file."""


class Watcher(Protocol):
    """Who wants to hear how a run goes."""

    def begin(self, total: int | None) -> None:
        """`total`: bytes of input, None where nobody knows."""

    def shard_done(self, weight: int, counts: Counts) -> None:
        """`weight` more bytes of input are done; `counts` of all so far."""

    def say(self, message: str) -> None:
        """Something a person should know."""


class Summary(msgspec.Struct):
    """How a run ended."""

    counts: Counts
    skipped: Skipped
    faults: list[Failure]
    seconds: float


def ingest(job: Job, watcher: Watcher) -> Summary:
    """Do a job.

    Raises:
        ConfigError: the request is wrong; nothing was read.
        NewscleanError: an output cannot be written further; what was written is kept for `--resume`.
        BrokenPipeError: whoever reads the output has had enough.
    """
    began = time.monotonic()
    paths = _outputs(job)
    inputs = Inputs(job.paths, job.config.reading.input_format, exclude=filter(is_regular, paths.values()))
    job.config.setup.library()
    run = _Run(job, watcher, paths)
    if run.renaming:
        watcher.say("the interrupted run had written everything; only its files lacked their names")
    else:
        watcher.begin(inputs.total_bytes())
        run.work(inputs)
    return Summary(run.counts, inputs.skipped, run.faults, time.monotonic() - began)


class _Run:
    """The state of a run: what is counted, what is written, what the journal knows."""

    def __init__(self, job: Job, watcher: Watcher, paths: dict[str, str]) -> None:
        self.job = job
        self.watcher = watcher
        self.paths = paths
        self.counts = Counts()
        self.faults: list[Failure] = []
        self.start = Place()
        self.identity = ""
        self.renaming = False
        self.journal = Journal(job) if is_regular(job.output) else None
        keep = self._take_up() if job.resume else []
        if self.renaming:
            self._rename()
            return
        self.outputs = Outputs(paths, keep)
        if self.journal is not None and not keep:
            self.journal.drop()

    def _take_up(self) -> list[list[int]]:
        """What an interrupted run has left: where its outputs are whole."""
        if self.journal is None or STDIN in self.job.paths:
            raise ConfigError("--resume needs -o FILE and inputs that can be read again")
        found = self.journal.load()
        if found is None:
            self.watcher.say("nothing to resume: starting from the beginning")
            return []
        entry, flushes = found
        self.start, self.identity, self.counts = entry.place, entry.identity, entry.counts
        self.renaming = entry.done
        if not entry.done:
            self.watcher.say(f"resuming after {self.counts.read} pages")
        return flushes

    def work(self, inputs: Inputs) -> None:
        """Do all shards from `start` on."""
        try:
            self._shards(inputs)
            self.outputs.end()
            if self.journal is not None and self.journal.kept:
                self.journal.write(Place(), "", self.counts, synced=True, done=True)
        except BrokenPipeError:  # whoever read the records has had enough; the files are as good as whole
            self.outputs.end(files_only=True)
            self._rename()
            raise
        except BaseException as e:
            self._leave(resumable=not isinstance(e, ConfigError))
            raise
        self._rename()

    def _shards(self, inputs: Inputs) -> None:
        reading, limit = self.job.config.reading, self.job.limit
        feed = Feed(inputs, reading, self.start, self.identity, keyed=self.journal is not None)
        left = None if limit is None else max(limit - self.counts.read, 0)
        said: set[str] = set()
        for task, result, counts in execute(limited(feed, left), self.job):
            self.counts += counts
            self._write(result, counts)
            for note in sorted(counts.notes.keys() - said)[: max(_NOTES - len(said), 0)]:
                self.watcher.say(note)
            said |= counts.notes.keys()
            self.watcher.shard_done(task.part.weight, self.counts)
            if self.outputs.boundary() and self.journal is not None and self.journal.note(self.outputs.sizes):
                after = Place(task.place.source, task.place.shard + 1)
                if synced := self.journal.sync_due():
                    self.outputs.sync()
                self.journal.write(after, task.identity, self.counts, synced)

    def _write(self, result: Result, counts: Counts) -> None:
        self.outputs.write(records=result.records, rejects=result.rejects, ledger=result.ledger)
        if counts.failed and "rejects" not in self.paths and len(self.faults) < _FAULTS:
            for line in result.rejects.splitlines():
                if b'"failed"' in line and len(self.faults) < _FAULTS:
                    self.faults.append(msgspec.json.decode(line, type=Failure))

    def _leave(self, resumable: bool) -> None:
        """The run does not end well: keep what can be gone on with, remove the rest."""
        if self.journal is not None and self.journal.kept:
            self.journal.close()
            self.outputs.close()
            if resumable:
                self.watcher.say(
                    "what was written is kept: the same command with --resume goes on from there"
                )
        else:
            self.outputs.discard()

    def _rename(self) -> None:
        rename_all(self.paths, self.job.config.setup.with_removed)
        if self.journal is not None:
            self.journal.drop()


def _outputs(job: Job) -> dict[str, str]:
    named = {"records": job.output, "rejects": job.rejects, "ledger": job.ledger}
    return {name: path for name, path in named.items() if path is not None}
