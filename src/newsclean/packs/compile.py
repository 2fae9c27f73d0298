"""Packs compiled for matching: literals are looked up, patterns run only where a cheap test has passed.

The common pack and one portal's pack become one matcher, so the number of packs costs nothing per line.
Measured on the seeds' shape (55 lines, 4.5 KB): one unanchored IGNORECASE alternation of all rules costs about
110 times the price of reading and splitting the page; the tables here cost 1-2 times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsclean.model import Label
from newsclean.packs.schema import FactSources, Html, Pack, Rule


class CompiledRule(NamedTuple):
    """A rule as the matcher hands it out: `id` is "portal/rule"."""

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
    literals: tuple[str, ...]
    tails: tuple[str, ...]
    part_patterns: tuple[re.Pattern[str], ...]


class Span(NamedTuple):
    """Characters of one line that a rule takes."""

    start: int
    end: int
    rule: CompiledRule


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
        self.outlets: tuple[str, ...] = tuple(n for p in chain for n in (p.name, *p.outlets) if p.id != "_common")
        self.low_outlets = tuple(n.lower() for n in self.outlets)
        self.signatures = frozenset(n.lower() for n in (*self.datelines, *self.outlets))
        self.rules: dict[str, CompiledRule] = {}
        self._equals: dict[str, tuple[CompiledRule, bool]] = {}
        self._prefixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._suffixes: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._inside: dict[str, CompiledRule] = {}
        self._by_word: dict[str, list[tuple[str, CompiledRule]]] = {}
        self._by_text: list[tuple[str, CompiledRule]] = []
        self._by_start: dict[str, list[CompiledRule]] = {}
        # Furniture recurs from page to page: in 4,400 rows 60 % of the lines up to this length are repeats.
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._whole_line)
        for pack in chain:
            for rule in pack.rule:
                self._add(pack.id, rule)
        self._words = frozenset(self._by_word)

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
        starts = pattern_starts(rule.line.pattern)
        for s in starts or ():
            self._by_start.setdefault(s, []).append(c)
        for s, word in triggers(rule, patterns=starts is None):
            if word:
                self._by_word.setdefault(word, []).append((s, c))
            else:
                self._by_text.append((s, c))

    def inside(self, path: tuple[str, ...]) -> CompiledRule | None:
        """The rule for a place in HTML, given the ancestors' tokens; the outermost match wins."""
        if self._inside:
            for token in path:
                rule = self._inside.get(token)
                if rule is not None:
                    return rule
        return None

    def whole_line(self, text: str, low: str) -> CompiledRule | None:
        """The rule that takes a whole line by its wording; `low` is the line in lower case."""
        return self._remembered(text, low) if len(low) <= _SHORT else self._whole_line(text, low)

    def _whole_line(self, text: str, low: str) -> CompiledRule | None:
        known = self._equals.get(low)
        if known is None and len(low) < _LONGEST_EQUAL:
            known = self._equals.get(low.strip(_AROUND))
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
        for rule in self._by_start.get(low.lstrip(_OPENING)[:_START], ()):
            if _matches(rule, text, low):
                return rule
        return None

    def wake_ups(self, low_text: str) -> Iterator[tuple[int, CompiledRule]]:
        """Where in a page (lower case) a trigger of a rule stands, with the rule; only there is the rule tried."""
        literals = list(self._by_text)
        tokens = set(low_text.split())
        tokens.update([t.split(":", 1)[0].strip(_EDGES) for t in tokens if not t.isalnum()])
        for word in self._words & tokens:
            literals += self._by_word[word]
        for literal, rule in literals:
            at = low_text.find(literal)
            while at >= 0:
                yield at, rule
                at = low_text.find(literal, at + len(literal))


