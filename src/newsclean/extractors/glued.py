"""Links to other stories that a scraper glued into a paragraph: "... kata dia. Baca juga: Banjir di Kota Saat itu ..."."""

from __future__ import annotations

import re

from newsclean.extractors.shape import FUNCTION_WORDS
from newsclean.model import Document, Label, Mark
from newsclean.packs import CompiledPack

RULE = "glued-link"
WHY = {RULE: "A link to another story inside a paragraph; only the link's words go."}
_LABEL = re.compile(r"[(\[]?(?:Baca|BACA|Lihat|Simak) (?:[Jj]uga|JUGA|pula)\s?:\s?|(?<=[.!?”\"])\s?Baca Juga(?=[A-Z][a-z])")
_WORD = re.compile(r"\S+")
_FEWEST, _MOST = 4, 26  # words of a link title; shorter or longer ones are not told from the sentence around them


def mark_glued_links(doc: Document, pack: CompiledPack) -> Document:
    """Cut label and title of links inside a line; the sentences before and behind stay whole.

    The title's end is where title case ends: the first small word that no headline holds belongs to the next
    sentence, which began with the capital before it.
    """
    marks: list[Mark] = []
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        text = b.text
        if label is not None or len(text) < 40 or ("uga" not in text and "UGA" not in text and "pula" not in text):
            continue
        for m in _LABEL.finditer(text):
            if _set_off(text, m.start()):
                end = _bracket_end(text, m) if text[m.start()] in "([" else _title_end(text, m.end())
                if end:
                    marks.append(Mark(b.index, m.start(), end, Label.RELATED, RULE))
    return doc.mark(marks)


def _set_off(text: str, start: int) -> bool:
    """Whether what stands before the label is closed: a sentence's end, a bracket, or nothing."""
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?\"”’)…:" or text[start] in "(["


def _bracket_end(text: str, label: re.Match[str]) -> int | None:
    closing = _CLOSING.search(text, label.end(), label.end() + _LONGEST)
    return closing.end() if closing else None


def _title_end(text: str, start: int) -> int | None:
    """Where the links' titles end; None if no title can be told from the sentence that follows.

    Behind a label with no blank after it ("Baca JugaIRGC: Sistem ...") several titles may be glued together.
    """
    several = text[start - 1 : start].isalpha()
    last_capital, count = start, 0
    for m in _WORD.finditer(text, start):
        word = m.group()
        bare = word.strip("\"'“”‘’(),:;!?.")
        if count and word[0] in "\"“" and text[m.start() - 2 : m.start() - 1] not in ",:":
            return m.start() if count >= _FEWEST else None
        if not bare or bare[0].isupper() or bare[0].isdigit():
            last_capital = m.start() if bare[:1].isupper() else last_capital
        elif bare.lower() not in FUNCTION_WORDS:
            return last_capital if count > _FEWEST else None
        count += 1
        if word[-1] in ".!?" and len(bare) > 2 and not several:
            return m.end()
        if count > _MOST * (1 + 3 * several):
            return None
    return len(text) if count >= _FEWEST else None


_CLOSING = re.compile(r"[)\]]")
_LONGEST = 260  # characters of a link in brackets
