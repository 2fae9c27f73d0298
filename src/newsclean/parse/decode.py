"""Bytes of an HTML page to UTF-8 for the parser: what the page is comes before what it says it is.

All of 93 saved Indonesian pages are UTF-8, while their declarations also say us-ascii, iso-8859-1 or nothing, so a
declaration is asked for only when strict UTF-8 has failed.
"""

from __future__ import annotations

from newsclean.model import Page, Warn
from newsclean.text import decode, repair

# Declarations that say no more than "single bytes": browsers read them all as cp1252 (WHATWG Encoding, 4.2).
_LATIN = frozenset(
    {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "ansi_x3.4-1968", "cp1252"}
)
# NUL, of which libxml2 makes U+FFFD, and the control characters that mark links and breaks inside texts (`soup`).
_CONTROLS = (b"\x00", b"\x0b", b"\x0e", b"\x0f")
# First bytes of a page that may begin with a byte order mark or be UTF-16: its bytes are not those of its text.
_MARKED = frozenset({b"\xef", b"\xff", b"\xfe", b"\x00", b""})
# The UTF-8 of what `repair` looks for, and the byte that all of it begins with: 33 of 36 pages have none, and one byte
# is found in 3 us where the four searches take 0.5 ms. `repair` asks again, character by character.
_MOJIBAKE = (b"\xc3\xa2\xe2\x82\xac", b"\xc3\x83", b"\xc3\x82", b"\xc3\xaf\xc2\xbb\xc2\xbf")
_MOJIBAKE_LEAD = b"\xc3"


def decode_html(page: Page) -> tuple[bytes, tuple[str, ...]]:
    """The page as UTF-8 bytes without control characters, and the warnings that decoding earned. Never raises.

    Order: what the user or the container says; UTF-8 strictly; byte order marks and UTF-16; UTF-8 with stray bytes
    of cp1252; what the page declares; cp1252.
    """
    warnings: tuple[str, ...] = ()
    if isinstance(page.content, bytes) and page.encoding is None and _is_utf8(page.content):
        raw = page.content
        if _MOJIBAKE_LEAD not in raw or not any(sign in raw for sign in _MOJIBAKE):
            return _without_controls(raw), warnings
        markup = raw.decode("utf-8")
    elif isinstance(page.content, bytes):
        markup, guessed = _decode(page.content, page.encoding)
        if guessed:
            warnings = (Warn.ENCODING_GUESSED,)
    else:
        markup = page.content
    markup, repaired = repair(markup)
    if repaired:
        warnings += (Warn.MOJIBAKE_REPAIRED,)
    return _without_controls(markup.encode("utf-8", "replace")), warnings


def _is_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8 without a byte order mark, and not the NULs of UTF-16."""
    if content[:1] in _MARKED or b"\0" in content[:4096]:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _without_controls(raw: bytes) -> bytes:
    for control in _CONTROLS:
        if control in raw:
            raw = raw.replace(control, b"")
    return raw


def _decode(content: bytes, encoding: str | None) -> tuple[str, bool]:
    """The text of a page that is not plainly UTF-8, and whether its encoding had to be guessed."""
    markup, guessed = decode(content, encoding)
    if encoding or not guessed or b"\0" in content[:4096] or _mostly_utf8(content):
        return markup, guessed
    return _declared(content) or (markup, True)


def _mostly_utf8(content: bytes) -> bool:
    """Whether more characters beyond ASCII read as UTF-8 than do not: a UTF-8 page with stray bytes in it."""
    lossy = content.decode("utf-8", "replace")
    bad = lossy.count("\ufffd")
    return sum(not c.isascii() for c in lossy) > 2 * bad


def _declared(content: bytes) -> tuple[str, bool] | None:
    """The text by the page's own declaration (meta or XML), or as cp1252; None if neither reads it cleanly."""
    import logging

    from bs4.dammit import EncodingDetector, UnicodeDammit

    logging.getLogger("bs4.dammit").setLevel(logging.ERROR)  # it warns on stderr of what is judged here below
    said = EncodingDetector.find_declared_encoding(content, is_html=True)
    tries = ["windows-1252"] if said is None or said.lower() in _LATIN else [said, "windows-1252"]
    # Both are given as the user's own, since what else UnicodeDammit would ask depends on what is installed.
    dammit = UnicodeDammit(content, ["utf-8"], user_encodings=tries, is_html=True)
    markup = dammit.unicode_markup
    if markup is None or dammit.contains_replacement_characters or "\ufffd" in markup:
        return None
    return markup, dammit.original_encoding != tries[0] or said is None
