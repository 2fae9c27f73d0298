"""The dateline in front of the first paragraph: place, portal and dash ("JAKARTA, KOMPAS.com - ")."""

from __future__ import annotations

import functools
import re

import msgspec

from newsclean.extractors.dateline_forms import (
    BARE_FORMS,
    BESIDE,
    PLAIN,
    STOPPED,
    behind_pattern,
    outlet_pattern,
    place_pattern,
)
from newsclean.extractors.paragraphs import paragraphs
from newsclean.extractors.places import PLACES
from newsclean.extractors.shape import is_sentence
from newsclean.model import Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "dateline"
WHY = {RULE: "Place and portal in front of the first paragraph."}

_NEAR = 75  # characters within which the dash must stand; the longest dateline seen has 68
_BRACKET = 30  # characters within which a name in brackets stands behind its place ("Pematangsiantar (SIB) ")
_ALONE = 40  # characters of a dateline alone on its line ("Jakarta, NU Online")
_LOOK = 120  # characters at the beginning of a paragraph that are looked at
# Words in capitals in front of a dash that are no place.
_NO_PLACE = frozenset(
    "info nasional bisnis viral heboh video foto breaking news update live hoaks terkini hot berita tni polri kpk dpr "
    "mpr jakpus jaksel "
    "infografis opini editorial kolom resensi advertorial breaking q a tanya jawab catatan persib persija arema "
    "psm timnas psis persebaya".split()
)
# Labels of advertorial desks, printed like a dateline (Tempo).
_LABELS = frozenset({"info nasional", "info bisnis", "info tempo"})
# Paragraphs from the beginning that are asked for a dateline, and sentences above one in small letters: decks and
# captions may stand before.
_PARAGRAPHS = 8
_BARE = 3
_DATELINE = Label.DATELINE  # bound once, since reading an Enum's member takes 150 ns
_MOST_ABOVE = 3  # sentences above the first paragraph: a deck and two captions


def mark_dateline(doc: Document, pack: CompiledPack) -> Document:
    """Mark the prefix and note its place. Only the prefix goes: the sentence behind it stays whole.

    Round-ups have several; the first gives the place.
    """
    first, last = doc.article or (0, len(doc.blocks) - 1)
    names = names_pattern(pack)
    marks: list[Mark] = []
    place: str | None = None
    above = doc.blocks[first - 1] if first and doc.labels[first - 1] is None else None
    if above and (found := split_dateline(above.text, names)) and found[0] == len(above.text):
        place = found[1]  # "Jakarta, NU Online" alone on its line
        marks.append(whole(above, _DATELINE, RULE))
    sentences = 0
    doubted: list[Mark] = []
    for n, p in enumerate(paragraphs(doc, first, last)):
        lead = n < _PARAGRAPHS and not marks
        bare = lead and sentences < _BARE  # captions and names stand above the first paragraph, too
        sentences += lead and is_sentence(p.text)
        # Further down a portal must sign, and it does with its address.
        if not lead and "." not in p.text[:_NEAR]:
            continue
        found = split_dateline(p.text, names, lead=lead, bare=bare)
        if not found:
            continue
        prefix = p.marks(0, found[0], _DATELINE, RULE)
        if lead and not doubted and _heads_caption(p.text, *found):
            doubted, shown = prefix, found[1]
        else:
            place = found[1] if not marks else place
            marks += prefix
    if doubted and not marks:
        marks, place = doubted, shown
    return doc.mark(marks).know(place=place) if marks else doc


def _heads_caption(text: str, end: int, place: str | None) -> bool:
    """Whether what looks like a dateline may head a caption, if another paragraph has a dateline, too.

    "BIBIT POHON - Warga menanam pohon, Senin (9/6/2025)." (Tribun), "KABAR.COM - Warga menanam pohon. (Kabar/Budi)".
    """
    if place is None:
        return text[-1] == ")" or text[-2:] == ")."
    return place.lower() not in PLACES and "." not in text[:end] and text[-2:] == ")."


def lead_block(doc: Document) -> int | None:
    """The first paragraph, as its dateline tells; None without one.

    Decks and captions may stand above it, an article may not: what looks like a dateline further down is none.
    """
    for m in doc.marks:
        if m.label is _DATELINE:
            dateline = m.block
            break
    else:
        return None
    first = doc.article[0] if doc.article else 0
    if dateline - first <= _MOST_ABOVE:
        return dateline
    above = (b for b in doc.blocks[first:dateline] if doc.labels[b.index] is None)
    return dateline if sum(is_sentence(b.text) for b in above) <= _MOST_ABOVE else None


