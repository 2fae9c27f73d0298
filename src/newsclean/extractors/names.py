"""Bylines: roles, people and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

AUTHOR_ROLES = "penulis|reporter|pewarta|oleh|wartawan|kontributor|jurnalis|ditulis oleh|laporan|rep|by|author|teks"
EDITOR_ROLES = "editor|redaktur|red|penyunting|uploader|pengunggah|editor in chief"
# "Reporter : X", "Editor: Y", "Oleh X", "Laporan Wartawan Tribunnews.com, X". The colon may only be missing
# after words that no sentence begins with.
_ROLE = re.compile(
    rf"(?:^|(?<=[\s|/,;.)\]•·-]))(?P<role>{AUTHOR_ROLES}|{EDITOR_ROLES})"
    r"(?P<sep>\s?:\s?|\s(?=wartawan|kontributor|reporter|jurnalis|tim|[A-Z]))",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"^(?:laporan|liputan|report)(?: (?:wartawan|kontributor|reporter|jurnalis|tim|dari|langsung))*"
    r"(?: [\w.]+\.(?:com|co\.id|id|net))?(?: [A-Z][\w.]+){0,3}?(?:,| dari [\w ]+?,|:)? ?",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|/|&|\||;|•|·|\s(?:dan|and|dan juga|I)\s)\s*")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}\.?")
_NOISE = re.compile(
    r"(?i)^(?:cnn|cnbc|bbc|antara|detik\w*|jurnalis|wartawan|reporter|kontributor|editor|tim|news|online|redaksi|"
    r"wib|wita|wit|\d.*|[\w-]+\.(?:com|co\.id|id|net|tv).*)$"
)
_PARTICLES = frozenset({"bin", "binti", "al", "el", "van", "de", "der", "ibnu", "s", "a", "m", "h", "nur"})


class Credits(NamedTuple):
    """The people a byline names."""

    authors: list[str]
    editors: list[str]


def is_person(text: str, outlets: Sequence[str] = ()) -> bool:
    """Whether a text can be one person's name: one to five words, each with a capital, no digits, no outlet."""
    if not 3 <= len(text) <= 50 or not _PERSON.fullmatch(text) or _NOISE.match(text):
        return False
    if any(text.lower() == o.lower() for o in outlets):
        return False
    parts = text.split()
    return len(parts) <= 6 and all(p[0].isupper() or p.lower() in _PARTICLES for p in parts)


def people(text: str, outlets: Sequence[str] = ()) -> list[str]:
    """The names in a list such as "Natalia Santi, CNN Indonesia" or "Rizka Nur Laily M / Tim"."""
    found: list[str] = []
    text = text.strip(" \t-–—|/,:;•·()[]")
    for outlet in outlets:
        text = re.sub(rf"(?<![\w.]){re.escape(outlet)}(?![\w.])", ",", text, flags=re.IGNORECASE)
    for part in _SPLIT.split(text):
        name = re.sub(r"\s[-–—]\s?.*$", "", part).strip(" -–—|/,:;•·()[]@")
        if is_person(name, outlets) and name not in found:
            found.append(name)
    return found


def parse_roles(text: str, outlets: Sequence[str] = ()) -> Credits | None:
    """What a line of roles and names says ("Reporter: A | Editor: B"); None if it is no such line.

    Every character must be accounted for by a role, a name or a separator: a sentence that holds the word
    "editor" is none.
    """
    found = list(_ROLE.finditer(text))
    if not found or text[: found[0].start()].strip(" -–—|/,;•·()[]"):
        return None
    authors: list[str] = []
    editors: list[str] = []
    for m, after in zip(found, [*found[1:], None], strict=True):
        value = text[m.end() : after.start() if after else len(text)]
        role = m.group("role").lower()
        value = _REPORT.sub("", value) if role in ("laporan",) else value
        names = people(value, outlets)
        if not names and value.strip(" -–—|/,;•·()[]"):
            return None
        if sum(map(len, names)) < 0.4 * len(value.strip()):
            return None
        (editors if re.fullmatch(EDITOR_ROLES, role) else authors).extend(n for n in names if n not in authors)
    return Credits(authors, editors)
