"""From the arguments to a stream of sources: files, directories, patterns, standard input."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator

import msgspec

from newsclean.codecs import READ, STDIN
from newsclean.errors import ConfigError
from newsclean.model import Failure, Reason
from newsclean.readers import sniff
from newsclean.readers.files import shown
from newsclean.readers.rows import failure


class Source(msgspec.Struct, frozen=True):
    """A file to read (or standard input) and what the listing knows of it.

    `format` is one of `reading.FORMATS`; "auto" where only the content can tell. `size` (bytes) and `mtime` (ns) are
    its identity for `--resume`; -1 for what is no regular file.
    """

    path: str
    format: str
    size: int = -1
    mtime: int = -1


class Skipped(msgspec.Struct):
    """Files in directories that were passed over because nothing says they are pages or rows."""

    count: int = 0
    examples: list[str] = msgspec.field(default_factory=list)

    def add(self, path: str) -> None:
        """Count one."""
        self.count += 1
        if len(self.examples) < 3:
            self.examples.append(path)


class Inputs:
    """The arguments, checked at once; the files behind them, listed as they are asked for."""

    def __init__(self, paths: Iterable[str], input_format: str = "auto", exclude: Iterable[str] = ()) -> None:
        """`exclude`: files of this run's own output, which may lie in a directory that is read.

        Raises:
            ConfigError: a path does not exist, a pattern matches nothing, or a file named here is also written.
        """
        self.format = input_format
        self.exclude = frozenset(os.path.realpath(p) for p in exclude)
        self.skipped = Skipped()
        self.arguments = [p for given in paths for p in _expand(given)]
        if self.arguments.count(STDIN) > 1:
            raise ConfigError("standard input can be read only once")
        for path in self.arguments if self.exclude else ():
            # What is read would be replaced by what is left of it.
            if path != STDIN and os.path.realpath(path) in self.exclude:
                raise ConfigError(f"{path}: is read and written at once; choose another name for the output")

    def __iter__(self) -> Iterator[Source | Failure]:
        """Every source, in the order given; directories sorted by name, recursively."""
        for path in self.arguments:
            if path == STDIN:
                yield Source(path, self.format)
                continue
            try:
                info = os.stat(path)  # noqa: PTH116 - no path objects here: a million files
            except OSError as e:
                yield _unreadable(path, e)
                continue
            if stat.S_ISDIR(info.st_mode):
                yield from self._walk(path, ((info.st_dev, info.st_ino),))
            else:
                kind = self.format if self.format != "auto" else sniff.by_name(path) or "auto"
                yield _source(path, kind, info)

    def total_bytes(self) -> int | None:
        """The size of all arguments together, or None where a directory or a stream is among them."""
        total = 0
        for path in self.arguments:
            try:
                info = os.stat(path)  # noqa: PTH116 - no path objects here: a million files
            except OSError:
                return None
            if not stat.S_ISREG(info.st_mode):
                return None
            total += info.st_size
        return total

    def _walk(self, folder: str, above: tuple[tuple[int, int], ...]) -> Iterator[Source | Failure]:
        """The files of a folder. `above`: device and inode of it and its parents, so that links cannot lead round."""
        try:
            with os.scandir(folder) as entries:
                names = sorted(e.name for e in entries if e.name[0] != ".")
        except OSError as e:
            yield _unreadable(folder, e)
            return
        prefix = folder if folder.endswith(os.sep) else folder + os.sep
        for name in names:
            path = prefix + name
            try:
                info = os.stat(path)  # noqa: PTH116 - no path objects here: a million files
            except OSError as e:  # a dangling link, or a file that has just gone
                yield _unreadable(path, e)
                continue
            if stat.S_ISREG(info.st_mode):
                kind = self._kind(path, name)
                if kind is None:
                    self.skipped.add(path)
                else:
                    yield _source(path, kind, info)
            elif stat.S_ISDIR(info.st_mode):
                here = (info.st_dev, info.st_ino)
                if here not in above:
                    yield from self._walk(path, (*above, here))
            else:
                self.skipped.add(path)

    def _kind(self, path: str, name: str) -> str | None:
        """The format of a file found in a directory, None to pass it over."""
        kind = sniff.by_name(name)
        if kind is None and "." not in name.rstrip("."):
            kind = _sniffed(path)
        if kind is None or (self.exclude and os.path.realpath(path) in self.exclude):
            return None
        return kind if self.format == "auto" else self.format


def _expand(given: str) -> list[str]:
    if given == STDIN or os.path.lexists(given):
        return [given]
    if glob.has_magic(given):
        found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207
        if found:
            return found
        raise ConfigError(f"{given}: no file matches")
    raise ConfigError(f"{given}: no such file or directory")


def _source(path: str, kind: str, info: os.stat_result) -> Source:
    if stat.S_ISREG(info.st_mode):
        return Source(path, kind, info.st_size, info.st_mtime_ns)
    return Source(path, kind)


def _sniffed(path: str) -> str | None:
    """What a file without an extension holds, None for what is neither pages nor rows.

    Not a table: a menu in a page's first line ("Beranda, Berita, ...") looks like the head of one.
    """
    try:
        fd = os.open(path, READ)
        try:
            head = os.read(fd, sniff.HEAD)
        finally:
            os.close(fd)
    except OSError:
        return "text"  # reading it will say why it cannot be read
    from newsclean.text import looks_binary  # 2 ms, which `--help` need not wait for

    kind = sniff.by_content(head)
    if kind in ("text", "csv"):
        return None if looks_binary(head) else "text"
    return kind


def _unreadable(path: str, e: OSError) -> Failure:
    return failure(shown(path), Reason.UNREADABLE, e.strerror or str(e))