class Prefix(msgspec.Struct, frozen=True, gc=False):
    """A dateline as a text's beginning prints it: its length, its place, and where on a page it may be believed.

    `lead`: in one of the first paragraphs alone; `bare`: in the very first ones alone.
    """

    end: int
    place: str | None
    lead: bool
    bare: bool


class Names:
    """The portals' names that a pack knows, as a pattern for datelines and as the words that these begin with.

    Told apart by identity, so that it is a cheap key.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self.pattern = outlet_pattern(names)
        self.lower = frozenset([n.lower() for n in names])
        self.first_words = frozenset([m.group() for n in self.lower if (m := re.match(r"\w+", n))])


@functools.lru_cache(maxsize=256)
def names_pattern(pack: CompiledPack) -> Names:
    """The datelines' patterns with the portals' names that the pack knows.

    Kept by pack, since to hash its 130 names takes as long as to read a dateline; packs share them.
    """
    return _compiled(pack.datelines)


@functools.cache
def _compiled(names: tuple[str, ...]) -> Names:
    return Names(names)


# Words in capitals and then one in small letters: a sentence's beginning, unless a portal's name begins it. The pattern
# for datelines takes up to 30 us to find that out.
_SENTENCE = re.compile(r"([A-ZÀ-Þ][^\W\d_]*+) (?:[A-ZÀ-Þ][^\W\d_]*+ )*+[a-zà-ÿ]")


def split_dateline(
    text: str, names: Names, *, lead: bool = True, bare: bool = True
) -> tuple[int, str | None] | None:
    """Length of the dateline that `text` begins with, and its place; None if it begins with none.

    `lead`: one of the first paragraphs, where a place in capitals and a dash suffice. `bare`: the very first ones,
    where a known place in small letters does, too.
    """
    near = text[:_NEAR]
    # A dash or a colon stands where a dateline's could, or a comma does.
    if (
        ":" not in near
        and ("-" not in near or not _is_dash(near))
        and "–" not in near
        and "—" not in near
        and "¦" not in near
        and "|" not in near
        and "~" not in near
        and not (lead and "," in near and (len(text) <= _ALONE or "." in near[: near.index(",")]))
        and not (bare and "." in near and near[: near.index(".")].isupper())
        and not (bare and ("(" in near[:_BRACKET] or near[0] == "["))
        and not (bare and "(" in near and "." in near[: near.index("(")])
    ):
        return None
    begins = _SENTENCE.match(near)
    if begins and begins.group(1).lower() not in names.first_words:
        return None
    found = _read(text[:_LOOK], names)
    if found is None or (found.lead and not lead) or (found.bare and not bare):
        return None
    if len(text) < _ALONE and text[found.end - 2 : found.end] == ": " and "." not in text[: found.end]:
        return None  # "Tribun Timur: Rp 75.000", of a list
    if (
        found.end < len(near)
        and text[found.end - 1] == " "
        and text[found.end - 2].isalnum()
        and not is_sentence(text)
    ):
        return None  # "KABAR.CO Pemerintah ..." with no dash at all: a headline begins so, too
    return found.end, found.place


def _is_dash(near: str) -> bool:
    """Whether the hyphens among a line's first characters may be a dash, and not part of a word ("anak-anak")."""
    if " -" in near or "- " in near or "--" in near or ".com-" in near or near[-1] == "-":
        return True
    return near[: near.index("-")].isupper()


# A page's first lines are asked by the bounds, for the date line and for the dateline itself, each time for 64 pages.
@functools.lru_cache(maxsize=512)
def _read(head: str, names: Names) -> Prefix | None:
    plain = head if head.isascii() else head.translate(PLAIN)
    m = names.pattern.match(plain)
    if m:
        if not m.group("media"):
            return _of_portal(head, m)
        stopped = _stopped(plain, m.end())
        return Prefix(
            stopped.end() if stopped else m.end(), stopped and _title_case(stopped.group(1)), True, True
        )
    beside = BESIDE.match(plain) if "," in plain else None
    if beside and (m := place_pattern().match(plain, beside.end())) and _ends_at_once(m):
        # A name that is not known beside a place that is: "KBRN, Jakarta:".
        names_here = (m.group("alone"),) if m.group("colon") else (beside.group(1), m.group("alone"))
        return _beside_a_name(m, names_here)
    m = place_pattern().match(plain)
    return _of_place(head, m, names) if m else _bare(head, names)


