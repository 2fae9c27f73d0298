"""Plain-text dumps and rows to blocks: one block a line that is not blank."""

from __future__ import annotations

import re

from newsclean.model import Block, Document, Kind, Page, Reason, Warn
from newsclean.text import clean_lines, decode, looks_binary, repair

# Entities that scrapers leave in text. Only well-formed ones: "R&D;" stays.
_ENTITY = re.compile(
    r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[nm]dash|hellip);"
)


def read_text(page: Page) -> tuple[str, tuple[str, ...]] | None:
    """The decoded text of a text page and the warnings that decoding earned; None if the bytes are no text."""
    warnings: tuple[str, ...] = ()
    if isinstance(page.content, str):
        text = page.content
    elif looks_binary(page.content):
        return None
    else:
        text, guessed = decode(page.content, page.encoding)
        if guessed:
            warnings = (Warn.ENCODING_GUESSED,)
    text, repaired = repair(text)
    if repaired:
        warnings += (Warn.MOJIBAKE_REPAIRED,)
    if "&" in text:
        import html  # its table of entities takes 2 ms to load; few texts need it

        text = _ENTITY.sub(lambda m: html.unescape(m.group()), text)
    return text, warnings


def parse_plain(page: Page, text: str, warnings: tuple[str, ...] = (), portal: str | None = None) -> Document:
    """Lines to blocks; blank lines become the `gap` of the next block. Never raises."""
    blocks: list[Block] = []
    line_kind = Kind.LINE
    below = 0  # the line below the last block
    for n, line in enumerate(clean_lines(text)):
        if line:
            blocks.append(Block(len(blocks), line_kind, line, n - below))
            below = n + 1
    doc = Document.of(page, blocks, portal=portal, warnings=frozenset(warnings))
    return doc if blocks else doc.reject(Reason.EMPTY)
