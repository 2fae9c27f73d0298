"""Paragraphs of the article printed a second time: by a scraper that met nested elements, or by a broken page."""

from __future__ import annotations

from newsclean.model import Document, Label, Mark, Warn, whole
from newsclean.packs import CompiledPack

RULE = "paragraph-repeat"
WHY = {RULE: "A paragraph of the article, printed a second time."}
# Shortest paragraph that counts: refrains of poems and stock answers in interviews are shorter (traps ).
_SHORTEST = 80


def mark_repeats(doc: Document, pack: CompiledPack) -> Document:
    """Mark the later printings of long paragraphs; part marks (a dateline, a glued prompt) are left out of account."""
    seen: set[str] = set()
    partly: dict[int, list[Mark]] = {}
    for m in doc.marks:
        partly.setdefault(m.block, []).append(m)
    marks: list[Mark] = []
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is not None or len(b.text) < _SHORTEST:
            continue
        key = _kept(b.text, partly[b.index]) if b.index in partly else b.text
        if len(key) < _SHORTEST // 2:
            continue
        if key in seen:
            marks.append(whole(b, Label.REPEAT, RULE))
        seen.add(key)
    return doc.mark(marks).warn(Warn.REPEATED_BODY) if marks else doc


def _kept(text: str, marks: list[Mark]) -> str:
    parts, at = [], 0
    for m in sorted(marks):
        parts.append(text[at : m.start])
        at = m.end
    return ("".join(parts) + text[at:]).strip()