def _of_portal(head: str, m: re.Match[str]) -> Prefix | None:
    p1, p2, p3, p5 = (_printed(head, m, group) for group in ("p1", "p2", "p3", "p5"))
    if p2 and (p2 := _known_place(p2)) is None:
        return None
    if p1 and m.group("open"):
        if p1.lower() not in PLACES:
            end = m.end() if m.group("d4") else m.end("c4") if m.group("c4") else 0
            return Prefix(end, None, False, False) if end else None
        p1, p3 = p3, p1  # the place in front counts for more than one in brackets
    place = p1 or p2 or p3 or p5
    loose = m.group("blank") is not None
    if loose and not head[: m.start("blank")].isupper():
        return None
    return Prefix(
        m.start("p2") + len(p2) if p2 else m.end(), _title_case(place) if place else None, loose, loose
    )


def _of_place(head: str, m: re.Match[str], names: Names) -> Prefix | None:
    alone, name = _printed(head, m, "alone") or "", m.group("name")
    if m.group("n6"):
        return _beside_a_name(m, (alone, m.group("n6")))  # "Jakarta, KompasOtomotif -"
    if name:  # "Surabaya, Bhirawa" above the first paragraph
        name = _printed(head, m, "name") or ""
        known = name.lower() in names.lower
        sure = alone.lower() in PLACES and (known or _NAME.fullmatch(name) is not None)
        return Prefix(m.end(), _title_case(alone), True, not known) if sure else _bare(head, names)
    if alone.lower() not in PLACES and _PAIRED.match(head, len(alone)):
        return None
    end, loose = m.end(), m.group("bar", "colon", "tight") == (None, None, None)
    behind = behind_pattern().match(m.string, end)
    if behind:
        end = behind.end()
    place = alone if _is_place(alone, loose=loose) else None
    if place is None and alone.lower() not in _LABELS:
        return None
    if not behind and (stopped := _stopped(m.string, end)):
        return Prefix(stopped.end(), _title_case(stopped.group(1)), True, False)
    second = None if behind else place_pattern().match(m.string, end)
    if (
        second
        and second.group("dash")
        and _ends_at_once(second)
        and (place is None or second.group("alone").lower() in PLACES)
    ):
        # "KABAR CONTOH – Jakarta – ": the place is the second name, if it is one.
        place, end = place and second.group("alone"), second.end()
    return Prefix(end, place and _title_case(place), True, not alone.isupper())


def _printed(head: str, m: re.Match[str], group: str) -> str | None:
    """What a group took, as the line prints it."""
    start, end = m.span(group)
    return head[start:end] if start >= 0 else None


def _ends_at_once(m: re.Match[str]) -> bool:
    """Whether a dash or a colon stands right behind a place."""
    return m.group("day") == "" and m.group("dash", "colon") != (None, None)


def _beside_a_name(m: re.Match[str], names: tuple[str, ...]) -> Prefix | None:
    known = next((name for name in names if name.lower() in PLACES), None)
    return Prefix(m.end(), _title_case(known), True, False) if known else None


def _stopped(plain: str, at: int) -> re.Match[str] | None:
    """A known place with a full stop that stands at a character."""
    m = STOPPED.match(plain, at)
    return m if m and m.group(1).lower() in PLACES else None


def _bare(head: str, names: Names) -> Prefix | None:
    """What stands for a dateline without any dash.

    "Kabar.id, Pemerintah kota", "JAKARTA. Pemerintah kota", "Medan (SIB) Pemerintah kota", "[JAKARTA] Pemerintah kota",
    and "RMOL. Pemerintah kota" where the name is known.
    """
    m = BARE_FORMS.match(head)
    if m is None:
        return None
    place = m.group("caps") or m.group("signed") or m.group("boxed")
    if place and place.lower() not in PLACES:
        return Prefix(m.end(), None, True, True) if m.group("caps") and place.lower() in names.lower else None
    return Prefix(m.end(), place and _title_case(place), True, True)


_PAIRED = re.compile(r"[–—][A-Z]{3}")  # "UEFA–CONMEBOL": two names, no place


def _known_place(words: str) -> str | None:
    """The longest known place that some words in title case begin with."""
    while words.lower() not in PLACES:
        words, blank, _ = words.rpartition(" ")
        if not blank:
            return None
    return words


def _is_place(name: str, *, loose: bool) -> bool:
    words = name.lower().split()
    if not words or any(w in _NO_PLACE for w in words):
        return False
    if name.lower() in PLACES:
        return True
    return name.isupper() and loose and len(words) <= 4 and not any(c.isdigit() for c in name)


_NAME = re.compile(r"[A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,12})?\.?")


def _title_case(place: str) -> str:
    place = place.partition(" (")[0].strip(" ,.-–")
    if place.isupper():
        return "-".join(" ".join(w.capitalize() for w in part.split()) for part in place.split("-"))
    return place
