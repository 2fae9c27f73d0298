"""The dateline in front of the first paragraph: place, portal and dash ("JAKARTA, KOMPAS.com - ")."""

from __future__ import annotations

import functools
import re

from newsclean.extractors.paragraphs import paragraphs
from newsclean.extractors.places import PLACES
from newsclean.model import Document, Label
from newsclean.packs import CompiledPack

RULE = "dateline"
WHY = {RULE: "Place and portal in front of the first paragraph."}

_OUTLET = r"(?:(?:https?://)?(?:www\.)?[A-Za-z0-9-]{2,30}(?:\.[A-Za-z]{2,10}){1,2})"
_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?:[ -][A-ZÀ-Þ'’.()/]+){0,4}"
_TITLE = r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}"
# A place whose dash was lost, so that the sentence is glued to it: taken only where a known place ends there.
_GLUED = "|".join(sorted((re.escape(p.title()) for p in PLACES), key=len, reverse=True))
_DASH = r"(?:\s{0,2}(?:--|[-–—]{1,2}|―|‐|-)\s{0,2})"
_LOOK = 120  # characters at the beginning of a paragraph that are looked at
# Words in capitals in front of a dash that are no place.
_NO_PLACE = frozenset(
    "viral heboh video foto breaking news update live hoaks terkini hot berita tni polri kpk dpr mpr jakpus jaksel "
    "infografis opini editorial kolom resensi advertorial breaking q a tanya jawab catatan persib persija arema "
    "psm timnas psis persebaya".split()
)
# Paragraphs from the article's beginning that are asked for a dateline; decks and captions may stand before.
_PARAGRAPHS = 8


def mark_dateline(doc: Document, pack: CompiledPack) -> Document:
    """Mark the prefix and note its place. Only the prefix goes: the sentence behind it stays whole."""
    first = doc.article[0] if doc.article else 0
    names = _names(pack)
    for n, p in enumerate(paragraphs(doc, first)):
        if n == _PARAGRAPHS:
            break
        found = split_dateline(p.text, names, lead=n == 0)
        if found:
            length, place = found
            return doc.mark(p.marks(0, length, Label.DATELINE, RULE)).know(place=place or doc.facts.place)
    return doc


def _names(pack: CompiledPack) -> re.Pattern[str]:
    known = sorted((re.escape(n) for n in pack.datelines), key=len, reverse=True)
    return _compiled("|".join(known))


def split_dateline(text: str, names: re.Pattern[str], *, lead: bool = True) -> tuple[int, str | None] | None:
    """Length of the dateline that `text` begins with, and its place; None if it begins with none.

    `lead`: the article's first paragraph, where a bare place and a dash suffice.
    """
    head = text[:_LOOK]
    m = names.match(head)
    if not m:
        return None
    place = next((g for g in (m.group("p1"), m.group("p2"), m.group("p3"), m.group("p4")) if g), None)
    signed = m.group("outlet") is not None
    if not signed:
        bare = m.group("p4") or ""
        if not lead and not bare.isupper():
            return None
        if not _is_place(bare, loose=m.group("colon") is None):
            return None
    return m.end(), _title_case(place) if place else None


def _is_place(name: str, *, loose: bool) -> bool:
    words = name.lower().split()
    if not words or any(w in _NO_PLACE for w in words):
        return False
    if name.lower() in PLACES:
        return True
    return name.isupper() and loose and len(words) <= 4 and not any(c.isdigit() for c in name)


def _title_case(place: str) -> str:
    place = place.strip(" ,.-–")
    if place.isupper():
        return "-".join(" ".join(w.capitalize() for w in part.split()) for part in place.split("-"))
    return place


@functools.cache
def _compiled(known: str) -> re.Pattern[str]:
    outlet = rf"(?:(?i:{known})|{_OUTLET})(?![\w])" if known else rf"{_OUTLET}(?![\w])"
    day = r"(?:\s?\([^()]{3,30}\))?"
    place = rf"(?:{_UPPER}|{_TITLE})"
    return re.compile(
        rf"""(?:
          (?P<outlet>
            (?:{outlet})\s?(?:[,|]|\s[-–—]|\s)\s?(?P<p1>{place}){day}(?:{_DASH}|\s?:\s|\.\s(?=[A-Z]))  # KOMPAS.com, JAKARTA -
          | (?:{outlet}),\s?(?P<p2>{_GLUED})(?=[A-Z\d"“(]|\s[A-Z])     # Liputan6.com, JakartaKonsep
          | (?P<p3>{place})(?:,\s?|\s?\(|\s[|/]\s?){outlet}\)?{day}(?:{_DASH}|\s?:\s)                 # Jakarta (ANTARA) -
          | (?:{outlet}){day}(?:{_DASH}|\s?:\s)                                                     # KOMPAS.com -
          )
        | (?P<p4>{place}){day}(?:{_DASH}|(?P<colon>\s?:\s))                                         # JAKARTA -
        )""",
        re.VERBOSE,
    )
