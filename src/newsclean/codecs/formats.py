"""The archive formats: what their first bytes and their names look like, and the library that one of them needs."""

from __future__ import annotations

from typing import Any

from newsclean.errors import optional

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_SUFFIXES = (".gz", ".zst")


def bare_name(name: str) -> str:
    """A file's name in small letters, without `.gz` or `.zst`."""
    name = name.lower()
    for suffix in _SUFFIXES:
        if name.endswith(suffix):
            return name[: -len(suffix)]
    return name


def zstandard() -> Any:
    """The zstandard module.

    Raises:
        ConfigError: it is not installed; says what installs it.
    """
    with optional("zstd", "reading or writing .zst"):
        import zstandard
    return zstandard
