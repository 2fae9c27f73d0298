"""Packs compiled for matching: literals are looked up, patterns run only where a cheap test has passed.

The common pack and one portal's pack become one matcher, so the number of packs costs nothing per line.
Measured on the seeds' shape (55 lines, 4.5 KB): one unanchored IGNORECASE alternation of all rules costs about
110 times the price of reading and splitting the page; the tables here cost 1-2 times.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

import msgspec
from ahocorasick_rs import BytesAhoCorasick, Implementation

from newsclean.model import Label
from newsclean.packs.schema import FactSources, Html, Pack, Rule
from newsclean.packs.starts import LENGTH, core, key, starts


class CompiledRule(msgspec.Struct, frozen=True, gc=False):
    """A rule as the matcher hands it out: `id` is "portal/rule".

    `max_chars`: the longest line it takes whole by anything but `equals`. `patterns`: its patterns for whole lines;
    `anywhere`: those of them that do not tell how a line begins; `wakes`: literals in lower case one of which a page
    must hold before the rule is tried on the lines that hold it.
    """

    id: str
    label: Label
    why: str
    max_chars: int
    opens: bool
    through: frozenset[str]
    run: int
    until: date | None
    needs: tuple[str, ...]
    contains: tuple[str, ...]
    patterns: tuple[str, ...]
    anywhere: tuple[str, ...]
    wakes: tuple[str, ...]
    literals: tuple[str, ...]
    tails: tuple[str, ...]
    part_patterns: tuple[str, ...]


class Span(msgspec.Struct, frozen=True, gc=False):
    """Characters of one line that a rule takes."""

    start: int
    end: int
    rule: CompiledRule


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """What the rules take of one line: all of it (by one rule), or parts of it."""

    whole: CompiledRule | None
    parts: tuple[Span, ...]


class CompiledPack:
    """The matcher for one portal: `_common` and the portal's own rules, the portal's first."""

    def __init__(self, packs: Iterable[Pack], datelines: tuple[str, ...] = ()) -> None:
        """`packs`: the portal's pack (if any), then `_common`; earlier ones win.

        `datelines`: the names of all portals, since portals print one another's stories.
        """
        chain = list(packs)
        own = chain[0] if len(chain) > 1 else None
        self.id: str | None = own.id if own else None
        self.name: str | None = own.name if own else None
        self.html: Html = own.html if own else Html()
        self.facts: FactSources = own.facts if own else FactSources()
        self.unmarked_links = bool(own and own.unmarked_links)
        self.datelines = datelines or tuple(n for p in chain for n in p.datelines)
        self.outlets: tuple[str, ...] = tuple(
            n for p in chain for n in (p.name, *p.outlets) if p.id != "_common"
        )
        self.low_outlets = tuple(n.lower() for n in self.outlets)
        self.signatures = frozenset(n.lower() for n in (*self.datelines, *self.outlets))
        self.rules: dict[str, CompiledRule] = {}
        self.encloses = False  # whether a rule takes blocks of lines (`through`)
        self._ranked: list[CompiledRule] = []
        self._equals: dict[str, tuple[CompiledRule, bool]] = {}
        self._prefixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._suffixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._inside: dict[str, CompiledRule] = {}
        self._by_start: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._remembered: dict[str, Verdict | None] = {}
        for pack in chain:
            for rule in pack.rule:
                self._add(pack.id, rule)
        self.knows_places = bool(self._inside)
        self._longest = self._longest_lines()
        woken: dict[str, set[int]] = {}
        for rank, ranked in enumerate(self._ranked):
            for literal in ranked.wakes:
                woken.setdefault(literal, set()).add(rank)
        self._woken = list(woken.values())
        # The library's fastest automaton takes 300 KB, and every portal of a corpus has one; this takes 28. It takes
        # 11 us to search a page; looking for pieces that literals share, one by one, took 44.
        self._literals = BytesAhoCorasick(
            (literal.encode() for literal in woken), implementation=Implementation.ContiguousNFA
        )
        self.dated = frozenset(rule.id for rule in self._ranked if rule.until is not None)

    def _add(self, pack_id: str, rule: Rule) -> None:
        c = compile_rule(pack_id, rule)
        self.rules[c.id] = c
        self.encloses = self.encloses or bool(c.through)
        self._ranked.append(c)
        for s in rule.line.equals:
            self._equals.setdefault(s.lower(), (c, s[0].islower()))
        for s in rule.line.prefix:
            low = s.lower()
            self._prefixes.setdefault(low[:_KEY], []).append((low, c))
        for s in rule.line.suffix:
            low = s.lower()
            self._suffixes.setdefault(low[-_KEY:], []).append((low, c))
        for s in rule.inside:
            self._inside.setdefault(s, c)
        for p in c.patterns:
            for s in starts(p) or ():
                self._by_start.setdefault(s, []).append((p, c))

    def inside(self, path: tuple[str, ...]) -> CompiledRule | None:
        """The rule for a place in HTML, given the ancestors' tokens; the outermost match wins."""
        for token in path:
            rule = self._inside.get(token)
            if rule is not None:
                return rule
        return None

    def _longest_lines(self) -> dict[str, int]:
        """By the key of its beginning, how long a line may be that a rule takes by its wording."""
        begun = [(key(s), rule) for pairs in self._prefixes.values() for s, rule in pairs]
        begun += [(begin, rule) for begin, pairs in self._by_start.items() for _, rule in pairs]
        longest: dict[str, int] = {}
        for begin, rule in begun:
            longest[begin] = max(longest.get(begin, _SHORT), rule.max_chars)
        return longest

    def verdicts(self, texts: list[str], fold: Callable[[str], str]) -> dict[int, Verdict]:
        """What the rules take, by the line's place in `texts`; lines that no rule knows are left out.

        `fold` gives lower case with offsets unchanged. Furniture recurs from page to page: in 4,400 rows 60 % of
        the short lines are repeats, so verdicts on them are remembered. All others are searched for the rules'
        literals at once.
        """
        remembered = self._remembered
        known: dict[int, Verdict] = {}
        new: list[int] = []
        for i, text in enumerate(texts):
            verdict = remembered.get(text, _UNSEEN) if len(text) <= _SHORT else _UNSEEN
            if verdict is _UNSEEN:
                new.append(i)
            elif verdict is not None:
                known[i] = verdict
        if not new:
            return known
        if len(remembered) >= _REMEMBERED:
            remembered.clear()
        low_text = fold("\n".join([texts[i] for i in new]))
        lows = low_text.split("\n")
        awake = self._awake(low_text)
        longest, otherwise = self._longest, sys.maxsize if self._suffixes else _SHORT
        for n, low in enumerate(lows):
            begin = low[:LENGTH]  # most lines' key; the call costs as much as all else here
            if not begin.isalpha():
                begin = key(low)
            if n in awake or len(low) <= longest.get(begin, otherwise):
                i = new[n]
                verdict = self._verdict(texts[i], low, awake.get(n))
                if verdict is not None:
                    known[i] = verdict
                if len(low) <= _SHORT:
                    remembered[texts[i]] = verdict
        return known

    def _awake(self, low_text: str) -> dict[int, set[int]]:
        """The lines that hold literals, with the numbers of the rules that these wake."""
        awake: dict[int, set[int]] = {}
        utf8 = low_text.encode("utf-8", "surrogatepass")
        line = counted = 0
        for literal, _, end in self._literals.find_matches_as_indexes(utf8, overlapping=True):
            line += utf8.count(b"\n", counted, end)
            counted = end
            awake.setdefault(line, set()).update(self._woken[literal])
        return awake

    def _verdict(self, text: str, low: str, ranks: set[int] | None) -> Verdict | None:
        whole = self.whole_line(text, low)
        if whole is not None and whole.run < 2 and whole.until is None:
            return Verdict(whole, ())  # nothing can take the line from this rule
        parts: list[Span] = []
        for rank in sorted(ranks) if ranks else ():
            parts += spans_in(self._ranked[rank], text, low)
        return Verdict(whole, tuple(parts)) if whole is not None or parts else None

    def whole_line(self, text: str, low: str) -> CompiledRule | None:
        """The rule that takes a whole line by its wording; `low` is the line in lower case."""
        if len(low) <= _SHORT:
            known = self._equals.get(low) or self._equals.get(low.strip(_AROUND))
            if known is not None:
                rule, small = known
                if small or not text.lstrip(_AROUND)[:1].islower():
                    return rule
        for literal, rule in self._prefixes.get(low[:_KEY], ()):
            if low.startswith(literal) and len(low) <= rule.max_chars:
                return rule
        for literal, rule in self._suffixes.get(low[-_KEY:], ()) if self._suffixes else ():
            if low.endswith(literal) and len(low) <= rule.max_chars:
                return rule
        for pattern, rule in self._by_start.get(key(low), ()):
            if len(low) <= rule.max_chars and line_pattern(pattern).fullmatch(text):
                return rule
        return None


