"""Rows in UTF-16 (a spreadsheet's "Unicode text", the `>` of PowerShell) as the UTF-8 that rows are cut in."""

from __future__ import annotations

import codecs

from newsclean.codecs import CHUNK, Bytes, ByteStream
from newsclean.readers.sniff import HEAD
from newsclean.text import wide_encoding


def as_utf8(stream: ByteStream) -> Bytes:
    """The stream itself, or its UTF-8 where its first bytes show that it is in UTF-16 or UTF-32."""
    encoding = wide_encoding(stream.peek(HEAD))
    return _Recoded(stream, encoding) if encoding else stream


class _Recoded:
    """A stream's text in UTF-8. What its encoding cannot read becomes U+FFFD."""

    def __init__(self, stream: ByteStream, encoding: str) -> None:
        self.source = stream.source
        self._stream = stream
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode

    @property
    def consumed(self) -> int:
        """The file's own bytes."""
        return self._stream.consumed

    def read(self, size: int = CHUNK) -> bytes:
        """At most `size` bytes; b"" at the end."""
        while True:
            data = self._stream.read(max(size * 2 // 3, 1))  # two bytes of UTF-16 are at most three of UTF-8
            text = self._decode(data, not data)
            if text or not data:
                return text.encode()
