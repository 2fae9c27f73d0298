"""The inputs of a run as a stream of numbered shards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from newsclean.errors import ConfigError
from newsclean.model import Failure
from newsclean.readers import STDIN, Inputs, Source
from newsclean.readers.ramp import MOST_PAGES, targets
from newsclean.readers.reading import Reading
from newsclean.readers.sniff import PAGE_FORMATS
from newsclean.runner.cuts import FRAGILE, Part, cut, single
from newsclean.runner.spans import Files


class Place(msgspec.Struct, frozen=True, order=True):
    """A shard's place in a run: the number of its source, and its number in that source. Both from 0."""

    source: int = 0
    shard: int = 0


class Task(msgspec.Struct, frozen=True):
    """A shard to do.

    `identity`: a digest of the names, sizes and times of all sources up to and with this one.
    `most`: only so many of its pages are wanted (`--limit`).
    """

    place: Place
    source: str
    part: Part
    identity: str
    most: int | None = None


class Feed:
    """Iterates over the tasks of a run, from a place on."""

    def __init__(
        self,
        inputs: Inputs,
        reading: Reading,
        start: Place | None = None,
        identity: str = "",
        keyed: bool = True,
    ) -> None:
        """`start`: the first place wanted; sources before it are listed but not opened. `identity`: what the
        identity at `start` must be. `keyed`: whether identities are wanted (a microsecond a file)."""
        self._inputs = inputs
        self._reading = reading
        self._start = start or Place()
        self._expected = identity
        self._keyed = keyed
        self._digest = hashlib.blake2b(digest_size=16)
        self._ordinal = -1

    def __iter__(self) -> Iterator[Task]:
        """The tasks in order. Files of one page each are taken together until they make a shard.

        Raises:
            ConfigError: the inputs up to `start` are not those of `identity`.
        """
        sizes = targets()
        target, waiting, size = next(sizes), list[Source](), 0
        for source in self._inputs:
            if isinstance(source, Source) and source.format in PAGE_FORMATS and source.path != STDIN:
                waiting.append(source)
                size += max(source.size, 0)
                if size < target and len(waiting) < MOST_PAGES:
                    continue
                target, alone = next(sizes), None
            else:
                alone = source
            if waiting:
                yield from self._tasks("", self._files(waiting, size), waiting)
                waiting, size = [], 0
            if isinstance(alone, Failure):
                yield from self._tasks("", iter([single(alone)]), [])
            elif alone is not None:
                yield from self._tasks(alone.path, cut(alone, self._reading), [alone])
        if waiting:
            yield from self._tasks("", self._files(waiting, size), waiting)

    @staticmethod
    def _files(files: list[Source], size: int) -> Iterator[Part]:
        fragile = any(f.size >= FRAGILE for f in files)
        yield Part(Files(tuple(f.path for f in files)), len(files), size, fragile)

    def _tasks(self, source: str, parts: Iterator[Part], of: Iterable[Source]) -> Iterator[Task]:
        self._ordinal += 1
        if self._keyed:
            for s in of:
                name = f"{s.path}\0{s.size}\0{s.mtime}\n"
                self._digest.update(name.encode("utf-8", "surrogateescape"))
        if self._ordinal < self._start.source:
            return
        identity = self._digest.copy().hexdigest() if self._keyed else ""
        if self._expected and self._ordinal == self._start.source and identity != self._expected:
            raise ConfigError("--resume: the inputs have changed since the interrupted run")
        for number, part in enumerate(parts):
            place = Place(self._ordinal, number)
            if place >= self._start:
                yield Task(place, source, part, identity)


def limited(tasks: Iterable[Task], limit: int | None) -> Iterator[Task]:
    """The tasks that hold the first `limit` pages."""
    left = limit
    for task in tasks:
        if left is None:
            yield task
            continue
        if left <= 0:
            return
        yield msgspec.structs.replace(task, most=left) if task.part.pages > left else task
        left -= task.part.pages
