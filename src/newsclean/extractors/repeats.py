"""Paragraphs of the article printed a second time: by a scraper that met nested elements, or by a broken page."""

from __future__ import annotations

from newsclean.model import Document, Label, Mark, Warn, left_of, whole
from newsclean.packs import CompiledPack

RULE = "paragraph-repeat"
WHY = {RULE: "A paragraph of the article, printed a second time."}
# Shortest paragraph that counts: refrains of poems and stock answers in interviews are shorter (traps ).
_SHORTEST = 80


def mark_repeats(doc: Document, pack: CompiledPack) -> Document:
    """Mark the later printings of long paragraphs; part marks (a dateline, a glued prompt) are left out of account."""
    parts = doc.parts
    long = [b for b in doc.open if len(b.text) >= _SHORTEST]
    keys = ["".join(left_of(b.text, parts[b.index])).strip() if b.index in parts else b.text for b in long]
    if len(set(keys)) == len(keys):
        return doc
    seen: set[str] = set()
    marks: list[Mark] = []
    for b, key in zip(long, keys, strict=True):
        if len(key) < _SHORTEST // 2:
            continue
        if key in seen:
            marks.append(whole(b, Label.REPEAT, RULE))
        seen.add(key)
    return doc.mark(marks).warn(Warn.REPEATED_BODY) if marks else doc