# Prefixes and suffixes are bucketed by their first/last characters: 4 keeps buckets at a few entries and every
# literal in the packs is at least that long (checked by lint).
_KEY = 4
# Longest line that is remembered, and whose surrounding signs are taken off before it is looked up as a whole (the
# longest literal has 58 characters).
_SHORT = 80
_REMEMBERED = 4096
_UNSEEN = Verdict(None, ())
# What a line may carry around its words and still equal a literal: "- Advertisement -", "Baca juga:", "[Iklan]".
_AROUND = " \t:.…»>«<|*•·-–—=_[](){}!"


@cache
def line_pattern(source: str) -> re.Pattern[str]:
    """A pattern for whole lines: case is ignored. A run needs few of the packs' 80, each 0.3 ms to compile."""
    return re.compile(source, re.IGNORECASE)


@cache
def part_pattern(source: str) -> tuple[str, re.Pattern[str]]:
    """A pattern for parts of lines, case as written, behind a literal that its matches hold: a search costs 30 us."""
    return core(source), re.compile(source)


def check_patterns(rule: Rule) -> None:
    """Compile a rule's patterns now, which a run does when a line first asks for them.

    Raises:
        re.error: one of them is no pattern.
    """
    for pattern in rule.line.pattern:
        line_pattern(pattern)
    for pattern in rule.part.pattern:
        part_pattern(pattern)


