"""The page's date line: when it was published and when it was changed, and who stands on the same line."""

from __future__ import annotations

from typing import Any

from newsclean.dates import Stamp, stamps
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.names import parse_roles, people
from newsclean.extractors.shape import ends_sentence
from newsclean.model import Block, Document, Label, Mark, Warn
from newsclean.packs import CompiledPack

RULE = "date-line"
NAMES_RULE = "date-line-names"
WHY = {
    RULE: "The page's own date line.",
    NAMES_RULE: "Names printed on the page's date line.",
}
# A date line is short; the longest of 155 collected ones has 96 characters (RMOL, with the reporter's name).
_LONGEST = 140
_REST = 70  # characters besides the date: names, section, outlet
_PARAGRAPH = 60  # characters of a paragraph
_WINDOW = (
    25  # lines above the article in which the date line may stand; share bars lie between (dumps: at most 19)
)


def mark_publication(doc: Document, pack: CompiledPack) -> Document:
    """Find the date line nearest to the article's beginning, else right behind its end."""
    if doc.article is None:
        return doc
    first, last = doc.article
    lowest = min(first + 4, last, len(doc.blocks) - 1)
    if any(_date_line(doc, i) for i in range(first + 1, lowest + 1)):  # on few pages
        lowest = _lowest(doc, pack, first, lowest)
    found = _near(doc, range(lowest, max(-1, first - _WINDOW), -1), first)
    if not found and not isinstance(doc.page.content, str):
        found = _near(doc, range(last, min(len(doc.blocks), last + 4)), last)
    if not found:
        return doc
    marks: list[Mark] = []
    names: list[str] = []
    stated: dict[str, str] = {}  # the first date of each role
    warnings: set[str] = set()
    for block, line in found:
        rest = _rest(block.text, line)
        marks += _marks(block, line, rest)
        names += _names(block.text, rest, pack)
        for stamp in line:
            warnings.update(stamp.warnings)
            if stamp.value:
                stated.setdefault(stamp.role, stamp.value)
    doc = doc.mark(marks)
    if not stated:
        return doc.warn(*warnings)
    modified = stated.get("modified")
    if "published" not in stated:
        warnings.add(Warn.PUBLISHED_FROM_MODIFIED)
    known: dict[str, Any] = {"published_at": stated.get("published", modified), "date_source": "line"}
    known["modified_at"] = modified
    if names:
        known["authors"] = tuple(dict.fromkeys((*doc.facts.authors, *names)))
    return doc.know(**known).warn(*warnings)


def _lowest(doc: Document, pack: CompiledPack, first: int, lowest: int) -> int:
    """The lowest line of the article's beginning where its date may stand: a deck may be above it, an article not.

    Below two paragraphs, or one with a dateline, a day on its own line heads a part of a schedule.
    """
    paragraphs = 0
    names = names_pattern(pack)
    for b in doc.blocks[first:lowest]:
        if len(b.text) >= _PARAGRAPH and (ends_sentence(b.text) or b.text[-1] == ":"):
            paragraphs += 1
            if paragraphs == 2 or split_dateline(b.text, names, bare=False):
                return b.index
    return lowest


def _near(doc: Document, order: range, edge: int) -> list[tuple[Block, list[Stamp]]]:
    """The first date line in that order, and the date lines right beside it (published and changed)."""
    for i in order:
        line = _date_line(doc, i)
        if not line:
            continue
        found = [(i, line)]
        roles = {s.role for s in line}
        for j in (i - 1, i - 2, i + 1, i + 2):
            if not 0 <= j < len(doc.blocks) or abs(j - edge) > _WINDOW:
                continue
            beside = _date_line(doc, j)
            if beside and not roles.issuperset([s.role for s in beside]):
                roles.update([s.role for s in beside])
                found.append((j, beside))
        return [(doc.blocks[i], line) for i, line in sorted(found)]
    return []


def _date_line(doc: Document, i: int) -> list[Stamp]:
    text = doc.blocks[i].text
    # Every full date has a year, if only two digits behind a slash; most lines have neither.
    if len(text) > _LONGEST or not ("20" in text or "19" in text or "/" in text):
        return []
    if doc.labels[i] is not None or text[0] in ",.;":  # ", Selasa (10/6/2025)."
        return []
    line = stamps(text)
    if not line:
        return []
    rest = text[: line[0].start] + text[line[-1].end :]
    if len(rest) > _REST or (len(rest) > 12 and ends_sentence(text) and text[-1] == "."):
        return []
    if (
        text[line[-1].end :].lstrip().startswith(":")
    ):  # "Kamis, 19 Maret 2026: Hari Suci Nyepi", an entry of a list
        return []
    timed = any(s.value and "T" in s.value for s in line)
    if len(rest) > 3 and _prose(rest) > (2 if timed else 0):
        return []
    if not timed and line[0].start > 0 and rest.islower():
        return []
    return line


def _prose(rest: str) -> int:
    """Small words around a date ("periode 7 Agustus 2025"): a date line has names and labels there."""
    return sum(w.isalpha() and w.islower() and w not in ("oleh", "by", "pada", "on") for w in rest.split())


def _rest(text: str, line: list[Stamp]) -> list[tuple[int, int]]:
    """The spans of a date line that no date covers; most have none."""
    spans, at = [], 0
    for s in line:
        if s.start > at:
            spans.append((at, s.start))
        at = s.end
    if at < len(text):
        spans.append((at, len(text)))
    return spans


def _marks(block: Block, line: list[Stamp], rest: list[tuple[int, int]]) -> list[Mark]:
    dates = [Mark(block.index, s.start, s.end, Label.PUBLISHED, RULE) for s in line]
    return sorted([*dates, *[Mark(block.index, at, end, Label.BYLINE, NAMES_RULE) for at, end in rest]])


def _names(text: str, rest: list[tuple[int, int]], pack: CompiledPack) -> list[str]:
    """People printed on the date line, before or behind the date; names with a role win over bare ones."""
    pieces = [piece for at, end in rest if len(piece := text[at:end].strip()) >= 4]
    roles = [r for p in pieces if (r := parse_roles(p, pack.signatures))]
    if roles:
        return [n for r in roles for n in r.authors]
    return [n for p in pieces if not p.isupper() for n in people(p, pack.signatures)]
