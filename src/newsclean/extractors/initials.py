"""Desk codes of reporter and editor behind the last sentence: "(zap/aud)", "[idm]", "(FHM)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsclean.extractors.names import is_person, people
from newsclean.extractors.shape import PARAGRAPH, ends_sentence
from newsclean.model import Document, Kind, Label, Mark
from newsclean.packs import CompiledPack

RULE = "desk-code"
END_RULE = "end-mark"
CREDIT_RULE = "reporter-credit"
NAME_RULE = "closing-name"
WHY = {
    NAME_RULE: "A name in brackets below the last sentence.",
    CREDIT_RULE: "Portal and reporter in brackets behind the last sentence.",
    RULE: "Initials of reporter and editor.",
    END_RULE: "A sign that closes the article.",
}
_CODE = r"(?:[A-Za-z]{1,3}-\d{1,2}|[A-Za-z]{1,8}[0-9]{0,2})"
# Several codes with slashes are codes anywhere at a line's end. One code alone ("(nat)", "[idm]", "(E-2)") must
# stand on its own line or behind a closed sentence, since "(ISIS)" and "(red)" stand in sentences too.
_SEVERAL = re.compile(rf"\s*[(\[]\s?({_CODE}(?:\s?[/|,-]\s?{_CODE}){{1,3}})\s?[)\]]\.?$")
_ONE = re.compile(
    r"\s*[(\[]([a-z]{2,5}|[a-z]{1,5}-?\d{1,2}|[A-Z]{2,4}|[A-Z]{1,3}-\d{1,2}|[A-Z][a-z]{1,3}|[A-Z]\d{1,2})[)\]]\.?$"
)
_ALONE = re.compile(
    rf"\*{{0,3}} ?[(\[]\s?({_CODE}(?:\s?[/|,-]\s?{_CODE}){{0,4}}|[A-Z]-\d{{1,2}})\s?[)\]]\.?"
    r"|([a-z]{2,4}/[a-z]{2,4})"
)
# Behind the closed last sentence codes of any kind: "(*/ris)", "[abc.def]", "(gus/zed)***", "(H7-61)", "(01)".
_CLOSING = re.compile(
    r"\s*[(\[]\s?((?:\*{1,3}/)?[A-Za-z0-9]{1,8}(?:\s?[/|,.-]\s?[A-Za-z0-9]{1,8}){0,3})\s?[)\]]\*{0,3}\.?$"
)
_END = re.compile(
    r"\s*[(\[|][-*#+•\s]{0,5}[)\]|]$|^\s*(?:\*{1,5}|#{2,4}|-{3,})$|(?<=[.!?\"”])\s?(?:\*{1,4}|#{1,4})$"
)
# "(Red)", "(*/red)": the desk as a whole. In a sentence the same is a gloss ("dia (red)").
_DESK = re.compile(r"\s?[(\[](?:\*{1,3}/)?(?:red|redaksi)[)\]]\.?$", re.IGNORECASE)
_DESK_ENDS = frozenset({"d)", "D)", "d]", "i)", "I)", "i]"})
# "(Tribunlampung.co.id/Riyo Pratama)" behind the last sentence or alone below it; two portals have a bracket each.
_REPORTER = re.compile(r"\s?\(\s?([\w.-]{3,30})\s?/\s?([^()]{3,100})\)\.?$")
_NAME = re.compile(r"\(\s?((?!Sumber|Foto|Dok)[A-Z][^()\d]{4,40}?)\s?\)")
_STOPPED = (").", "].")
_SIGNS = frozenset(")]*#-.|")
# Bound once, since reading an Enum's member takes 150 ns.
_CAPTION, _BYLINE, _INITIALS = Kind.CAPTION, Label.BYLINE, Label.INITIALS
_GLOSS = 12  # characters of an abbreviation in brackets
_SHORT = 9  # characters of a code without brackets ("abcd/efgh")
_DOMAIN = re.compile(r".+\.(?:com|co\.id|id|net)", re.IGNORECASE)
# Longest caption with such a credit in the rows and pages seen: 428 characters; a row that is one line has thousands.
_LONGEST_CAPTION = 600
_PHOTO = re.compile(
    r"\(\d{1,2}/\d|\b(?:saat|ketika|tampak|suasana|ilustrasi|infografis|kiri|kanan)\b", re.IGNORECASE
)
_LONGEST_CODE = 24  # characters of codes in brackets and the signs behind them
_SPLIT = re.compile(r"[/|,.\s]+|-(?!\d)")
_WORDS = frozenset("red redaksi dan atau kiri kanan foto video ist dok net ap afp rls adv".split())


def mark_initials(doc: Document, pack: CompiledPack) -> Document:
    """Mark codes that stand alone, and codes at the end of a paragraph that closes the article or a part of it."""
    first, last = doc.article or (0, len(doc.blocks) - 1)
    # A line that ends as one with any of these signs does; a cheap test before the patterns.
    signs = [
        b
        for b in doc.between(first, last + 6)
        if (
            ((sign := (text := b.text)[-1]) in _SIGNS and (sign != "." or text[-2:] in _STOPPED))
            or (len(text) <= _SHORT and "/" in text)
        )
        and b.kind is not _CAPTION
    ]
    if not signs:
        return doc
    marks: list[Mark] = []
    codes: list[str] = []
    authors: list[str] = []
    above = last_prose(doc, last)
    prose = above or 0
    for b in signs:
        if b.index in doc.joined and "/" not in b.text and len(b.text) < _GLOSS:
            continue  # "bantuan sosial / (bansos).": the rest of a broken sentence
        at_end = b.index >= prose
        # Without any paragraph above it, it is a photo story, each line of which has a photographer's credit.
        signed = at_end and (above is not None or len(b.text) > _LONGEST_CAPTION)
        reporter = reporter_credit(b.text, pack.signatures) if signed else None
        if reporter:
            marks.append(Mark(b.index, reporter.start, len(b.text), _BYLINE, CREDIT_RULE))
            authors += reporter.people
            continue
        if (
            b.index > prose
            and (name := _NAME.fullmatch(b.text))
            and " " in name.group(1)
            and is_person(name.group(1))
        ):
            marks.append(Mark(b.index, 0, len(b.text), _BYLINE, NAME_RULE))
            authors.append(name.group(1))
            continue
        found = _code(b.text, at_end=at_end)
        if found is None:
            end = _end_mark(b.text, at_end=at_end)
            if end is not None:
                marks.append(Mark(b.index, end, len(b.text), _INITIALS, END_RULE))
            continue
        start, printed = found
        marks.append(Mark(b.index, start, _stop(b.text, start), _INITIALS, RULE))
        codes += [c for c in _split(printed) if c not in codes]  # "(mea/mea)" stays: one code for each role
    if not marks:
        return doc
    return doc.mark(marks).know(initials=(*doc.facts.initials, *codes)).add(authors=authors)


def _stop(text: str, start: int) -> int:
    """Where a code that begins at `start` ends: the full stop behind it is the sentence's, if that has none."""
    return len(text) - (text[-1] == "." and start > 0 and not ends_sentence(text[:start].rstrip()))


