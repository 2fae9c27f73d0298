"""The page's date line: when it was published and when it was changed, and who stands on the same line."""

from __future__ import annotations

import re

from newsclean.dates import Stamp, stamps
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.given import has_given_name
from newsclean.extractors.names import Credits, parse_roles, people
from newsclean.extractors.shape import PARAGRAPH, ends_sentence, is_headline
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
# Lines above the article in which the date line may stand; share bars lie between (dumps: at most 19).
_WINDOW = 25
_BESIDE = 2  # lines from the date line to another
_DATE_WORDS = frozenset({"oleh", "by", "pada", "on", "admin", "redaksi"})  # small words that a date line has
_WEATHER = re.compile(r"-?\d{1,2}(?:[.,]\d)? ?[°º]? ?[CF]")  # "27.5 C"
_SIGNED_BY = frozenset({"by", "oleh"})
# Bound once, since reading an Enum's member takes 150 ns.
_PUBLISHED, _BYLINE, _NAVIGATION = Label.PUBLISHED, Label.BYLINE, Label.NAVIGATION


def mark_publication(doc: Document, pack: CompiledPack) -> Document:
    """Find the date line nearest to the article's beginning, else right behind its end."""
    if doc.article is None:
        return doc
    first, last = doc.article
    lowest = min(first + 4, last, len(doc.blocks) - 1)
    able = _able(doc, first - _WINDOW, lowest + _BESIDE)
    if [b for b in able if first < b.index <= lowest and _date_line(b.text)]:  # on few pages
        lowest = _lowest(doc, pack, first, lowest)
    found = _near([b for b in reversed(able) if first - _WINDOW < b.index <= lowest], able)
    if not found and not doc.page.is_row:
        able = _able(doc, last - _BESIDE, last + 3 + _BESIDE)
        found = _near([b for b in able if last <= b.index <= last + 3], able)
    if not found or _of_frame(doc, found, first):
        return doc
    marks: list[Mark] = []
    named: list[Credits] = []
    stated: dict[str, str] = {}  # the first date of each role
    warnings: set[str] = set()
    for block, line in found:
        spans = _marks(block, line)
        marks += spans
        if len(spans) > len(line):
            named.append(_names(block.text, spans, pack))
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
    for credits in named:
        doc = doc.add(authors=credits.authors, editors=credits.editors)
    return doc.know(
        published_at=stated.get("published", modified), modified_at=modified, date_source="line"
    ).warn(*warnings)


def _lowest(doc: Document, pack: CompiledPack, first: int, lowest: int) -> int:
    """The lowest line of the article's beginning where its date may stand: a deck may be above it, an article not.

    Below two paragraphs, or one with a dateline, a day on its own line heads a part of a schedule.
    """
    paragraphs = 0
    names = names_pattern(pack)
    for b in doc.blocks[first:lowest]:
        if len(b.text) >= PARAGRAPH and (ends_sentence(b.text) or b.text[-1] == ":"):
            paragraphs += 1
            if paragraphs == 2 or split_dateline(b.text, names):
                return b.index
    return lowest


def _able(doc: Document, start: int, stop: int) -> list[Block]:
    """The open blocks with index in `[start, stop]` that may be date lines; hardly more than the true ones are."""
    return [
        b
        for b in doc.blocks[max(0, start) : stop + 1]
        # Every full date has a year, if only two digits behind a slash; most lines have neither. Single characters are
        # found in half the time of two.
        if len(text := b.text) <= _LONGEST
        and ("/" in text or ("2" in text and "20" in text) or ("9" in text and "19" in text))
        and doc.labels[b.index] is None
        and text[0] not in ",.;"  # ", Selasa (10/6/2025)."
    ]


def _near(order: list[Block], able: list[Block]) -> list[tuple[Block, list[Stamp]]]:
    """The first date line in that order, and the date lines right beside it (published and changed)."""
    for b in order:
        line = _date_line(b.text)
        if not line:
            continue
        found = [(b, line)]
        at = b.index
        neighbours = {x.index - at: x for x in able if x is not b and -_BESIDE <= x.index - at <= _BESIDE}
        if neighbours:  # on few pages
            roles = {s.role for s in line}
            for x in [neighbours[i] for i in (-1, -2, 1, 2) if i in neighbours]:
                beside = _date_line(x.text)
                if beside and not roles.issuperset([s.role for s in beside]):
                    roles.update([s.role for s in beside])
                    found.append((x, beside))
            found.sort(key=lambda pair: pair[0].index)
        return found
    return []


def _of_frame(doc: Document, found: list[tuple[Block, list[Stamp]]], first: int) -> bool:
    """Whether a day without clock time is that of the visit: menus or the weather follow, then the headline."""
    at = found[-1][0].index
    if at + 1 >= first:
        return False
    if doc.labels[at + 1] is not _NAVIGATION and not _WEATHER.fullmatch(doc.blocks[at + 1].text):
        return False
    if any("T" in s.value for _, line in found for s in line if s.value):
        return False
    return any(doc.labels[b.index] is None and is_headline(b.text) for b in doc.blocks[at + 2 : first])


def _date_line(text: str) -> list[Stamp]:
    """The dates of a date line; none if other text on it shows that it is something else."""
    line = stamps(text)
    if not line:
        return []
    behind = text[line[-1].end :]
    rest = text[: line[0].start] + behind
    if len(rest) > _REST or (len(rest) > 12 and ends_sentence(text) and text[-1] == "."):
        return []
    # "Kamis, 19 Maret 2026: Hari Suci Nyepi", an entry of a list
    if ":" in behind and behind.lstrip()[0] == ":":
        return []
    timed = [s for s in line if s.value and "T" in s.value]
    if len(rest) > 3 and _prose(rest) > (2 if timed else 0):
        return []
    if not timed and line[0].start > 0 and rest.islower():
        return []
    return line


def _prose(rest: str) -> int:
    """Small words around a date ("periode 7 Agustus 2025"): a date line has names and labels there."""
    words = rest.split()
    small = [i for i, w in enumerate(words) if w.islower() and w.isalpha() and w not in _DATE_WORDS]
    if small and words[0].lower() in _SIGNED_BY:
        # "By redkabar": an account that signs; "oleh Budi Santoso di", before the day.
        return len(small) - (small[0] == 1) - (small[-1] == len(words) - 1 > 1 and words[-1] == "di")
    return len(small)


def _marks(block: Block, line: list[Stamp]) -> list[Mark]:
    """A date line in its parts: the dates, and what none of them covers (names; most lines have none)."""
    i, at, marks = block.index, 0, list[Mark]()
    for s in line:
        if s.start > at:
            marks.append(Mark(i, at, s.start, _BYLINE, NAMES_RULE))
        marks.append(Mark(i, s.start, s.end, _PUBLISHED, RULE))
        at = s.end
    if at < len(block.text):
        marks.append(Mark(i, at, len(block.text), _BYLINE, NAMES_RULE))
    return marks


def _names(text: str, marks: list[Mark], pack: CompiledPack) -> Credits:
    """People printed on the date line, before or behind the date; names with a role win over bare ones."""
    pieces = [text[m.start : m.end].strip() for m in marks if m.label is _BYLINE and m.end - m.start >= 4]
    pieces = [p for p in pieces if len(p) >= 4]
    roles = [r for p in pieces if (r := parse_roles(p, pack.signatures))]
    if roles:
        return Credits(
            tuple([n for r in roles for n in r.authors]), tuple([n for r in roles for n in r.editors])
        )
    return Credits(
        tuple([n for p in pieces if not p.isupper() or has_given_name(p) for n in people(p, pack.signatures)])
    )
