"""What a file holds, by its name or by its first bytes."""

from __future__ import annotations

import re

from newsclean import codecs

HEAD = 4096
"""Bytes looked at. Enough for a CSV header or the first keys of a JSON row."""

BY_EXTENSION = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
}

PAGE_FORMATS = frozenset({"text", "html"})
"""One file is one page; every other format holds many."""

_TAG = re.compile(rb"<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])", re.I)
_BOM = b"\xef\xbb\xbf"


def by_name(name: str) -> str | None:
    """The format a file's extension stands for (`.gz` and `.zst` taken off first), or None."""
    kind = BY_EXTENSION.get(name[name.rfind(".") :])
    if kind is not None or "." not in name:  # spares a million plain names the rest
        return kind
    bare = codecs.bare_name(name)
    return BY_EXTENSION.get(bare[bare.rfind(".") :])


def looks_html(head: bytes | str) -> bool:
    """Whether content begins with a tag, a doctype or a comment."""
    if isinstance(head, str):
        text = head[:256].lstrip("\ufeff \t\r\n\f")
        return text[:1] == "<" and _TAG.match(text[:64].encode("utf-8", "replace")) is not None
    start = head[:256].removeprefix(_BOM).lstrip()
    return start[:1] == b"<" and _TAG.match(start) is not None


def by_content(head: bytes) -> str:
    """The format of a stream or an unknown extension, from its first bytes (decompressed)."""
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    from newsclean.text import wide_encoding  # 2 ms, which `--help` need not wait for

    if encoding := wide_encoding(head):
        head = head.decode(encoding, "replace").encode()
    start = head.removeprefix(_BOM).lstrip()
    if start[:1] == b"{":
        return "json" if _spread_over_lines(start) else "jsonl"
    if re.match(rb"\[\s*[{\]]", start):
        return "json"
    if looks_html(start):
        return "html"
    return "csv" if _is_table(start) else "text"


def _spread_over_lines(start: bytes) -> bool:
    """Whether the first JSON object goes on over the end of its line (pretty-printed)."""
    line, newline, _ = start.partition(b"\n")
    return bool(newline) and not line.rstrip().endswith(b"}")


def _is_table(start: bytes) -> bool:
    from newsclean.readers.columns import usual_names

    line = start.partition(b"\n")[0].decode("utf-8", "replace").strip()
    for delimiter in ",;\t":
        names = [n.strip('" ') for n in line.split(delimiter)]
        known = usual_names(names)
        if len(names) > 1 and (known.text or known.html):
            return True
    return False
