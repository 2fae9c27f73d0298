"""The rules of the packs, on single lines and then on sentences that the dump broke over several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from newsclean.extractors.paragraphs import paragraphs
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack, CompiledRule
from newsclean.packs.compile import spans_in
from newsclean.text import fold_case


def mark_pack_rules(doc: Document, pack: CompiledPack) -> Document:
    """Lines and parts of lines that the portal's pack or `_common` knows, in one pass.

    Rules of layouts that have ended (`until`) wait until the page's date is known.
    """
    return _mark(doc, pack, _is_undated)


def mark_dated_pack_rules(doc: Document, pack: CompiledPack) -> Document:
    """What rules with `until` take of pages from their time; a page without a date is taken to be of it."""
    if all(rule.until is None for rule in pack.rules.values()):
        return doc
    day = (doc.facts.published_at or "")[:10]
    return _mark(doc, pack, lambda rule: rule.until is not None and day <= rule.until.isoformat())


def _is_undated(rule: CompiledRule) -> bool:
    return rule.until is None


def _mark(doc: Document, pack: CompiledPack, in_force: Callable[[CompiledRule], bool]) -> Document:
    blocks = doc.open()
    low_lines = [fold_case(b.text) for b in blocks]
    taken = _whole_lines(pack, blocks, low_lines, in_force)
    marks = [whole(b, rule.label, rule.id) for b, rule in zip(blocks, taken, strict=True) if rule is not None]
    for i, rule in _tries(pack, low_lines):
        if taken[i] is None and in_force(rule):
            b = blocks[i]
            marks += [Mark(b.index, s.start, s.end, rule.label, rule.id) for s in spans_in(rule, b.text, low_lines[i])]
    captions = [t for m in marks if m.label is Label.CAPTION and (t := doc.blocks[m.block].text)[m.start : m.end] == t]
    doc = doc.mark(marks)
    return doc.know(captions=(*doc.facts.captions, *captions)) if captions else doc


def _tries(pack: CompiledPack, low_lines: list[str]) -> Iterator[tuple[int, CompiledRule]]:
    """The lines that hold a trigger of a rule, with the rule, each pair once, in page order."""
    starts = list(accumulate((len(low) + 1 for low in low_lines), initial=0))
    pairs: dict[tuple[int, str], CompiledRule] = {}
    for at, rule in pack.wake_ups("\n".join(low_lines)):
        pairs.setdefault((bisect_right(starts, at) - 1, rule.id), rule)
    for (i, _), rule in sorted(pairs.items(), key=lambda pair: pair[0][0]):
        yield i, rule


def _whole_lines(
    pack: CompiledPack, blocks: list[Block], low_lines: list[str], in_force: Callable[[CompiledRule], bool]
) -> list[CompiledRule | None]:
    """The rule that takes each block as a whole, if any; rules that ask for a run of lines only within one."""
    found: list[CompiledRule | None] = []
    short: list[int] = []  # lines whose rule asks for a run
    for b, low in zip(blocks, low_lines, strict=True):
        rule = (pack.inside(b.path) if b.path else None) or pack.whole_line(b.text, low)
        if rule is not None and not in_force(rule):
            rule = None
        if rule is not None and rule.run > 1:
            short.append(len(found))
        found.append(rule)
    for i in short:
        rule = found[i]
        if rule is not None and _run(found, i) < rule.run:
            found[i] = None
    return found


def _run(found: list[CompiledRule | None], i: int) -> int:
    """Length of the run of taken lines that line `i` stands in, counted up to 12 lines each way."""
    first, last = i, i
    while first > max(0, i - 12) and found[first - 1] is not None:
        first -= 1
    while last < min(len(found) - 1, i + 12) and found[last + 1] is not None:
        last += 1
    return last - first + 1


def mark_pack_rules_on_joined(doc: Document, pack: CompiledPack) -> Document:
    """The same rules on sentences broken over lines: "Simak / breaking news / dan / berita pilihan / kami ..."."""
    if not doc.joined:
        return doc
    marks: list[Mark] = []
    for p in paragraphs(doc):
        if len(p.blocks) == 1:
            continue
        low = fold_case(p.text)
        rule = pack.whole_line(p.text, low)
        if rule is not None and rule.run < 2 and _is_undated(rule):
            marks += p.whole(rule.label, rule.id)
            continue
        for _, waking in _tries(pack, [low]):
            if _is_undated(waking):
                for s in spans_in(waking, p.text, low):
                    marks += p.marks(s.start, s.end, waking.label, waking.id)
    return doc.mark(marks)
