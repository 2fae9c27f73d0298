"""Bytes into files: the compressors, of which each output is one archive from its first byte to its last."""

from __future__ import annotations

import zlib
from typing import Protocol

from newsclean.codecs.formats import zstandard


class Encoder(Protocol):
    """A compressor: `flush_block` makes all that was put in readable, without ending the archive."""

    def compress(self, data: bytes, /) -> bytes:
        """Take bytes, give what is ready."""
        ...

    def flush_block(self) -> bytes:
        """End a block."""
        ...

    def finish(self) -> bytes:
        """End the archive."""
        ...


class Plain:
    """No compression."""

    def compress(self, data: bytes, /) -> bytes:
        """The same bytes."""
        return data

    def flush_block(self) -> bytes:
        """Nothing is held back."""
        return b""

    def finish(self) -> bytes:
        """Nothing is held back."""
        return b""


class _GzipEncoder:
    """One gzip member. zlib writes no time into it, so the same input gives the same bytes."""

    def __init__(self) -> None:
        self._z = zlib.compressobj(level=6, wbits=31)
        self.compress = self._z.compress

    def flush_block(self) -> bytes:
        return self._z.flush(zlib.Z_FULL_FLUSH)

    def finish(self) -> bytes:
        return self._z.flush()


class _ZstdEncoder:
    """One zstd frame. One, because most readers stop silently at the end of the first."""

    def __init__(self) -> None:
        self._module = zstandard()
        self._z = self._module.ZstdCompressor(level=3).compressobj()
        self.compress = self._z.compress

    def flush_block(self) -> bytes:
        out: bytes = self._z.flush(self._module.COMPRESSOBJ_FLUSH_BLOCK)
        return out

    def finish(self) -> bytes:
        out: bytes = self._z.flush()
        return out


def encoder(name: str) -> Encoder:
    """The compressor that a file's name asks for.

    Raises:
        ConfigError: its library is not installed.
    """
    name = name.lower()
    if name.endswith(".gz"):
        return _GzipEncoder()
    if name.endswith(".zst"):
        return _ZstdEncoder()
    return Plain()
