"""Plain-text dumps and rows to blocks: one block a line that is not blank."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.model import Block, Document, Kind, Page, Reason, Warn
from newsclean.text import (
    clean_lines,
    decode,
    has_magic,
    looks_binary,
    plain_lines,
    plain_text,
    repair,
    without_escapes,
    without_tags,
)

# Entities that scrapers leave in text. Only well-formed ones: "R&D;" stays.
_ENTITY = re.compile(
    r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip);"
)


def read_lines(page: Page) -> tuple[list[str], tuple[str, ...]] | None:
    """The lines of a text page (blank ones are empty) and the warnings that decoding earned; None if its bytes are
    no text."""
    content = page.content
    warnings: tuple[str, ...] = ()
    # Most pages are UTF-8 without a control character: asked once, that answers for what is asked below.
    plain = None if isinstance(content, str) or page.encoding or has_magic(content) else plain_text(content)
    if plain is not None:
        text = plain
    elif isinstance(content, str):
        text = content
    elif looks_binary(content):
        return None
    else:
        text, guessed = decode(content, page.encoding)
        if guessed:
            warnings = (Warn.ENCODING_GUESSED,)
    text, repaired = repair(text)
    if repaired:
        warnings += (Warn.MOJIBAKE_REPAIRED,)
    if "&" in text:
        import html  # its table of entities takes 2 ms to load; few texts need it

        text = _ENTITY.sub(lambda m: html.unescape(m.group()), text)
    if "<" in text:  # behind the entities: in text "&lt;p&gt;" is a tag that was escaped on the way
        text = without_tags(text)
    if "\\" in text:
        text = without_escapes(text)
    return plain_lines(text) if text is plain else clean_lines(text), warnings


def parse_plain(
    page: Page,
    lines: Iterable[str],
    warnings: tuple[str, ...] = (),
    portal: str | None = None,
    date_order: str | None = None,
) -> Document:
    """Clean lines to blocks; blank lines become the `gap` of the next block. Never raises."""
    blocks: list[Block] = []
    line_kind = Kind.LINE
    below = 0  # the line below the last block
    for n, line in enumerate(lines):
        if line:
            blocks.append(Block(len(blocks), line_kind, line, n - below))
            below = n + 1
    doc = Document.of(page, blocks, portal=portal, warnings=frozenset(warnings), date_order=date_order)
    return doc if blocks else doc.reject(Reason.EMPTY)
