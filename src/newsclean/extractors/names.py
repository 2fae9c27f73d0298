"""Bylines: roles, people and what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsclean.extractors.places import PLACES
from newsclean.extractors.shape import FUNCTION_WORDS

AUTHORS = (
    "penulis|reporter|pewarta|oleh|wartawan|kontributor|jurnalis|ditulis oleh|laporan|rep|by|author|teks|liputan|"
    "penulis naskah|artikel ini ditulis oleh|dilaporkan oleh|writer|koresponden|written by|posted by|diposting oleh|"
    "diposkan oleh|dipublikasikan oleh|diterbitkan oleh"
)
EDITORS = (
    "redaktur pelaksana|editor bahasa|editor|redaktur|red|penyunting|uploader|pengunggah|publisher|editor in chief|"
    "redaksi|editors"
)
_EDITORS = re.compile(EDITORS)
# A line of roles has a colon, begins with a role, or ends with one glued to a name: a cheap test before the patterns.
_ROLE_STARTS = tuple(w for w in f"{AUTHORS}|{EDITORS}".split("|"))
_ROLE_ENDS = ("Penulis", "Editor", "Reporter", "Author", "Redaktur")
# "Kontributor Kupang" is how some portals name a writer; that word is a role only with a colon.
# "Reporter : X", "Editor: Y", "Oleh X", "Laporan Wartawan Tribunnews.com, X". The colon may only be missing before a
# capital or another role.
_ROLE = re.compile(
    rf"(?:^|(?<=[\s|/,;.()\[\]•·-]))(?P<role>{AUTHORS}|{EDITORS})"
    r"(?:\s?:\s?|(?<!kontributor)(?<!jurnalis)\s(?=(?-i:[A-Z])|wartawan|kontributor|reporter|jurnalis))",
    re.IGNORECASE,
)
# Who took or drew the pictures stands between writer and editor and is no field; "Kontributor Sumenep:" and "Laporan
# dari Sumenep:" say where the writer is.
_OTHERS = re.compile(
    r"(?:^|[\s|/,;.]+)(?:fotografer|foto|videografer|kameramen|ilustrator|produser)\s?:\s?[^|/,;:]{2,40}(?=$|[|/,;])",
    re.IGNORECASE,
)
_OTHER_WORDS = ("oto", "ideograf", "kameram", "lustrator", "roduser")
_AT = re.compile(r"^(?:(Kontributor|Koresponden|Laporan) )(?:dari )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s?:)")
_AT_STARTS = ("Kontributor ", "Koresponden ", "Laporan ")
# What may stand behind a name that a role and a colon announce: an office, a place or a post in brackets.
_OFFICES = (
    "dosen|peneliti|pengamat|pemerhati|guru|mahasiswa|ketua|wakil|direktur|anggota|aktivis|kolumnis|alumni|pegiat|"
    "praktisi|advokat|sekretaris|kepala|koordinator|akademisi|budayawan|sastrawan|psikolog|ekonom|pendiri|pengajar|"
    "pengurus|jurnalis|wartawan"
)
_OFFICE_WORDS = frozenset(_OFFICES.split("|"))
_DEGREES = (
    r"(?:[sm]\.? ?(?:pd|sos|si|kom|ag|hum|kes|ak|ip|ikom|t|h|e|p|sn|psi|farm|ked|stat|th|i|ap|pd\.?i)|a\.?md|ph\.?d|"
    r"m\.?b\.?a|m\.?sc|lc|drs?|ir)\.?"
)
_DEGREE = re.compile(_DEGREES, re.IGNORECASE)
_APPOSITION = re.compile(
    rf"(?:, ?(?:(?:{_OFFICES})\b.*|{_DEGREES}(?=,|$))|\s?\([^()]{{2,40}}\))+$", re.IGNORECASE
)
_SMALL_NAME = re.compile(r"[a-z]{3,15}(?: [a-z]{1,15}){1,3}")
# Portals that stand beside a name: "Budi Santoso, Kabar Kota".
_OUTLET = re.compile(
    r"(?:Kabar|Radar|Harian|Koran|Warta|Tribun|Portal|Suara|Media|Jurnal|Berita)\w* .+"
    r"|.+ (?:News|Post|Pos|TV|Media|Times|Online|Network|Ekspres|Express)"
)
_POST_NAMES = frozenset({"Jurnalis", "Wartawan", "Reporter", "Kontributor", "Editor", "Penulis"})
# Role and name glued by a scraper: "PenulisDani Prabowo", "Aditia SaputraAuthor".
_GLUED_BEFORE = re.compile(
    r"(?P<role>Penulis|Editor|Reporter|Author|Redaktur)(?=[A-Z][a-z])(?P<name>.{3,50})"
)
_GLUED_AFTER = re.compile(r"(?P<name>.{3,50}?[a-z.])(?P<role>Penulis|Editor|Reporter|Author|Redaktur)")
# One person in both: "Redaktur & Reporter : Elfany Kurniawan".
_BOTH = re.compile(
    r"(?:(?:Redaktur|Editor) ?(?:&|/|dan) ?(?:Reporter|Penulis|Pewarta)|"
    r"(?:Reporter|Penulis|Pewarta) ?(?:&|/|dan) ?(?:Redaktur|Editor)) ?: ?",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?:{AUTHORS}|{EDITORS})s?\s?:?", re.IGNORECASE)
# What may stand between "Laporan" and the name: "Laporan Wartawan Tribunnews.com, Lita Febriani".
_REPORT = re.compile(
    r"^(?:(?:warta?wan|kontributor|reporter|jurnalis|tim|dari|langsung)\s)*"
    r"(?:[\w.-]+\.(?:com|co\.id|id|net)\s?)?(?:,|:)? ?",
    re.IGNORECASE,
)
_REPORTING = frozenset({"laporan", "liputan", "oleh", "wartawan", "reporter", "kontributor", "jurnalis"})
# Antara prints names and rights on one line: "Pewarta: A Editor: B Copyright © ANTARA 2024".
_RIGHTS = re.compile(r"\s?(?:COPYRIGHT|Copyright)\s?©.*$")
_SPLIT = re.compile(r"\s*(?:,|/|&|\||;|•|·|\s(?:dan|and|I)\s)\s*")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}\.?")
_NOISE = re.compile(
    r"(?i)^(?:jurnalis|wartawan|reporter|kontributor|editor|penulis|news|online|views?|share|wib|wita|wit|tim|on|pada|"
    r"home|berita|nasional|internasional|olahraga|ekonomi|bisnis|sepak ?bola|teknologi|travel(?: news)?|whats new|"
    r"lifestyle|hiburan|sumber|source|credits?|swipe up|just for you|follow|selebriti|food|health|khusus|utama|"
    r"peranan|kontak(?: kami)?|hubungi kami|tentang kami|karie?r|disclaimer|pedoman .*|"
    r"langsung|magang|date|posted|published|updated?|terbit|tanggal|tayang|diterbitkan|diperbarui|"
    r"admin|unknown|(?:written|posted) by.*|tim redaksi|(?-i:TIM [A-Z]+)|ukuran \w+|font(?: .*)?|.*\.{2}.*|"
    r"(?:topik|tag|berita|artikel|lihat|baca) \w+|"
    r"lihat foto|babak \w+|kompas\w*|detik\w*|.*\b(?:com|co\.id|news|media|tv)|\d.*)$"
)
# "Kontributor Kupang, Sigiranus Marutho Bere": where the person stands beside it, the post is no second person.
_POSTS = ("Kontributor ", "Koresponden ")
_POST = re.compile(r"^(?:Kontributor|Koresponden) [^,]{3,30}, (?=\S)")
_BEHIND = re.compile(r"\s[-–—]\s?.*$|\s?\([^()]*\)$|\s(?:pada|di|[Oo]n)$")  # what is no part of a name
_CLOCK = re.compile(r" (?:di|at|pada|pukul) \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AP]M)?$")
_CLOCK_ENDS = frozenset("0123456789M")
_COMMA_ROLES = ("Penulis, ", "Reporter, ")
_BEHIND_ENDS = ("pada", " di", "on", "On")
_NOBLE = frozenset({"lalu"})  # a title of Lombok ("Lalu Gede Wirawan") that is a small word, too
_PARTICLES = frozenset({"bin", "binti", "al", "el", "van", "de", "der", "ibnu"})
LONGEST_ROLE = 26  # characters: "Artikel ini ditulis oleh :"
REMEMBERED = 2048  # lines of roles and names recur from page to page
_CODED = re.compile(r"\bRep(?:orter)?\s?:\s?([A-Za-z]{1,3}\d{1,3})\b")
_DESK_CODE = re.compile(r"[A-Za-z]{1,3}\d{1,3}|[A-Z]{2,4}")
_TRIM = " \t-–—|/,:;•·()[]@*"


class Credits(NamedTuple):
    """The people a byline names."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