@cache
def compile_rule(pack_id: str, rule: Rule) -> CompiledRule:
    """One rule, its literals in lower case; its patterns are compiled when a line first asks for them."""
    anywhere = tuple(p for p in rule.line.pattern if starts(p) is None)
    wakes = [*rule.line.contains, *rule.part.literal, *rule.part.tail_from]
    if anywhere or rule.part.pattern:
        wakes += rule.needs
    return CompiledRule(
        id=f"{pack_id}/{rule.id}",
        label=rule.label,
        why=rule.why,
        max_chars=rule.line.max_chars or sys.maxsize,
        opens=rule.opens,
        through=frozenset(s.lower() for s in rule.through),
        run=rule.run,
        until=rule.until,
        needs=tuple(s.lower() for s in rule.needs),
        contains=tuple(s.lower() for s in rule.line.contains),
        patterns=rule.line.pattern,
        anywhere=anywhere,
        wakes=tuple(dict.fromkeys(s.lower() for s in wakes)),
        literals=rule.part.literal,
        tails=rule.part.tail_from,
        part_patterns=rule.part.pattern,
    )


def spans_in(rule: CompiledRule, text: str, low: str) -> list[Span]:
    """What a rule takes of one line: all of it, parts of it, or nothing. `low`: the line in lower case."""
    if len(text) <= rule.max_chars:
        if rule.contains and any(s in low for s in rule.contains):
            return [Span(0, len(text), rule)]
        if (
            rule.anywhere
            and any(s in low for s in rule.needs)
            and any(line_pattern(p).fullmatch(text) for p in rule.anywhere)
        ):
            return [Span(0, len(text), rule)]
    found = [Span(i, i + len(s), rule) for s in rule.literals if (i := text.find(s)) >= 0]
    found += [Span(i, len(text), rule) for s in rule.tails if (i := text.find(s)) >= 0]
    if rule.part_patterns and any(s in low for s in rule.needs):
        for literal, pattern in map(part_pattern, rule.part_patterns):
            if literal in text:
                found += [Span(*m.span(), rule) for m in pattern.finditer(text) if m.group()]
    return found
