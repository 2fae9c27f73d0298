"""One output: a regular file under a temporary name beside it until it is whole; a device or pipe directly."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Iterable

from newsclean import codecs
from newsclean.codecs import CHUNK
from newsclean.errors import ConfigError, NewscleanError, SourceError

STDOUT = "-"
PART, OLD = ".part", ".part.old"
_BLOCK = 1 << 17
"""Bytes given to a compressor at a time. Always the same, so that its output depends on nothing but its input."""


class Target:
    """Bytes on their way to a path. `size` counts them before compression.

    A regular file is written as `PATH.part` and renamed by `finish`; the part is locked, so that two runs cannot
    write the same output. Archives are one member: most readers stop silently at the end of the first.
    """

    def __init__(self, path: str, keep: Iterable[int] = ()) -> None:
        """`keep`: go on with an earlier part; the sizes at which it was flushed, the last being where to go on.

        Raises:
            ConfigError: the path cannot be written, another run is writing it, or the part does not hold `keep`.
        """
        self.path = path
        self.size = 0
        self.regular = is_regular(path)
        self._held = b""
        self._encoder = codecs.encoder(path)
        self._final = os.path.realpath(path) if self.regular else path
        try:
            self._fd = 1 if path == STDOUT else self._open(list(keep))
        except OSError as e:
            raise ConfigError(f"{path}: {e.strerror}") from e

    def write(self, data: bytes) -> None:
        """Append.

        Raises:
            BrokenPipeError: the reader of a pipe has gone.
            NewscleanError: the disk is full, or the file cannot be written for another reason.
        """
        self.size += len(data)
        if type(self._encoder) is codecs.Plain:
            self._put(data)
            return
        self._held += data
        while len(self._held) >= _BLOCK:
            self._put(self._encoder.compress(self._held[:_BLOCK]))
            self._held = self._held[_BLOCK:]

    def flush(self) -> None:
        """Make all that was written readable from the file. In an archive this ends a block, so it belongs to the
        output's bytes and must be called at the same places in every run."""
        self._put(self._encoder.compress(self._held) + self._encoder.flush_block())
        self._held = b""

    def sync(self) -> None:
        """Have the system put the file on the disk."""
        if self.regular:
            os.fsync(self._fd)

    def end(self) -> None:
        """End the archive and close the file, which is whole now."""
        self._put(self._encoder.compress(self._held) + self._encoder.finish())
        self._held = b""
        self.sync()
        self.close()

    def close(self) -> None:
        """Close the file and leave the part where it is."""
        if self._fd > 2:
            os.close(self._fd)
            self._fd = -1

    def discard(self) -> None:
        """Close the file and remove the part."""
        self.close()
        if self.regular:
            os.unlink(self._final + PART)  # noqa: PTH108

    def _open(self, keep: list[int]) -> int:
        if not self.regular:
            return os.open(self.path, os.O_WRONLY)
        part, old = self._final + PART, self._final + OLD
        packed = type(self._encoder) is not codecs.Plain
        if keep and packed and not os.path.exists(old):  # noqa: PTH110
            os.rename(part, old)  # noqa: PTH104
        fd = os.open(part, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        _lock(fd, self.path)
        size = keep[-1] if keep and not packed else 0
        if os.fstat(fd).st_size < size:
            raise ConfigError(f"{part} is shorter than the journal says: start again without --resume")
        os.ftruncate(fd, size)
        self.size = os.lseek(fd, size, os.SEEK_SET)
        if keep and packed:
            self._fd = fd
            self._rewrite(old, keep)
        return fd

    def _rewrite(self, old: str, keep: list[int]) -> None:
        """Compress an interrupted archive again, up to where to go on, with the same flushes: the same bytes."""
        with codecs.open_bytes(old) as stream:
            for size in keep:
                while self.size < size:
                    try:
                        data = stream.read(min(CHUNK, size - self.size))
                    except SourceError:
                        data = b""
                    if not data:
                        raise ConfigError(
                            f"{old} is shorter than the journal says: start again without --resume"
                        )
                    self.write(data)
                self.flush()
        os.unlink(old)  # noqa: PTH108

    def _put(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._fd, view) :]
            except BrokenPipeError:
                raise
            except OSError as e:
                raise NewscleanError(_explain(self.path, e)) from e


def check_target(path: str) -> None:
    """See whether a path can be written, before anything is read.

    Raises:
        ConfigError: it lies in no directory, is one, or may not be written.
    """
    if path == STDOUT:
        return
    codecs.encoder(path)
    if os.path.isdir(path):  # noqa: PTH112
        raise ConfigError(f"{path}: is a directory; name a file in it")
    place = path  # of a device or a pipe itself: `/dev/fd/63` leads to no path
    if is_regular(path):
        place = os.path.dirname(os.path.realpath(path))  # noqa: PTH120
        if not os.path.isdir(place):  # noqa: PTH112
            raise ConfigError(f"{path}: there is no directory {place}")
    if not os.access(place, os.W_OK):
        raise ConfigError(f"{path}: permission denied")


def rename(path: str) -> None:
    """Give a whole part its name. Nothing to do where that was done before, or for a device."""
    if is_regular(path):
        final = os.path.realpath(path)
        with contextlib.suppress(FileNotFoundError):
            os.replace(final + PART, final)  # noqa: PTH105


def is_regular(path: str) -> bool:
    """Whether a path is (or will be) a regular file. Only those are ever replaced."""
    if path == STDOUT:
        return False
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return True


def _lock(fd: int, path: str) -> None:
    try:
        import fcntl
    except ImportError:  # not on Windows
        return
    for _ in range(20):  # the workers of a run that was killed a moment ago may still be on their way out
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except OSError:
            time.sleep(0.05)
    os.close(fd)
    raise ConfigError(f"{path}: another run is writing it")


def _explain(path: str, e: OSError) -> str:
    where = "standard output" if path == STDOUT else path
    if e.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{where}: the disk is full ({e.strerror})"
    return f"{where}: cannot be written: {e.strerror}"
