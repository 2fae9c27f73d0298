"""Packs compiled for matching: literals are looked up, patterns run only where a cheap test has passed.

The common pack and one portal's pack become one matcher, so the number of packs costs nothing per line.
Measured on the seeds' shape (55 lines, 4.5 KB): one unanchored IGNORECASE alternation of all rules costs about
110 times the price of reading and splitting the page; the tables here cost 1-2 times.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from newsclean.model import Label
from newsclean.packs.schema import FactSources, Html, Pack, Rule
from newsclean.packs.starts import key, starts


class CompiledRule(NamedTuple):
    """A rule as the matcher hands it out: `id` is "portal/rule".

    `patterns`: its patterns for whole lines; `anywhere`: those of them that do not tell how a line begins; `wakes`:
    literals in lower case one of which a page must hold before the rule is tried on the lines that hold it.
    """

    id: str
    label: Label
    why: str
    max_chars: int
    opens: bool
    run: int
    until: date | None
    needs: tuple[str, ...]
    contains: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    anywhere: tuple[re.Pattern[str], ...]
    wakes: tuple[str, ...]
    literals: tuple[str, ...]
    tails: tuple[str, ...]
    part_patterns: tuple[re.Pattern[str], ...]


class Span(NamedTuple):
    """Characters of one line that a rule takes."""

    start: int
    end: int
    rule: CompiledRule


class Verdict(NamedTuple):
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
        self._equals: dict[str, tuple[CompiledRule, bool]] = {}
        self._prefixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._suffixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._inside: dict[str, CompiledRule] = {}
        self._by_text: list[tuple[str, CompiledRule]] = []
        self._by_start: dict[str, list[tuple[re.Pattern[str], CompiledRule]]] = {}
        self._remembered: dict[str, Verdict] = {}
        for pack in chain:
            for rule in pack.rule:
                self._add(pack.id, rule)

    def _add(self, pack_id: str, rule: Rule) -> None:
        c = compile_rule(pack_id, rule)
        self.rules[c.id] = c
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
            for s in starts(p.pattern) or ():
                self._by_start.setdefault(s, []).append((p, c))
        for s in c.wakes:
            self._by_text.append((s, c))

    def inside(self, path: tuple[str, ...]) -> CompiledRule | None:
        """The rule for a place in HTML, given the ancestors' tokens; the outermost match wins."""
        if self._inside:
            for token in path:
                rule = self._inside.get(token)
                if rule is not None:
                    return rule
        return None

    def short_line(self, text: str, fold: Callable[[str], str]) -> Verdict:
        """What the rules take of a line of at most `SHORT` characters; `fold` gives it in lower case.

        Furniture recurs from page to page: in 4,400 rows 60 % of such lines are repeats, so verdicts are remembered.
        """
        verdict = self._remembered.get(text)
        if verdict is None:
            low = fold(text)
            rules = {rule.id: rule for _, rule in self.wake_ups(low)}
            parts = tuple(span for rule in rules.values() for span in spans_in(rule, text, low))
            verdict = Verdict(self.whole_line(text, low), parts)
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = verdict
        return verdict

    def whole_line(self, text: str, low: str) -> CompiledRule | None:
        """The rule that takes a whole line by its wording; `low` is the line in lower case."""
        if len(low) < _LONGEST_EQUAL:
            known = self._equals.get(low) or self._equals.get(low.strip(_AROUND))
            if known is not None:
                rule, small = known
                if small or not text.lstrip(_AROUND)[:1].islower():
                    return rule
        for literal, rule in self._prefixes.get(low[:_KEY], ()):
            if low.startswith(literal) and not (rule.max_chars and len(low) > rule.max_chars):
                return rule
        for literal, rule in self._suffixes.get(low[-_KEY:], ()):
            if low.endswith(literal) and not (rule.max_chars and len(low) > rule.max_chars):
                return rule
        for pattern, rule in self._by_start.get(key(low), ()):
            if _fits(rule, text) and pattern.fullmatch(text):
                return rule
        return None

    def wake_ups(self, low_text: str) -> Iterator[tuple[int, CompiledRule]]:
        """Where in a page (lower case) a trigger of a rule stands, with the rule; only there is the rule tried."""
        for literal, rule in self._by_text:
            if literal[0] in _RARE and literal[0] not in low_text:  # one character is found ten times faster
                continue
            at = low_text.find(literal)
            while at >= 0:
                yield at, rule
                at = low_text.find(literal, at + len(literal))


# Prefixes and suffixes are bucketed by their first/last characters: 4 keeps buckets at a few entries and every
# literal in the packs is at least that long (checked by lint).
_KEY = 4
_RARE = frozenset("[]{}<!©")
SHORT = 100
_REMEMBERED = 4096
# Longest line whose surrounding signs are taken off before it is looked up; the longest literal has 58 characters.
_LONGEST_EQUAL = 80
# What a line may carry around its words and still equal a literal: "- Advertisement -", "Baca juga:", "[Iklan]".
_AROUND = " \t:.…»>«<|*•·-–—=_[](){}!"


@cache
def compile_rule(pack_id: str, rule: Rule) -> CompiledRule:
    """One rule, its literals in lower case and its patterns compiled (line patterns ignore case)."""
    patterns = tuple(re.compile(p, re.IGNORECASE) for p in rule.line.pattern)
    anywhere = tuple(p for p in patterns if starts(p.pattern) is None)
    wakes = [*rule.line.contains, *rule.part.literal, *rule.part.tail_from]
    if anywhere or rule.part.pattern:
        wakes += rule.needs
    return CompiledRule(
        id=f"{pack_id}/{rule.id}",
        label=rule.label,
        why=rule.why,
        max_chars=rule.line.max_chars,
        opens=rule.opens,
        run=rule.run,
        until=rule.until,
        needs=tuple(s.lower() for s in rule.needs),
        contains=tuple(s.lower() for s in rule.line.contains),
        patterns=patterns,
        anywhere=anywhere,
        wakes=tuple(dict.fromkeys(s.lower() for s in wakes)),
        literals=rule.part.literal,
        tails=rule.part.tail_from,
        part_patterns=tuple(re.compile(p) for p in rule.part.pattern),
    )


def spans_in(rule: CompiledRule, text: str, low: str) -> list[Span]:
    """What a rule takes of one line: all of it, parts of it, or nothing. `low`: the line in lower case."""
    if _fits(rule, text):
        if any(s in low for s in rule.contains):
            return [Span(0, len(text), rule)]
        if (
            rule.anywhere
            and any(s in low for s in rule.needs)
            and any(p.fullmatch(text) for p in rule.anywhere)
        ):
            return [Span(0, len(text), rule)]
    found = [Span(i, i + len(s), rule) for s in rule.literals if (i := text.find(s)) >= 0]
    found += [Span(i, len(text), rule) for s in rule.tails if (i := text.find(s)) >= 0]
    if rule.part_patterns and any(s in low for s in rule.needs):
        found += [Span(*m.span(), rule) for p in rule.part_patterns for m in p.finditer(text) if m.group()]
    return found


def _fits(rule: CompiledRule, text: str) -> bool:
    return not rule.max_chars or len(text) <= rule.max_chars
