"""The rules of the packs, on single lines and then on sentences that the dump broke over several."""

from __future__ import annotations

from newsclean.extractors.paragraphs import broken_paragraphs
from newsclean.model import Block, Document, Label, Mark
from newsclean.packs import CompiledPack, CompiledRule
from newsclean.packs.compile import Verdict
from newsclean.text import fold_case

_CAPTION = Label.CAPTION


def mark_pack_rules(doc: Document, pack: CompiledPack) -> Document:
    """Lines and parts of lines that the portal's pack or `_common` knows, in one pass.

    Rules of layouts that have ended (`until`) wait until the page's date is known.
    """
    return _mark(doc, pack, pack.dated)


def mark_dated_pack_rules(doc: Document, pack: CompiledPack) -> Document:
    """What rules with `until` take of pages from their time; a page without a date is taken to be of it."""
    if not pack.dated:
        return doc
    day = (doc.facts.published_at or "")[:10]
    rules = pack.rules.values()
    return _mark(doc, pack, frozenset(r.id for r in rules if r.until is None or day > r.until.isoformat()))


def _mark(doc: Document, pack: CompiledPack, asleep: frozenset[str]) -> Document:
    """The marks of all rules but those `asleep` (ids)."""
    blocks = doc.open
    known = pack.verdicts([b.text for b in blocks], fold_case)
    if not known and not pack.knows_places:
        return doc
    taken = _whole_lines(pack, blocks, known, asleep)
    marks: list[Mark] = []
    for i in sorted(known.keys() | taken.keys()):
        b, rule = blocks[i], taken.get(i)
        if rule is not None:
            marks.append(Mark(b.index, 0, len(b.text), rule.label, rule.id))
        else:
            marks += [
                Mark(b.index, s.start, s.end, s.rule.label, s.rule.id)
                for s in known[i].parts
                if s.rule.id not in asleep
            ]
    texts = [(m, doc.blocks[m.block].text) for m in marks if m.label is _CAPTION]
    captions = [text for m, text in texts if m.end - m.start == len(text)]
    doc = doc.mark(marks)
    return doc.know(captions=(*doc.facts.captions, *captions)) if captions else doc


def _whole_lines(
    pack: CompiledPack, blocks: tuple[Block, ...], known: dict[int, Verdict], asleep: frozenset[str]
) -> dict[int, CompiledRule]:
    """The rules that take lines as a whole, by place in `blocks`; rules that ask for a run only within one."""
    found = {i: verdict.whole for i, verdict in known.items() if verdict.whole is not None}
    if pack.knows_places:
        found |= {i: rule for i, b in enumerate(blocks) if b.path and (rule := pack.inside(b.path))}
    if asleep:
        found = {i: rule for i, rule in found.items() if rule.id not in asleep}
    for i in sorted([i for i, rule in found.items() if rule.run > 1]):
        if _run(found, i) < found[i].run:
            del found[i]
    return found


def _run(found: dict[int, CompiledRule], i: int) -> int:
    """Length of the run of taken lines that line `i` stands in, counted up to 12 lines each way."""
    first, last = i, i
    while first - 1 in found and first > i - 12:
        first -= 1
    while last + 1 in found and last < i + 12:
        last += 1
    return last - first + 1


def mark_pack_rules_on_joined(doc: Document, pack: CompiledPack) -> Document:
    """The same rules on sentences broken over lines: "Simak / breaking news / dan / berita pilihan / kami ..."."""
    if not doc.joined:
        return doc
    broken = broken_paragraphs(doc)
    marks: list[Mark] = []
    for i, verdict in sorted(pack.verdicts([p.text for p in broken], fold_case).items()):
        p, rule = broken[i], verdict.whole
        if rule is not None and rule.run < 2 and rule.id not in pack.dated:
            marks += p.whole(rule.label, rule.id)
            continue
        for s in verdict.parts:
            if s.rule.id not in pack.dated:
                marks += p.marks(s.start, s.end, s.rule.label, s.rule.id)
    return doc.mark(marks)