def is_person(text: str, signatures: frozenset[str] = frozenset()) -> bool:
    """Whether a text can be a person's name: one to six words, each with a capital, no digits, no portal's name."""
    if not 3 <= len(text) <= 50 or not _PERSON.fullmatch(text):
        return False
    parts = text.split()
    if len(parts) > 6 or [p for p in parts if not p[0].isupper() and p.lower() not in _PARTICLES]:
        return False
    if (len(parts) == 1 and (text.isupper() or _DEGREE.fullmatch(text))) or parts[0].lower() in _OFFICE_WORDS:
        return False
    # "Dituntut Terhadap", "Naik Menjadi Penyidikan".
    low = [p.lower() for p in parts]
    if not FUNCTION_WORDS.isdisjoint(low[1:] if low[0] in _NOBLE else low) or text.lower() in signatures:
        return False
    # "WIBDiperbarui": two words glued.
    if [p for p in parts if p[:3].isupper() and p[-1].islower() and len(p) > 5 and p[:3].isalpha()]:
        return False
    return _NOISE.match(text) is None  # last, being dear


def without_post(text: str) -> str:
    """A byline without the post in front of the name."""
    return _POST.sub("", text) if text.startswith(_POSTS) else text


def without_outlet(text: str) -> str:
    """A name without the portal or the role behind it: "Budi Santoso - Kabar Kota", "Budi Santoso, Jurnalis"."""
    at = max(map(text.rfind, "-–—|,/"))
    if at < 0:
        return text
    behind = text[at + 1 :].strip()
    return text[:at].rstrip() if behind in _POST_NAMES or _OUTLET.fullmatch(behind) else text