class ReporterCredit(NamedTuple):
    """Where the brackets with portal and reporter begin, and who is named."""

    start: int
    people: tuple[str, ...]


def reporter_credit(text: str, signatures: frozenset[str] = frozenset()) -> ReporterCredit | None:
    """The brackets with portal and reporter behind a closed paragraph or alone on their line, if there are any.

    `signatures`: names of portals in lower case; other portals are told by their domain. Behind one short sentence that
    says when or how a photo was taken it is the photo's credit, and so is a name without domain ("(ANTARA/Hafidz)")
    behind anything but a very long text.
    """
    start, found, domain = len(text), list[str](), None
    while start and text[start - 1] in ").":
        at = text.rfind("(", 0, start)  # the pattern has no other bracket in it
        m = _REPORTER.match(text, at - 1 if at and text[at - 1].isspace() else at, start) if at >= 0 else None
        domain = domain or (m and _DOMAIN.fullmatch(m.group(1)))
        if m is None or not (domain or m.group(1).lower() in signatures):
            break
        start = m.start()
        found[:0] = people(m.group(2))
    if start == len(text):
        return None
    closed = domain and ends_sentence(text[:start]) and (start > 100 or not _of_photo(text[:start]))
    return ReporterCredit(start, tuple(found)) if closed or start == 0 or start > _LONGEST_CAPTION else None


