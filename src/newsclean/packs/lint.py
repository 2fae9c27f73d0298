"""What must hold for packs beyond their shape: examples that come true, patterns that stay fast, no two owners.

`load` refuses what is misspelt; the checks here need the rule compiled, or several packs side by side.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from newsclean.errors import ConfigError
from newsclean.packs.compile import CompiledPack, Verdict, check_patterns, line_pattern, part_pattern
from newsclean.packs.load import COMMON, load_pack, split_head
from newsclean.packs.patterns import unbounded_nesting
from newsclean.packs.schema import Pack, Rule

# Shortest prefix or suffix: the matcher looks these up by four characters.
_SHORTEST_LITERAL = 4
# Bait for part patterns, which run on lines of any length: a needed word once, then a megabyte of ordinary text.
_BAIT_CHARS = 1_000_000
# Seconds a pattern may take for a megabyte. Linear patterns take 0.01-0.3 s, quadratic ones minutes: an eighth is
# tried first, and the whole only if a quadratic pattern could take the eighth's time and still be too slow.
_SLOWEST = 1.5
# A rule that takes whole lines by less than their full wording names the longest line it may take, since a
# paragraph that merely begins like furniture must survive. Longest in the packs: 420 (channel prompts).
_LONGEST_LINE = 600

_HOST = re.compile(r"(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)++")
_DATELINE_ENDS = " -\N{EN DASH}\N{EM DASH},:|"


class Finding(NamedTuple):
    """Something wrong with a pack: where ("kompas/baca-juga") and what to do about it."""

    where: str
    message: str


def check_files(paths: Iterable[Path], beside: Iterable[Pack] = ()) -> list[Finding]:
    """Check pack files, each alone and against one another and the packs `beside` them."""
    findings: list[Finding] = []
    packs: list[Pack] = []
    for path in paths:
        try:
            packs.append(load_pack(path))
        except ConfigError as e:
            findings.append(Finding(str(path), str(e).removeprefix(f"{path}: ")))
            continue
        findings += _order_of_sections(path, packs[-1])
    for pack in packs:
        findings += check_pack(pack)
    checked = {p.id for p in packs}
    return findings + list(_across([*packs, *(p for p in beside if p.id not in checked)], checked))


def check_pack(pack: Pack) -> list[Finding]:
    """Check the rules of one pack."""
    findings: list[Finding] = []
    seen: set[str] = set()
    owners: dict[str, str] = {}
    if pack.id != COMMON and not pack.hosts and not pack.datelines:
        findings.append(
            Finding(pack.id, "has neither hosts nor datelines: no page would ever be told to be its own")
        )
    findings += [Finding(pack.id, message) for message in _names(pack)]
    for rule in pack.rule:
        where = f"{pack.id}/{rule.id}"
        if rule.id in seen:
            findings.append(Finding(where, "two rules have this id"))
        seen.add(rule.id)
        findings += [Finding(where, message) for message in _check_rule(pack, rule)]
        for literal in dict.fromkeys(s.lower() for s in rule.line.equals):
            first = owners.setdefault(literal, rule.id)
            if first != rule.id:
                findings.append(
                    Finding(where, f"line.equals: {literal!r} is in rule {first!r} already, which wins")
                )
    return findings


def _names(pack: Pack) -> Iterator[str]:
    """Hosts and datelines that no page could ever have: an address, or a dateline with its place or dash."""
    for host in pack.hosts:
        if not _HOST.fullmatch(host):
            yield f"hosts: {host!r} is no domain name; write it as in 'kompas.com', without https:// and www."
    for name in pack.datelines:
        if name != name.strip(_DATELINE_ENDS):
            yield f"datelines: {name!r}: only the portal's name, without the dash"


def _check_rule(pack: Pack, rule: Rule) -> Iterator[str]:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", rule.id):
        yield "id: small letters, digits and hyphens only"
    for name, value in (("why", rule.why.strip()), ("hits", rule.hits), ("misses", rule.misses)):
        if not value:
            yield f"{name} is empty: a rule says why it is, what it takes and what it must not take"
    if not (
        rule.inside or any(msgspec.structs.astuple(rule.part)) or any(msgspec.structs.astuple(rule.line)[:-1])
    ):
        yield "matches nothing: give it line, part or inside"
        return
    yield from _literals(rule)
    if nested := _nested(rule):  # before the examples are tried: such a pattern may not come back from one
        yield f"pattern may backtrack without bound, a repeat within a repeat: {nested!r}"
        return
    try:
        check_patterns(rule)
    except re.error as e:
        yield f"pattern {str(e.pattern)[:60]!r}: {e}"
        return
    yield from _examples(rule, CompiledPack([pack_of(pack.id, rule)]))
    yield from _speed(rule)


def pack_of(pack_id: str, rule: Rule) -> Pack:
    """A pack that holds one rule alone."""
    return Pack(id=pack_id, name=pack_id, rule=(rule,))


def takes(compiled: CompiledPack, text: str) -> bool:
    """Whether any rule takes the line or a part of it; runs of lines are not asked for. "@div.x": a place in HTML."""
    if text.startswith("@"):
        return compiled.inside(tuple(re.findall(r"[.#]?[^.#\s>]+", text[1:]))) is not None
    return _verdict(compiled, text) is not None


def _verdict(compiled: CompiledPack, text: str) -> Verdict | None:
    return compiled.verdicts([text], lambda t: t.lower().replace("\n", " ")).get(0)


def _examples(rule: Rule, compiled: CompiledPack) -> Iterator[str]:
    for text in rule.hits:
        if not takes(compiled, text):
            yield f"hit is not taken: {text!r}"
    for text in rule.misses:
        if takes(compiled, text):
            yield f"miss is taken: {text!r}"
    if rule.inside and not any(t.startswith("@") for t in rule.hits):
        yield 'inside: one hit must be a place in HTML ("@div.related")'


def _literals(rule: Rule) -> Iterator[str]:
    line = rule.line
    for literal in (*line.prefix, *line.suffix):
        if len(literal) < _SHORTEST_LITERAL:
            yield f"prefix or suffix {literal!r} is shorter than {_SHORTEST_LITERAL} characters"
    for literal in (*line.equals, *line.prefix, *line.suffix, *line.contains, *rule.needs, *rule.through):
        if literal != " ".join(literal.split()) and literal not in rule.needs:
            yield f"{literal!r}: lines have single blanks and none at their ends"
    if (
        line.prefix or line.suffix or line.contains or line.pattern
    ) and not 0 < line.max_chars <= _LONGEST_LINE:
        yield f"line.max_chars (1-{_LONGEST_LINE}) must say how long a line it may take by a part of its wording"
    if (line.pattern or rule.part.pattern) and not rule.needs:
        yield "patterns need `needs`: words of which a line must hold one before a pattern is tried"
    if rule.run > 1 and not line.equals:
        yield "run: only rules with line.equals can ask for a run of lines"
    times = Counter(s.lower() for s in line.equals)
    for literal in (s for s, n in times.items() if n > 1):
        yield f"line.equals holds a literal twice (case does not count): {literal!r}"


def _nested(rule: Rule) -> str | None:
    return next(filter(None, map(unbounded_nesting, (*rule.line.pattern, *rule.part.pattern))), None)


def _speed(rule: Rule) -> Iterator[str]:
    for p in map(line_pattern, rule.line.pattern):
        for bait in _baits(rule, rule.line.max_chars or _LONGEST_LINE):
            if _seconds(p, bait, whole=True) > 0.05:
                yield f"pattern is slow on a line of {len(bait)} characters: {p.pattern[:60]!r}"
    for _, p in map(part_pattern, rule.part.pattern):
        for bait in _baits(rule, _BAIT_CHARS):
            eighth = _seconds(p, bait[: len(bait) // 8], whole=False)
            if eighth > _SLOWEST / 8 or (
                eighth > _SLOWEST / 64 and _seconds(p, bait, whole=False) > _SLOWEST
            ):
                yield f"pattern is slow on a megabyte: {p.pattern[:60]!r}"
                break


def _baits(rule: Rule, size: int) -> Iterator[str]:
    """Texts that make a pattern try hard: its own words, then filling that almost fits, and never an end."""
    seeds = [*rule.needs[:2], *(h for h in rule.hits if not h.startswith("@"))][:4]
    for seed in seeds:
        for filling in ("a", "A b ", " ", seed + " "):
            text = seed + filling * (size // len(filling) + 1)
            yield text[: size - 1] + "\x00"


def _seconds(pattern: re.Pattern[str], text: str, *, whole: bool) -> float:
    """CPU seconds for one attempt."""
    start = time.process_time()
    if whole:
        pattern.fullmatch(text)
    else:
        for _ in pattern.finditer(text):
            pass
    return time.process_time() - start


def _order_of_sections(path: Path, pack: Pack) -> Iterator[Finding]:
    """The library reads a file up to its first [html], [facts] or [[rule]], and the rest when the portal is met."""
    _, body = split_head(path.read_text(encoding="utf-8"))
    if re.search(r"(?m)^\[detect\]", body):
        yield Finding(pack.id, "[detect] must stand before [html], [facts] and the rules")


def _across(packs: list[Pack], checked: set[str]) -> Iterator[Finding]:
    """Names that two packs claim, and rules that `_common` has already."""
    for kind in ("hosts", "datelines"):
        owner: dict[str, str] = {}
        for pack in packs:
            for name in getattr(pack, kind):
                first = owner.setdefault(name.lower(), pack.id)
                if first != pack.id and {first, pack.id} & checked:
                    yield Finding(pack.id, f"{kind}: {name!r} is claimed by {first!r}, too")
    common = next((p for p in packs if p.id == COMMON), None)
    if common is None:
        return
    known = CompiledPack([common])
    for pack in packs:
        if pack.id == COMMON or pack.id not in checked:
            continue
        for rule in pack.rule:
            texts = [h for h in rule.hits if not h.startswith("@")]
            if texts and not rule.inside and all(_whole(known, t) for t in texts):
                yield Finding(
                    f"{pack.id}/{rule.id}", "every hit is taken by `_common` already: the rule adds nothing"
                )


def _whole(compiled: CompiledPack, text: str) -> bool:
    """Whether rules that need no run take all of the line."""
    verdict = _verdict(compiled, text)
    if verdict is None:
        return False
    if verdict.whole is not None and verdict.whole.run < 2:
        return True
    return any(s.start == 0 and s.end == len(text) for s in verdict.parts)
