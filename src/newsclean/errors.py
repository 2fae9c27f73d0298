"""The errors, named by what the caller should do.

    NewscleanError
    |- ConfigError      stop before reading anything: an option, a pack or a path is wrong   (exit 2)
    `- SourceError      this file or stream cannot be read (further): report it, go on       (exit 1)

Parsing and extracting never raise on content; what they cannot read they reject with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class NewscleanError(Exception):
    """Base of all errors that newsclean raises on purpose."""


class ConfigError(NewscleanError):
    """The request itself is wrong (option, pack, path, missing optional library). Nothing was read."""


class SourceError(NewscleanError):
    """A file or stream cannot be read, or not to its end.

    `reason` is one of the closed list of rejects reasons (see `newsclean.model.outcome`).
    """

    def __init__(self, source: str, reason: str, detail: str) -> None:
        super().__init__(f"{source}: {detail}")
        self.source = source
        self.reason = reason
        self.detail = detail


@contextmanager
def optional(extra: str, use: str) -> Iterator[None]:
    """Around the import of a library that only an extra of newsclean installs; `use`: what needs it.

    Raises:
        ConfigError: it is not installed; says what installs it.
    """
    try:
        yield
    except ImportError as e:
        raise ConfigError(f"{use} needs: pip install 'newsclean[{extra}]'") from e
