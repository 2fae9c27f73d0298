"""Lines that name the writer or the editor, above the article or at its end."""

from __future__ import annotations

from newsclean.extractors.names import is_person, parse_roles, people
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "byline"
NAME_RULE = "byline-name"
WHY = {
    RULE: "A line of roles and names (Penulis, Editor, Reporter).",
    NAME_RULE: "A name alone on a line beside the date line.",
}
_LONGEST = 140  # RMOL and Kontan lines with three people have at most 120 characters
_ABOVE = 25
_BELOW = 30


def mark_byline(doc: Document, pack: CompiledPack) -> Document:
    """Mark lines of roles and names near the article's ends, and the bare name beside the date line."""
    if not doc.blocks:
        return doc
    first, last = doc.article or (0, len(doc.blocks) - 1)
    marks: list[Mark] = []
    authors, editors = list(doc.facts.authors), list(doc.facts.editors)
    near = [*range(max(0, first - _ABOVE), min(first + 5, last + 1)), *range(max(last - 3, first + 5), last + _BELOW)]
    for i in near:
        if i >= len(doc.blocks) or doc.labels[i] is not None:
            continue
        b = doc.blocks[i]
        if len(b.text) > _LONGEST:
            continue
        credits = parse_roles(b.text, pack.outlets) or _with_outlet(b, pack)
        if credits:
            marks.append(whole(b, Label.BYLINE, RULE))
            authors += [n for n in credits[0] if n not in authors]
            editors += [n for n in credits[1] if n not in editors]
    doc = doc.mark(marks)
    if not authors:
        b_name = _beside_date(doc, pack)
        if b_name:
            marks.append(b_name)
            authors = people(doc.blocks[b_name.block].text, pack.outlets)
            doc = doc.mark([b_name])
    if not marks:
        return doc
    return doc.know(authors=tuple(authors), editors=tuple(editors))


def _with_outlet(b: Block, pack: CompiledPack) -> tuple[list[str], list[str]] | None:
    """A name and the portal's own name: "Zunita Putri - detikNews", "Natalia Santi, CNN Indonesia"."""
    text = b.text
    for outlet in pack.outlets:
        if len(text) > len(outlet) + 4 and text.lower().endswith(outlet.lower()):
            before = text[: -len(outlet)]
            if before.rstrip()[-1:] in "-–—|,/" and (names := people(before, pack.outlets)):
                return names, []
    return None


def _beside_date(doc: Document, pack: CompiledPack) -> Mark | None:
    """The name right above or below the date line."""
    dates = [m.block for m in doc.marks if m.label is Label.PUBLISHED]
    for i in dates:
        for j in (i - 1, i + 1, i - 2, i + 2):
            if 0 <= j < len(doc.blocks) and doc.labels[j] is None:
                text = doc.blocks[j].text
                if " " in text and is_person(text, pack.outlets):
                    return whole(doc.blocks[j], Label.BYLINE, NAME_RULE)
    return None