def _of_photo(text: str) -> bool:
    return ". " not in text and text[0] not in '"“' and _PHOTO.search(text) is not None


def is_code_line(text: str) -> bool:
    """Whether a line is nothing but a desk code with a slash in it or a star in front."""
    return len(text) <= 24 and ("/" in text or text[0] == "*") and _ALONE.fullmatch(text) is not None


def _split(printed: str) -> list[str]:
    return [c for c in _SPLIT.split(printed) if c]


def last_prose(doc: Document, last: int) -> int | None:
    """The last paragraph of the article, None without any: codes in front of it are no signature."""
    for b in reversed(doc.open):
        if len(b.text) >= PARAGRAPH and b.index <= last and ends_sentence(b.text):
            return b.index
    return None


def _end_mark(text: str, *, at_end: bool) -> int | None:
    """Where the sign that closes the article begins; None without one."""
    if at_end and (text[-2:] in _DESK_ENDS or text[-3:-1] in _DESK_ENDS):
        m = _DESK.search(text, max(0, len(text) - 20))
        return m.start() if m and (m.start() == 0 or ends_sentence(text[: m.start()])) else None
    if text[-1] not in ")]*#-|" or text[-2:-1].isalnum():  # "(Reuters)"
        return None
    m = _END.search(text, max(0, len(text) - 10))
    return m.start() if m else None


def _code(text: str, *, at_end: bool) -> tuple[int, str] | None:
    """Where the code begins and what it says; None without one."""
    if len(text) > _SHORT and ")" not in text[-4:] and "]" not in text[-4:]:
        return None
    if len(text) <= 24:
        m = _ALONE.fullmatch(text)
        if m:
            printed = m.group(1) or m.group(2)
            return (0, printed) if printed.lower() not in _WORDS else None
    bracket = max(text.rfind("("), text.rfind("["))
    if at_end and len(text) - bracket <= _LONGEST_CODE:
        closing = _closing_code(text, bracket)
        if closing is not None:
            return closing
    inside = text[bracket + 1 :].lstrip()
    if not (at_end or "/" in inside) or not inside[:1].isalpha():  # "(ISIS)", "(21/7/2016)"
        return None
    m = _SEVERAL.search(text, max(0, len(text) - 40))
    if m and (at_end or "/" in m.group(1)):
        parts = _split(m.group(1))
        # A full stop behind the bracket is its sentence's: "batas kecepatan turun (km/jam)." has a unit in it.
        gloss = text[-1] == "." and not ends_sentence(text[: m.start()])
        if all(len(p) <= 6 for p in parts) and (at_end or (not gloss and all(p.islower() for p in parts))):
            return m.start(), m.group(1)
    if at_end:
        m = _ONE.search(text, max(0, len(text) - 12))
        if m and ends_sentence(text[: m.start()]) and m.group(1).lower() not in _WORDS:
            return m.start(), m.group(1)
    return None


def _closing_code(text: str, bracket: int) -> tuple[int, str] | None:
    """Where codes of an unusual form in the last bracket begin and what they say; None without a sentence before it.

    "(2024)" and "(2/2)" are numbers, "(kabar.com/budi)" is a source, "(A.Firdaus)" a name, "(bansos)" a gloss.
    """
    m = _CLOSING.match(text, len(text[:bracket].rstrip()))
    if m is None:
        return None
    printed = m.group(1).lstrip("*/")
    parts = _split(printed)
    if (printed.isalpha() and "*" not in m.group(1)) or printed.lower() in _WORDS:
        return None
    if (printed[0].isdigit() and printed[0] != "0") or not _DOMAINS.isdisjoint(parts):
        return None
    if any(len(p) > _LONGEST_PART for p in parts) or ("." in printed and not printed.islower()):
        return None
    return (m.start(), printed) if ends_sentence(text[: m.start()]) else None


_DOMAINS = frozenset({"com", "co", "id", "net"})
_LONGEST_PART = 6
