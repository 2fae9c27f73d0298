"""Which portal a page is of: its URL first, then what the page itself prints. Never the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from newsclean.packs.library import Library

# A signature ends at the first dash or colon: "Liputan6.com, Washington -", "JAKARTA, KOMPAS.com -",
# "Jakarta (ANTARA) -".
_STOP = re.compile(r" -|--|[–—―:\n]")
_HOST_IN_HTML = re.compile(
    rb"""<(?:link|meta)\b[^>]{0,300}?(?:canonical|og:url)["'][^>]{0,300}?(?:href|content)=["']?(https?://[^"'\s>]{4,500})"""
    rb"""|<!-- saved from url=\(\d+\)(https?://\S{4,500})""",
    re.IGNORECASE,
)
_HEAD_BYTES = 200_000  # canonical links of the 93 sample pages stand within the first 60 KB


def detect(
    library: Library, url: str | None, content: bytes | str, lines: Iterable[str] | None = None
) -> str | None:
    """The portal's id, or None.

    `url`: the page's address, if known. `content`: HTML source, searched for its canonical address only.
    `lines`: the lines of a text page (already decoded); each is looked up by its beginning and its end.
    """
    portal = _of_url(library, url)
    if portal is not None:
        return portal
    if lines is not None:
        return _of_lines(library, lines)
    raw = content if isinstance(content, bytes) else content[:_HEAD_BYTES].encode("utf-8", "replace")
    m = _HOST_IN_HTML.search(raw[:_HEAD_BYTES])
    return _of_url(library, (m.group(1) or m.group(2)).decode("utf-8", "replace")) if m else None


def _of_url(library: Library, url: str | None) -> str | None:
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else "//" + url).hostname
    except ValueError:
        return None
    if not host:
        return None
    # Archives keep the address in the path: web.archive.org/web/2019/https://www.detik.com/...
    if host.endswith("archive.org") and "/http" in url:
        return _of_url(library, url[url.rindex("/http") + 1 :])
    return library.of_host(host)


class _Clue(NamedTuple):
    """What a line says of its portal, the surest first: a signature, a copyright note, a name at its end."""

    signed: str | None
    noted: str | None
    named: str | None


def _of_lines(library: Library, lines: Iterable[str]) -> str | None:
    """The first line that signs as a portal decides; failing that a copyright note, then a name at a line's end."""
    noted = named = None
    for line in lines:
        clue = _remembered(library, line) if len(line) <= _SHORT else _read(library, line)
        if clue is None:
            continue
        if clue.signed is not None:
            return clue.signed
        noted = noted or clue.noted
        named = named or clue.named
    return noted or named


def _read(library: Library, line: str) -> _Clue | None:
    signed = _signature(library, line[:64])
    if signed is not None:
        return _Clue(signed, None, None)
    if len(line) > _LONGEST_NOTE:
        return None
    noted = named = None
    if "©" in line or line[:9].lower() == "copyright":
        noted = _named(library, line.lower())
    if len(line) <= library.longest_equal:
        named = library.equals.get(line.lower())
    if named is None and line[-library.shortest_suffix :].lower() in library.suffix_ends:
        low = line.lower() if len(line) < _LONGEST_NAMED else ""
        named = next((p for s, p in library.suffixes.items() if low.endswith(s)), None)
    return _Clue(None, noted, named) if noted or named else None


# Short lines recur from page to page (60 % in 4,400 rows); what they say is remembered.
_SHORT = 80
_remembered = lru_cache(maxsize=4096)(_read)
_LONGEST_NAMED = 120  # characters of a line that ends with a portal's name
_LONGEST_NOTE = 200  # characters of a copyright note; longer lines with such a sign are prose


def _named(library: Library, low: str) -> str | None:
    """The portal with the longest name that stands in a copyright note."""
    found = [name for name in library.names if name in low]
    return library.names[max(found, key=len)] if found else None


def _signature(library: Library, start: str) -> str | None:
    """The portal that a line's first words name, if a dash or a bracket sets the name off, or a comma in a dateline.

    A name alone on its line is an entry of a menu: portals list one another.
    """
    if start[: library.shortest_prefix].lower() in library.prefix_begins:
        low = start.lower()
        for prefix, owner in library.prefixes.items():
            if low.startswith(prefix) and len(low) > len(prefix) + 3:
                return owner
    stop = _STOP.search(start) if _may_stop(start) else None
    if stop is None and ("," not in start or not start[0].isupper()):
        return None
    head = (start[: stop.start()] if stop else start).replace("(", ",").replace(")", ",")
    if stop is None and not head.partition(",")[2].lstrip()[:1].isupper():
        return None
    for part in head.lower().split(","):
        name = part.strip()
        portal = library.names.get(name)
        if portal is None and "." in name and " " not in name:
            portal = library.of_host(name)
        if portal is not None:
            return portal
    return None


def _may_stop(start: str) -> bool:
    """Whether a search for the end of a signature is worth its price: single signs are found ten times faster."""
    if ":" in start or ("-" in start and (" -" in start or "--" in start)):
        return True
    return not start.isascii() and ("–" in start or "—" in start or "―" in start)