@lru_cache(maxsize=REMEMBERED)
def people(text: str, signatures: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The names in a list such as "Natalia Santi, CNN Indonesia" or "Rizka Nur Laily M / Tim"."""
    found: list[str] = []
    for part in _SPLIT.split(without_post(text.strip(_TRIM))):
        if part.endswith(_BEHIND_ENDS) or [c for c in "-–—(" if c in part]:
            part = _BEHIND.sub("", part)
        name = part.strip(_TRIM)
        if name[-1:] == "." and name[-4:-1].isalpha():  # a sentence's, not an initial's
            name = name[:-1]
        if is_person(name, signatures) and name not in found:
            found.append(name)
    if len(found) > 1:
        found = [n for n in found if not _OUTLET.fullmatch(n)] or found
        found = [n for n in found if n.lower() not in PLACES] or found  # where the writer is
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def role_alone(text: str) -> str | None:
    """ "author" or "editor" if a line holds nothing but such a role ("Penulis", "Editor:")."""
    if len(text) > LONGEST_ROLE or not _ALONE.fullmatch(text):
        return None
    return "editor" if _EDITORS.fullmatch(text.lower().rstrip(" :s")) or "edito" in text.lower() else "author"


def reporter_codes(text: str) -> list[str]:
    """The reporter's desk code in place of a name: "Rep: C31/ Red: ..."."""
    return [m.group(1) for m in _CODED.finditer(text)] if "Rep" in text else []


def _accounted(value: str, names: tuple[str, ...], signatures: frozenset[str]) -> bool:
    """Whether the names found are what a value says, but for where the first of them belongs.

    "Khazim Mahrur / Madrasah Diniyah Miftahul Huda 1 Cingebul". A desk code ("Rep: C32/ Red: ...") names nobody.
    """
    if not names:
        return _DESK_CODE.fullmatch(value.strip(_TRIM)) is not None
    if sum(map(len, names)) >= 0.4 * len(value.strip()):
        return True
    return value.count("/") == 1 and names[:1] == people(value.partition("/")[0], signatures)


def _small_name(value: str, role: str, printed: str) -> tuple[str, ...]:
    """A name in small letters behind a role with a colon ("Penulis: rio angga"); none if it may be a sentence."""
    name = value.strip(_TRIM)
    if ":" not in printed or role not in _PERSONAL or not _SMALL_NAME.fullmatch(name) or _NOISE.match(name):
        return ()
    return (name,) if FUNCTION_WORDS.isdisjoint(name.split()) else ()


_PERSONAL = frozenset("penulis reporter pewarta wartawan kontributor jurnalis editor redaktur".split())


@lru_cache(maxsize=REMEMBERED)
def parse_roles(text: str, signatures: frozenset[str] = frozenset()) -> Credits | None:
    """What a line of roles and names says ("Reporter: A | Editor: B"); None if it is no such line.

    Nearly every character must be accounted for by a role, a name or a separator: a sentence that holds the word
    "editor" is none.
    """
    if text[-1:] in _CLOCK_ENDS:  # "Posted by Budi Santoso at 10:12 AM" (Blogger)
        text = _CLOCK.sub("", text)
    if text.startswith(_COMMA_ROLES):  # "Penulis, Budi Santoso" (BBC)
        text = text.replace(",", ":", 1)
    if text[:1] in ("*", "-"):  # "*Penulis: Budi Santoso*"
        text = text.strip("-*) ")
    if not (":" in text or text.lower().startswith(_ROLE_STARTS) or text.endswith(_ROLE_ENDS)):
        return None
    glued = _GLUED_BEFORE.fullmatch(text) if text.startswith(_ROLE_ENDS) else None
    if glued is None and text.endswith(_ROLE_ENDS):
        glued = _GLUED_AFTER.fullmatch(text)
    if glued and (names := people(glued.group("name"), signatures)):
        return Credits((), names) if _EDITORS.match(glued.group("role").lower()) else Credits(names)
    if not text.lstrip(_TRIM).lower().startswith(_ROLE_STARTS):  # "Baca juga: ...", before the dear pattern
        return None
    if "©" in text:
        text = _RIGHTS.sub("", text)
    if ":" in text:
        if [w for w in _OTHER_WORDS if w in text]:
            text = _OTHERS.sub(" |", text)
        if text.startswith(_AT_STARTS):
            text = _AT.sub(r"\1", text)
    both = _BOTH.match(text)
    if both and (names := people(text[both.end() :], signatures)):
        return Credits(names, names)
    found = list(_ROLE.finditer(text))
    if not found or text[: found[0].start()].strip(_TRIM):
        return None
    authors: list[str] = []
    editors: list[str] = []
    for m, after in zip(found, [*found[1:], None], strict=True):
        value = text[m.end() : after.start() if after else len(text)]
        if after:
            value = value.rstrip().removesuffix(" I")  # in place of a bar
        role = m.group("role").lower()
        value = _REPORT.sub("", value) if role in _REPORTING else value
        if ":" in m.group() and ("," in value or "(" in value):
            value = _APPOSITION.sub("", value.rstrip(_TRIM if "(" not in value else " "))
        names = people(value, signatures) or _small_name(value, role, m.group())
        if value.strip(_TRIM) and not _accounted(value, names, signatures):
            return None
        target = editors if _EDITORS.fullmatch(role) else authors
        target += [n for n in names if n not in target]
    return Credits(tuple(authors), tuple(editors)) if authors or editors else None
