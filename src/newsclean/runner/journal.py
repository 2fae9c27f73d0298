"""What lets an interrupted run go on: how far the outputs are whole, and for which input and options that holds."""

from __future__ import annotations

import functools
import hashlib
import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

import newsclean.packs
from newsclean.errors import ConfigError
from newsclean.packs.library import pack_files, shipped_files
from newsclean.runner.config import Job
from newsclean.runner.feed import Place
from newsclean.stats import Counts

SUFFIX = ".journal"
INTERVAL, SYNC = 1.0, 15.0
"""Seconds between entries, and between those for which the outputs are put on the disk first. What the system has
taken survives the death of a process, so the first kind is enough after a crash or a kill; only the second is after a
power cut. While this process waits for the disk it hands out no work."""


class Key(msgspec.Struct, frozen=True):
    """What must be the same for a run to go on."""

    version: str
    options: str
    packs: str
    inputs: str


class Entry(msgspec.Struct):
    """Everything before `place` is in the outputs. `flushes`: for each flush since the entry before, the size of each
    output; the last one is where to go on. `identity`: of the inputs up to there. `boot`: the start of the machine
    that wrote it, "" where the outputs had been put on the disk. `done`: only the renaming is left."""

    place: Place
    identity: str
    flushes: list[list[int]]
    counts: Counts
    boot: str
    done: bool = False


class Journal:
    """The file `OUTPUT.journal`: a line with the key, then an entry a line. Removed when the run is complete."""

    def __init__(self, job: Job) -> None:
        """The journal of a job whose output is a regular file."""
        self._path = Path(os.path.realpath(job.output) + SUFFIX)
        self._job = job
        # As they are now, before anything is read.
        self._inputs = _digest(_argument(path) for path in job.paths)
        self._flushes: list[list[int]] = []
        self._last = self._synced = time.monotonic()
        self._fd = -1
        self.kept = False

    @functools.cached_property
    def _key(self) -> Key:
        """What must be the same for a run to go on. How many work on it does not matter."""
        options = msgspec.structs.replace(self._job, jobs=0, resume=False)
        return Key(
            version=newsclean.__version__,
            options=_digest([repr(options).encode("utf-8", "surrogateescape")]),
            packs=_digest(_pack_files(self._job.config.setup.packs)),
            inputs=self._inputs,
        )

    def load(self) -> tuple[Entry, list[list[int]]] | None:
        """The last entry and all flushes up to it; None if there is nothing to go on with.

        Raises:
            ConfigError: the journal is of a run with other input, options, packs or version.
        """
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return None
        try:
            key = msgspec.json.decode(lines[0], type=Key)
        except msgspec.MsgspecError as e:
            raise ConfigError(f"{self._path}: not a journal of newsclean; remove it to start again") from e
        for name in Key.__struct_fields__:
            if getattr(key, name) != getattr(self._key, name):
                raise ConfigError(
                    f"--resume: {_CHANGED[name]} since the interrupted run; start again without --resume"
                )
        entries = list(_entries(lines[1:]))
        while entries and entries[-1].boot not in ("", _boot()):
            entries.pop()  # the machine went down (or this is another): what was not on the disk may be missing
        if not entries:
            return None
        self._fd = os.open(self._path, os.O_WRONLY | os.O_APPEND)
        os.ftruncate(self._fd, sum(len(line) + 1 for line in lines[: len(entries) + 1]))  # a torn last line
        self.kept = True
        return entries[-1], [sizes for e in entries for sizes in e.flushes]

    def note(self, sizes: list[int]) -> bool:
        """A flush has happened; returns whether an entry is due."""
        self._flushes.append(sizes)
        return time.monotonic() - self._last >= INTERVAL

    def sync_due(self) -> bool:
        """Whether the outputs should be put on the disk before the next entry."""
        return time.monotonic() - self._synced >= SYNC

    def write(self, place: Place, identity: str, counts: Counts, synced: bool, done: bool = False) -> None:
        """Add an entry. `synced`: the outputs have been put on the disk."""
        if self._fd < 0:
            self._fd = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o666)
            os.write(self._fd, msgspec.json.encode(self._key) + b"\n")
        entry = Entry(place, identity, self._flushes, counts, "" if synced else _boot(), done)
        os.write(self._fd, msgspec.json.encode(entry) + b"\n")
        self._flushes, self._last, self.kept = [], time.monotonic(), True
        if synced:
            os.fsync(self._fd)
            self._synced = time.monotonic()

    def drop(self) -> None:
        """Remove the journal: the run is complete, or is begun anew."""
        self.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


_CHANGED = {
    "version": "newsclean has changed",
    "options": "the options have changed",
    "packs": "the packs have changed",
    "inputs": "the inputs have changed",
}


def _entries(lines: list[bytes]) -> Iterator[Entry]:
    """The whole entries; the last line may be torn."""
    for line in lines:
        try:
            yield msgspec.json.decode(line, type=Entry)
        except msgspec.MsgspecError:
            return


@functools.cache
def _boot() -> str:
    """What tells this start of this machine from others, where the system says it (Linux)."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return "unknown"


def _argument(path: str) -> bytes:
    """A file's name, size and time; a directory's name (what is in it is checked as far as it was read)."""
    try:
        info = os.stat(path)  # noqa: PTH116
    except OSError:
        return path.encode("utf-8", "surrogateescape")
    known = (info.st_size, info.st_mtime_ns) if stat.S_ISREG(info.st_mode) else ()
    return f"{path}\0{known}".encode("utf-8", "surrogateescape")


def _pack_files(own: str | None) -> Iterator[bytes]:
    for path in (*shipped_files().values(), *(pack_files(Path(own)).values() if own else ())):
        yield path.name.encode() + path.read_bytes()


def _digest(parts: Iterable[bytes]) -> str:
    hashed = hashlib.blake2b(digest_size=16)
    for part in parts:
        hashed.update(len(part).to_bytes(8, "big") + part)
    return hashed.hexdigest()
