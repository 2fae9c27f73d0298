"""Bytes out of files. gzip and zstd are recognised by their first bytes, not by the file's name.

A cut-off or damaged archive is an error here, after every byte before the damage was handed out: gzip says so
by itself, zstandard reads a truncated frame without a word (4,453 of 10,000 lines, no error, when measured).
"""

from __future__ import annotations

import os
import zlib
from typing import Protocol

from newsclean.codecs.formats import GZIP, ZSTD, zstandard
from newsclean.errors import ConfigError, SourceError

STDIN = "-"
"""The path that stands for standard input."""

READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""How a file is opened for reading its bytes."""

CHUNK = 1 << 16
"""Bytes asked of the system at a time."""

_ZSTD_FEED = 1 << 10
"""Compressed bytes given to zstd at a time. A block of zstd takes at least 4 bytes and yields at most 128 KiB,
so a bomb can make at most 32 MiB out of one feed; larger feeds are no faster (1.0 s per GB of text)."""


class Bytes(Protocol):
    """What is read piece by piece. `source` names it in errors; `consumed` counts the bytes taken from the file
    itself, for progress."""

    @property
    def source(self) -> str:
        """As given."""
        ...

    @property
    def consumed(self) -> int:
        """So far."""
        ...

    def read(self, size: int = ..., /) -> bytes:
        """At most `size` bytes; b"" at the end."""
        ...


class _Decoder(Protocol):
    """What zlib's and our zstd decompressors share."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


class _Zstd:
    """One zstd frame, decoded with bounded output like a zlib object."""

    def __init__(self) -> None:
        self._frame = zstandard().ZstdDecompressor().decompressobj(write_size=1 << 14)
        self._ready = b""  # decoded, handed out up to `_at`
        self._at = 0
        self.unconsumed_tail = b""

    @property
    def eof(self) -> bool:
        return self._at == len(self._ready) and bool(self._frame.eof)

    @property
    def unused_data(self) -> bytes:
        rest: bytes = self._frame.unused_data
        return rest + self.unconsumed_tail

    def decompress(self, data: bytes, max_length: int = CHUNK, /) -> bytes:
        if self._at == len(self._ready):
            parts, size, at = [], 0, 0
            while size < max_length and at < len(data) and not self._frame.eof:
                piece = self._frame.decompress(data[at : at + _ZSTD_FEED])
                parts.append(piece)
                size += len(piece)
                at += _ZSTD_FEED
            self._ready, self._at = b"".join(parts), 0
            data = data[at:]
        self.unconsumed_tail = data
        out = self._ready[self._at : self._at + max_length]
        self._at += len(out)
        return out


class ByteStream:
    """A file's bytes, decompressed where it is compressed. `compressed` says whether it is an archive."""

    def __init__(self, fd: int, source: str) -> None:
        """Take over an open file descriptor. `source` names it in errors."""
        self._fd = fd
        self.source = source
        self.consumed = 0
        self._head = b""
        self._fault: SourceError | None = None
        self._input = self._raw(CHUNK)
        self._decoder = self._new_decoder(self._input)
        self.compressed = self._decoder is not None

    def read(self, size: int = CHUNK) -> bytes:
        """At most `size` bytes, as soon as there are some; b"" at the end.

        Raises:
            SourceError: the file cannot be read further, or the archive is cut off or damaged.
        """
        if self._head:
            data, self._head = self._head[:size], self._head[size:]
            return data
        return self._next(size)

    def _next(self, size: int) -> bytes:
        if self._fault is not None:
            raise self._fault
        if self._decoder is None:
            if self._input:
                data, self._input = self._input[:size], self._input[size:]
                return data
            return self._raw(size)
        try:
            return self._decode(size)
        except zlib.error as e:
            raise self._corrupt(str(e)) from e
        except SourceError:
            raise
        except Exception as e:
            if type(e).__name__ != "ZstdError":
                raise
            raise self._corrupt(str(e)) from e

    def peek(self, size: int) -> bytes:
        """The first `size` bytes (fewer where the file has fewer) without taking them."""
        while len(self._head) < size and self._fault is None:
            try:
                more = self._next(size - len(self._head))
            except SourceError as e:  # comes up again when what is before it has been read
                self._fault = e
                break
            if not more:
                break
            self._head += more
        return self._head[:size]

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)

    def __enter__(self) -> ByteStream:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _raw(self, size: int) -> bytes:
        try:
            data = os.read(self._fd, size)
        except OSError as e:
            raise SourceError(self.source, "unreadable", e.strerror or str(e)) from e
        self.consumed += len(data)
        return data

    def _decode(self, size: int) -> bytes:
        while True:
            assert self._decoder is not None
            if self._decoder.eof:
                if not self._next_member():
                    return b""
                continue
            data = self._decoder.decompress(self._input, size)
            self._input = self._decoder.unconsumed_tail
            if data:
                return data
            if not self._decoder.eof and not self._input:
                self._input = self._raw(CHUNK)
                if not self._input:
                    raise self._corrupt("the archive is cut off")

    def _next_member(self) -> bool:
        """Go on to the next gzip member or zstd frame; False at the end. Zero padding between them is no fault."""
        assert self._decoder is not None
        rest = self._decoder.unused_data.lstrip(b"\0")
        while len(rest) < len(ZSTD):
            more = self._raw(CHUNK)
            if not more:
                break
            rest = (rest + more).lstrip(b"\0")
        if not rest:
            self._input, self._decoder = b"", _Ended()
            return False
        decoder = self._new_decoder(rest)
        if decoder is None:
            raise self._corrupt("other bytes follow the end of the archive")
        self._input, self._decoder = rest, decoder
        return True

    def _new_decoder(self, head: bytes) -> _Decoder | None:
        if head.startswith(GZIP):
            return zlib.decompressobj(wbits=31)
        if head.startswith(ZSTD):
            try:
                return _Zstd()
            except ConfigError as e:
                raise SourceError(self.source, "unreadable", str(e)) from e
        return None

    def _corrupt(self, detail: str) -> SourceError:
        return SourceError(self.source, "corrupt-archive", detail)


class _Ended:
    """The decoder after the last member."""

    eof = True
    unused_data = b""
    unconsumed_tail = b""

    def decompress(self, _data: bytes, _max_length: int = 0, /) -> bytes:
        return b""


def open_bytes(path: str) -> ByteStream:
    """Open a file, or standard input (`STDIN`), for reading, decompressed.

    Raises:
        SourceError: it cannot be opened.
    """
    try:
        fd = os.dup(0) if path == STDIN else os.open(path, READ)
    except OSError as e:
        raise SourceError(path, "unreadable", e.strerror or str(e)) from e
    except ValueError as e:
        raise SourceError(path, "unreadable", str(e)) from e
    try:
        return ByteStream(fd, path)
    except SourceError:
        os.close(fd)
        raise
