"""The rules of the packs, on single lines and then on sentences that the dump broke over several."""

from __future__ import annotations

from newsclean.extractors.paragraphs import paragraphs
from newsclean.model import Document, Mark, whole
from newsclean.packs import CompiledPack, CompiledRule
from newsclean.packs.compile import spans_in
from newsclean.text import fold_case


def mark_pack_rules(doc: Document, pack: CompiledPack) -> Document:
    """Lines and parts of lines that the portal's pack or `_common` knows, in one pass."""
    blocks = doc.open()
    low_lines = [fold_case(b.text) for b in blocks]
    low_text = "\n".join(low_lines)
    awake = list(pack.awake(low_text).values())
    marks: list[Mark] = []
    for b, low in zip(blocks, low_lines, strict=True):
        rule = (pack.inside(b.path) if b.path else None) or pack.whole_line(low)
        if rule is not None and _in_force(rule, doc) and not (rule.opens and b.text[0].islower()):
            marks.append(whole(b, rule.label, rule.id))
            continue
        for waking in awake:
            for start, end, r in spans_in(waking, b.text, low):
                if _in_force(r, doc):
                    marks.append(Mark(b.index, start, end, r.label, r.id))
    return doc.mark(marks)


def mark_pack_rules_on_joined(doc: Document, pack: CompiledPack) -> Document:
    """The same rules on sentences broken over lines: "Simak / breaking news / dan / berita pilihan / kami ..."."""
    if not doc.joined:
        return doc
    marks: list[Mark] = []
    for p in paragraphs(doc):
        if len(p.blocks) == 1:
            continue
        low = fold_case(p.text)
        rule = pack.whole_line(low)
        if rule is not None and _in_force(rule, doc):
            marks += p.whole(rule.label, rule.id)
            continue
        for waking in pack.awake(low).values():
            for start, end, r in spans_in(waking, p.text, low):
                if _in_force(r, doc):
                    marks += p.marks(start, end, r.label, r.id)
    return doc.mark(marks)


def _in_force(rule: CompiledRule, doc: Document) -> bool:
    """Whether the page is of the rule's time; a page without a date is taken to be."""
    if rule.until is None or doc.facts.published_at is None:
        return True
    return doc.facts.published_at[:10] <= rule.until.isoformat()
