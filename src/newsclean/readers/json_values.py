"""`.json`: an array of rows, one row, or rows after one another; cut into values without loading the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.codecs import CHUNK, Bytes
from newsclean.errors import SourceError

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}"]', re.S)
"""Whole strings and brackets; a lone quote begins a string that goes on in the bytes to come."""

_BETWEEN = b" \t\r\n,"
_ESCAPES = 4
"""As for lines: a row's JSON may be this many times longer than its text."""


class _Scanner:
    """Follows the brackets. Rows are what lies at depth `base`: 1 in an array, else 0."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self.held = bytearray()
        self.at = 0  # scanned up to here
        self.done = 0  # given out up to here
        self.depth = self.base = 0
        self.opened = False  # the first bytes were looked at
        self.dropped = False  # the open row is too long and is not kept

    def feed(self, data: bytes) -> Iterator[bytes | None]:
        """Take bytes; give the values that are complete (None: one that was too long)."""
        self.held += data
        if not self.opened:
            start = self.held.removeprefix(b"\xef\xbb\xbf").lstrip()
            if not start:
                return
            self.opened, self.held = True, start
            self.base = 1 if start.startswith(b"[") else 0
        for token in _TOKEN.finditer(self.held, self.at):
            mark = token[0]
            if mark == b'"':
                self.at = token.start()
                break
            self.at = token.end()
            if mark in (b"{", b"["):
                if self.depth <= self.base:
                    yield from self._between(token.start(), self.depth == self.base)
                self.depth += 1
            elif mark in (b"}", b"]"):
                yield from self._close(token.start())
        else:
            self.at = len(self.held)
        self._forget()

    def end(self) -> Iterator[bytes | None]:
        """What is left when the bytes are at their end: nothing, or a value that lacks its end."""
        if self.depth > self.base:
            yield None if self.dropped else bytes(self.held[self.done :])
        else:
            yield from self._between(len(self.held), False)

    def _close(self, at: int) -> Iterator[bytes | None]:
        self.depth = max(self.depth - 1, 0)
        if self.depth == self.base:
            yield None if self.dropped else bytes(self.held[self.done : self.at])
            self.done, self.dropped = self.at, False
        elif self.depth < self.base:
            yield from self._between(at, False)
            self.done = self.at

    def _between(self, at: int, opens: bool) -> Iterator[bytes | None]:
        """Bytes outside any row are white space and commas, or a value that is no row."""
        gap = bytes(self.held[self.done : at]).strip(_BETWEEN)
        self.done = at if opens else at + 1
        if gap or self.dropped:
            yield None if self.dropped else gap
            self.dropped = False

    def _forget(self) -> None:
        if self.at - self.done > self.longest:
            self.dropped, self.done = True, self.at
        cut = self.at if self.dropped else self.done
        if cut:
            del self.held[:cut]
            self.at -= cut
            self.done = max(self.done - cut, 0)


def values(stream: Bytes, max_bytes: int) -> Iterator[bytes | None]:
    """The bytes of each row. None: one that is longer than allowed.

    Raises:
        SourceError: the stream ends with a fault, or within the array, or a string has no end.
    """
    scanner = _Scanner(_ESCAPES * max_bytes)
    while True:
        # A string that goes on is scanned again from its start: reading as much as is held keeps that linear.
        data = stream.read(max(CHUNK, len(scanner.held) - scanner.at))
        if not data:
            break
        yield from scanner.feed(data)
        if len(scanner.held) - scanner.at > 2 * scanner.longest:
            raise SourceError(
                stream.source, "too-large", f"a string of more than {len(scanner.held)} bytes has no end"
            )
    yield from scanner.end()
    if scanner.depth == scanner.base == 1:
        raise SourceError(stream.source, "bad-row", "the array of rows has no end: the file is cut off")
