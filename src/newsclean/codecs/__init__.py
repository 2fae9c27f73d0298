"""Bytes into and out of files, packed or plain. Knows nothing of what the bytes mean."""

from newsclean.codecs.formats import GZIP, ZSTD, bare_name
from newsclean.codecs.input import CHUNK, READ, STDIN, Bytes, ByteStream, open_bytes
from newsclean.codecs.output import Encoder, Plain, encoder

__all__ = [
    "CHUNK",
    "GZIP",
    "READ",
    "STDIN",
    "ZSTD",
    "ByteStream",
    "Bytes",
    "Encoder",
    "Plain",
    "bare_name",
    "encoder",
    "open_bytes",
]