# Prefixes and suffixes are bucketed by their first/last characters: 4 keeps buckets at a few entries and every
# literal in the packs is at least that long (checked by lint).
_KEY = 4
_SHORT = 100
_REMEMBERED = 4096
# Longest line whose surrounding signs are taken off before it is looked up; the longest literal has 58 characters.
_LONGEST_EQUAL = 80
# Signs that stand at the edges of words in running text.
_EDGES = " \t.,:;!?()[]{}\"'“”‘’«»<>*#|/=–—-…"
# What a line may carry around its words and still equal a literal: "- Advertisement -", "Baca juga:", "[Iklan]".
_AROUND = " \t:.…»>«<|*•·-–—=_[](){}!"


def compile_rule(pack_id: str, rule: Rule) -> CompiledRule:
    """One rule, its literals in lower case and its patterns compiled (line patterns ignore case)."""
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
        patterns=tuple(re.compile(p, re.IGNORECASE) for p in rule.line.pattern),
        literals=rule.part.literal,
        tails=rule.part.tail_from,
        part_patterns=tuple(re.compile(p) for p in rule.part.pattern),
    )


def triggers(rule: Rule, *, patterns: bool) -> Iterator[tuple[str, str | None]]:
    """The literals (lower case) one of which a page must hold before the rule is tried on its lines.

    With each the word by which it is found: of a literal that a rule for whole lines asks for, its longest word;
    of one that may be glued to other text, none: it is searched for. `patterns`: whether the line patterns need
    triggers, too (those with a known first word do not).
    """
    for s in rule.line.contains:
        yield s.lower(), max(s.lower().split(" ")[1:-1], key=len, default="") or None
    for s in (*rule.part.literal, *rule.part.tail_from, *(rule.needs if rule.part.pattern else ())):
        yield s.lower(), None
    if rule.line.pattern and patterns and not rule.part.pattern:
        for s in rule.needs:
            yield s.lower(), max((w.strip(_EDGES) for w in s.lower().split()), key=len) or None


# Signs that a pattern may allow in front of its first word, and the number of characters of that word that count.
_OPENING = "([*-– "
_START = 3
_FIRST = re.compile(
    r"(?:\\[(\[]\??|\[[^\]]{1,8}\]\??|\(\?:\\\(\|\\\*\|-\)\?\\s\?)?"
    r"(?:\(\?:(?P<several>[A-Za-z][\w |\[\]]*)\)(?![?*{])|(?P<one>[A-Za-z]{3,})(?![?*{]))"
)


def pattern_starts(patterns: Iterable[str]) -> frozenset[str] | None:
    """The first letters (lower case) of all lines that the patterns can take; None if they cannot be told.

    Only the plain case is understood: a pattern that begins with a word or a group of words, behind an optional
    bracket. It is the common one, and lets a line's first letters choose the patterns that are tried.
    """
    found: set[str] = set()
    for pattern in patterns:
        m = _FIRST.match(pattern)
        if not m:
            return None
        for word in (m.group("several") or m.group("one")).split("|"):
            if not word[:_START].isalpha() or len(word) < _START:
                return None
            found.add(word[:_START].lower())
    return frozenset(found) or None


def spans_in(rule: CompiledRule, text: str, low: str) -> list[Span]:
    """What a rule takes of one line: all of it, parts of it, or nothing. `low`: the line in lower case."""
    if _matches(rule, text, low) or (any(s in low for s in rule.contains) and _fits(rule, text)):
        return [Span(0, len(text), rule)]
    found = [Span(i, i + len(s), rule) for s in rule.literals if (i := text.find(s)) >= 0]
    found += [Span(i, len(text), rule) for s in rule.tails if (i := text.find(s)) >= 0]
    if rule.part_patterns and any(s in low for s in rule.needs):
        found += [Span(*m.span(), rule) for p in rule.part_patterns for m in p.finditer(text) if m.group()]
    return found


def _fits(rule: CompiledRule, text: str) -> bool:
    return not rule.max_chars or len(text) <= rule.max_chars


def _matches(rule: CompiledRule, text: str, low: str) -> bool:
    """Whether one of the rule's line patterns takes the whole line."""
    return (
        bool(rule.patterns)
        and _fits(rule, text)
        and any(s in low for s in rule.needs)
        and any(p.fullmatch(text) for p in rule.patterns)
    )
