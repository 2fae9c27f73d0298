"""Bytes of a text file to str: UTF-8 strictly, then a byte order mark, then cp1252 for the bytes that are left."""

from __future__ import annotations

import codecs
import functools

# The first bytes of common formats that are saved as .txt by mistake.
_MAGIC = (
    b"\x89PNG",
    b"%PDF-",
    b"\x7fELF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x28\xb5\x2f\xfd",
)
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_SAMPLE = 4096
# Share of control bytes above which a sample is no text. Text has none but tab and line ends; executables and
# images without a known beginning show 10-40 %. UTF-16 without a mark has 50 % NUL and is asked for first.
_CONTROL_SHARE = 0.02
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\x0b\x0c\x1b")


def has_magic(content: bytes) -> bool:
    """Whether bytes begin as those of a common format that is no text."""
    return content.startswith(_MAGIC)


def looks_binary(content: bytes) -> bool:
    """Whether bytes are some other format than text (images, archives, executables), judged by their first 4 KB."""
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if has_magic(content):
        return True
    if not controls or content.startswith(_MARKS) or _utf16_without_mark(content):
        return False
    return controls > _CONTROL_SHARE * len(sample)


def decode(content: bytes, encoding: str | None = None) -> tuple[str, bool]:
    """Text of a file and whether its encoding had to be guessed.

    `encoding`: what the user says; bytes it cannot read are read as cp1252 one by one. Never raises.
    """
    if encoding:
        _mixed()
        return content.decode(encoding, "newsclean-cp1252"), False
    if not content.startswith(b"\xef\xbb\xbf"):
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            if "\0" not in text[:_SAMPLE] or not (name := _utf16_without_mark(content)):
                return text, False
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace"), False
    name = _utf16_without_mark(content)
    if name:
        return content.decode(name, "replace"), True
    _mixed()
    return content.decode("utf-8", "newsclean-cp1252"), True


def wide_encoding(content: bytes) -> str:
    """UTF-16 or UTF-32, by the byte order mark or by the NULs of UTF-16 without one; "" for anything else."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return name if mark != codecs.BOM_UTF8 else ""
    return _utf16_without_mark(content)


def _utf16_without_mark(content: bytes) -> str:
    """The UTF-16 variant of bytes in which every other byte of the sample is mostly NUL, or ""."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if half < 8 or b"\0" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.8 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.8 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


@functools.cache
def _mixed() -> None:
    """Register the error handler that reads stray bytes as cp1252 (files glued from two encodings exist)."""

    def handler(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        bad = error.object[error.start : error.end]
        try:
            return bad.decode("cp1252"), error.end
        except UnicodeDecodeError:  # the five bytes that cp1252 leaves undefined
            return bad.decode("latin-1"), error.end

    codecs.register_error("newsclean-cp1252", handler)
