"""Sentences that a scraper broke where a link, a name or italics stood: which lines continue the one before."""

from __future__ import annotations

import msgspec

from newsclean.extractors.shape import JOINING_WORDS, ends_sentence, title_share
from newsclean.model import Block, Document, Kind
from newsclean.packs import CompiledPack

_CONTINUES = ",.;:)?!%”’…"
_DASHES = "-–—"
# Longest line that a link in mid-sentence leaves behind. Of the link texts in the 86 labelled rows 99 % are
# shorter; headlines of other stories, which must not be drawn into a sentence, are mostly longer.
_LINK_CHARS = 60


def join_torn_lines(doc: Document, pack: CompiledPack) -> Document:
    """Note the lines that continue the sentence of the open line before them."""
    blocks = doc.open()
    joined: set[int] = set()
    text = ""  # the paragraph so far
    for i, b in enumerate(blocks):
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if i and b.kind is Kind.LINE and _continues(text, b, following, blocks[i - 1]) and not _verse(blocks, i):
            joined.add(b.index)
            text += " " + b.text
        else:
            text = b.text
    return msgspec.structs.replace(doc, joined=frozenset(joined)) if joined else doc


def _continues(text: str, b: Block, following: Block | None, before: Block) -> bool:
    """Whether line `b` goes on where the paragraph `text` stopped."""
    first, last = b.text[0], text[-1]
    if first in _CONTINUES and not b.text.startswith("..."):
        return True
    if first in _DASHES:
        return _dateline_dash(text, b)
    if ends_sentence(text) or last in ":;" or (last in ")]" and first not in "("):
        return False
    if last in _DASHES:  # "Jakarta -" alone on its line
        return len(text) <= _LINK_CHARS
    if first.islower():
        return not text[0].islower() or _mid_sentence(text)
    if b.gap or before.gap:  # blank lines set paragraphs apart; only small letters speak against them
        return False
    if last == "," or text.rsplit(" ", 1)[-1].lower() in JOINING_WORDS:
        return len(b.text) <= _LINK_CHARS or " " in text
    goes_on = following is not None and (following.text[0].islower() or following.text[0] in _CONTINUES)
    if len(b.text) > _LINK_CHARS:
        return False
    if _mid_sentence(text):
        return goes_on or (ends_sentence(b.text) and " " in text and len(b.text) < 25)
    return goes_on and " " not in text and following is not None and following.gap == 0 and b.gap == 0


def _mid_sentence(text: str) -> bool:
    """An unfinished sentence rather than a heading: four words or more, most in small letters."""
    return text.count(" ") >= 3 and title_share(text) < 0.6


def _dateline_dash(text: str, b: Block) -> bool:
    """A dash that begins a line belongs to a dateline ("JAKARTA, KOMPAS.com" / "- Pengunjung"), else to a list."""
    if len(b.text) == 1:
        return len(text) <= _LINK_CHARS and not ends_sentence(text)
    return len(text) <= 40 and b.index <= 3 and text[-1].isalnum() and text.count(" ") < 4


def _verse(blocks: list[Block], i: int) -> bool:
    """Whether the line stands in verse: four short lines of three words or more in a row, none of them closed."""
    for start in range(max(0, i - 3), i + 1):
        run = blocks[start : start + 4]
        if len(run) == 4 and all(
            14 <= len(b.text) <= _LINK_CHARS and b.text.count(" ") >= 2 and not ends_sentence(b.text) for b in run
        ):
            return True
    return False
