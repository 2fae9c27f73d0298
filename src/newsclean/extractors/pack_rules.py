"""The rules of the packs, on single lines and then on sentences that the dump broke over several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from newsclean.extractors.paragraphs import paragraphs
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack, CompiledRule
from newsclean.packs.compile import SHORT, Verdict, spans_in
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
    blocks = doc.open
    verdicts = _verdicts(pack, [b.text for b in blocks])
    taken = _whole_lines(pack, blocks, verdicts, in_force)
    marks: list[Mark] = []
    captions: list[str] = []
    for b, rule, verdict in zip(blocks, taken, verdicts, strict=True):
        if rule is not None:
            new = [whole(b, rule.label, rule.id)]
        elif verdict.parts:
            new = [
                Mark(b.index, s.start, s.end, s.rule.label, s.rule.id)
                for s in verdict.parts
                if in_force(s.rule)
            ]
        else:
            continue
        marks += new
        captions += [b.text for m in new if m.label is Label.CAPTION and m.end - m.start == len(b.text)]
    doc = doc.mark(marks)
    return doc.know(captions=(*doc.facts.captions, *captions)) if captions else doc


def _verdicts(pack: CompiledPack, texts: list[str]) -> list[Verdict]:
    """What the rules take of each line. Long lines are searched for the rules' triggers all at once."""
    found = [pack.short_line(t, fold_case) if len(t) <= SHORT else _NOTHING for t in texts]
    long = [i for i, t in enumerate(texts) if len(t) > SHORT]
    if not long:
        return found
    low_text = fold_case("\n".join([texts[i] for i in long]))
    lows = low_text.split("\n")
    starts = list(accumulate((len(low) + 1 for low in lows), initial=0))
    rules: dict[int, dict[str, CompiledRule]] = {}
    for at, rule in pack.wake_ups(low_text):
        rules.setdefault(bisect_right(starts, at) - 1, {})[rule.id] = rule
    for k, i in enumerate(long):
        whole_rule = pack.whole_line(texts[i], lows[k])
        awake = rules.get(k)
        parts = [s for r in awake.values() for s in spans_in(r, texts[i], lows[k])] if awake else ()
        if whole_rule is not None or parts:
            found[i] = Verdict(whole_rule, tuple(parts))
    return found


_NOTHING = Verdict(None, ())


def _whole_lines(
    pack: CompiledPack,
    blocks: tuple[Block, ...],
    verdicts: list[Verdict],
    in_force: Callable[[CompiledRule], bool],
) -> list[CompiledRule | None]:
    """The rule that takes each block as a whole, if any; rules that ask for a run of lines only within one."""
    found: list[CompiledRule | None] = []
    short: list[int] = []  # lines whose rule asks for a run
    for b, verdict in zip(blocks, verdicts, strict=True):
        rule = (pack.inside(b.path) if b.path else None) or verdict.whole
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
    broken = [p for p in paragraphs(doc) if len(p.blocks) > 1]
    marks: list[Mark] = []
    for p, verdict in zip(broken, _verdicts(pack, [p.text for p in broken]), strict=True):
        rule = verdict.whole
        if rule is not None and rule.run < 2 and _is_undated(rule):
            marks += p.whole(rule.label, rule.id)
            continue
        for s in verdict.parts:
            if _is_undated(s.rule):
                marks += p.marks(s.start, s.end, s.rule.label, s.rule.id)
    return doc.mark(marks)
