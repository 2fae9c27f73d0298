"""Lines that name the writer or the editor, above the article or below it."""

from __future__ import annotations

from functools import lru_cache

from newsclean.extractors.credits import AGENCIES
from newsclean.extractors.given import has_given_name
from newsclean.extractors.names import (
    LONGEST_ROLE,
    REMEMBERED,
    Credits,
    is_person,
    parse_roles,
    people,
    reporter_codes,
    role_alone,
    without_outlet,
)
from newsclean.extractors.own_list import LIST_WORDS
from newsclean.extractors.places import PLACES
from newsclean.extractors.shape import PARAGRAPH
from newsclean.model import Block, Document, Kind, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "byline"
NAME_RULE = "byline-name"
SIGNED_RULE = "signed"
WHY = {
    RULE: "Roles and names (Penulis, Editor, Reporter).",
    NAME_RULE: "A name alone on a line beside the date line.",
    SIGNED_RULE: "The writer's name in capitals below the last sentence.",
}
_LONGEST = 140  # RMOL and Kontan lines with three people have at most 120 characters
_LONGEST_NAMES = 80  # characters of a line of names alone
_ABOVE = 25
# Lines of shares and tags that portals print between the article and its credits (dumps: at most 26).
_BELOW = 30
_FAR = 60
_GLUED = ("Author", "Editor")
# Bound once, since reading an Enum's member takes 150 ns.
_BYLINE, _PUBLISHED, _TITLE = Label.BYLINE, Label.PUBLISHED, Label.TITLE


def mark_byline(doc: Document, pack: CompiledPack) -> Document:
    """Mark lines of roles and names near the article's ends, else the bare name beside the date line."""
    if not doc.blocks:
        return doc
    first, last = doc.article or (0, len(doc.blocks) - 1)
    marks: list[Mark] = []
    authors: list[str] = []
    editors: list[str] = []
    start, stop = max(0, first - _ABOVE), min(first + 5, last + 1)
    again, end = max(last - 3, stop), last + _BELOW
    open_lines = [*doc.between(start, stop - 1), *doc.between(again, end - 1)]
    # Lists of stories may stand between the article and its credits, if these cannot be mistaken: "X YAuthor".
    open_lines += [
        b
        for b in doc.blocks[end : last + _FAR]
        if (text := b.text)[-1] == "r" and text.endswith(_GLUED) and doc.labels[b.index] is None
    ]
    codes: list[str] = []
    roles = False  # most pages have none
    for b in open_lines:
        length = len(b.text)
        if length > _LONGEST:
            continue
        credits = _credits(b.text, pack)
        if credits:
            marks.append(whole(b, _BYLINE, RULE))
            authors += credits.authors
            editors += credits.editors
            codes += reporter_codes(b.text)
        if length <= LONGEST_ROLE and role_alone(b.text):
            roles = True
    if roles:
        for run in _role_runs(_loose(open_lines, {m.block for m in marks}, first, last)):
            marks += [whole(b, _BYLINE, RULE) for b in run]
            credits = _read_run(run, pack)
            authors += credits.authors
            editors += credits.editors
    doc = doc.mark(marks)
    if not authors and not doc.facts.authors:
        mark = _beside_date(doc, pack) or _signed(doc, last)
        if mark:
            marks.append(mark)
            authors += people(doc.blocks[mark.block].text, pack.signatures)
            doc = doc.mark([mark])
    return doc.add(authors=authors, editors=editors, initials=codes) if marks else doc


@lru_cache(maxsize=REMEMBERED)
def _credits(text: str, pack: CompiledPack) -> Credits | None:
    """The people whom a line of roles and names, or of a name and its portal, names; None if it is no such line."""
    return parse_roles(text, pack.signatures) or _with_outlet(text, pack)


def _with_outlet(text: str, pack: CompiledPack) -> Credits | None:
    """A name and the portal's own name: "Zunita Putri - detikNews", "Natalia Santi, CNN Indonesia"."""
    low = text.lower()
    if not low.endswith(pack.low_outlets):
        return None
    outlet = max((o for o in pack.low_outlets if low.endswith(o)), key=len)
    before = text[: len(text) - len(outlet)]
    if before.rstrip()[-1:] not in ("-", "–", "—", "|", ",", "/"):
        return None
    behind = people(before.partition(" - ")[2], pack.signatures)  # "Market - Budi Santoso, CNBC Indonesia"
    if not [n for n in behind if " " in n]:
        behind = ()
    names = behind or people(before, pack.signatures)
    return Credits(names) if names else None


def _loose(lines: list[Block], taken: set[int], first: int, last: int) -> list[Block]:
    """The lines that may hold a role or a name alone: those that no byline took.

    The elements of HTML tell the article's lines from those around it; a dump's bounds are not that sure.
    """
    line = Kind.LINE
    return [b for b in lines if b.index not in taken and (b.kind is line or not first <= b.index <= last)]


def _role_runs(lines: list[Block]) -> list[list[Block]]:
    """Neighbouring lines that are roles alone and names alone, with at least one of each.

    Sought from the roles outwards, since asking for names is dear.
    """
    runs: list[list[Block]] = []
    stop = 0
    for role in [i for i, b in enumerate(lines) if len(b.text) <= LONGEST_ROLE and role_alone(b.text)]:
        if role < stop:
            continue
        start, stop = role, role + 1
        while start and _neighbours(lines, start) and _fits(lines, start - 1):
            start -= 1
        while stop < len(lines) and _neighbours(lines, stop) and _fits(lines, stop):
            stop += 1
        if stop - start >= 2:
            runs.append(_trim(lines[start:stop], lines))
    return [r for r in runs if len(r) >= 2]


def _neighbours(lines: list[Block], i: int) -> bool:
    """Whether a line can go on with the run of the line before it."""
    return len(lines[i].text) <= 60 and lines[i].index - lines[i - 1].index <= 2


def _fits(lines: list[Block], i: int) -> bool:
    """Whether a line is a role, a name or the colon between them; behind a role one word will do ("Antara")."""
    text = lines[i].text
    if text == ":" or role_alone(text) or _full_name(text):
        return True
    if i == 0 or role_alone(lines[i - 1].text) is None:
        return False
    return is_person(text) or text.lower() in AGENCIES


def _full_name(text: str) -> bool:
    """A first and a last name: one word alone is as often a button ("Follow") or a section ("Food").

    Names are most of the line: "Penyelenggara debat itu, TV One, ANTV, Net TV." holds two, too.
    """
    names = people(text)
    return any(" " in name for name in names) and sum(map(len, names)) >= 0.6 * len(text)


def _trim(run: list[Block], lines: list[Block]) -> list[Block]:
    """Without the names that no role belongs to.

    A run that ends in a role has each name in front of its role ("Darojatun" / "Author"), the first perhaps of one
    word, which alone is no name; any other has them behind ("Penulis" / ": Aditya Maulana"), and so has a colon.
    """
    first = next(i for i, b in enumerate(run) if role_alone(b.text))
    if role_alone(run[-1].text) is None or run[first].text[-1] == ":":
        return run[first:]
    if first == 0:
        above = next((b for b in lines if b.index == run[0].index - 1), None)
        return [above, *run] if above is not None and is_person(above.text) else run
    return run[first - 1 :]


def _read_run(run: list[Block], pack: CompiledPack) -> Credits:
    """Roles before names ("Penulis" / ": Aditya Maulana"), or behind them ("Darojatun" / "Author")."""
    authors: list[str] = []
    editors: list[str] = []
    behind = role_alone(run[-1].text) is None or (role_alone(run[0].text) and run[0].text[-1] == ":")
    ordered = run if behind else list(reversed(run))
    role = "author"
    for b in ordered:
        alone = role_alone(b.text)
        if alone:
            role = alone
        elif b.text != ":":
            target = editors if role == "editor" else authors
            target += people(b.text, pack.signatures) or (b.text,) * (b.text.lower() in AGENCIES)
    return Credits(tuple(authors), tuple(editors))


def _beside_date(doc: Document, pack: CompiledPack) -> Mark | None:
    """The name or names beside the date line, or without one below the title; a part of a broken sentence is none."""
    dates = doc.marked(_PUBLISHED)
    first = doc.article[0] if doc.article else 0
    for i in dates or [i for i in doc.marked(_TITLE)[-1:] if i + 1 < first]:
        for j in (i - 1, i + 1, i - 2, i + 2) if dates else (i + 1,):
            if (
                not 0 <= j < len(doc.blocks)
                or doc.labels[j] is not None
                or j in doc.joined
                or j + 1 in doc.joined
            ):
                continue
            text = doc.blocks[j].text
            if len(text) > _LONGEST_NAMES:
                continue
            text = text.rstrip(" ,")
            if " " not in text or text[-1] == ":":
                continue
            if j == i + 2 and len(doc.blocks[i + 1].text) >= PARAGRAPH:
                continue  # a heading below the first paragraph
            text = without_outlet(_without_outlet(doc, text))
            names = () if text.isupper() and not has_given_name(text) else people(text, pack.signatures)
            if not names or sum(map(len, names)) < 0.8 * len(text) or not all(" " in n for n in names):
                continue
            if not (_is_section(text) or _in_path(doc, j) or _of_words(doc, text)):
                return whole(doc.blocks[j], _BYLINE, NAME_RULE)
    return None


def _names_list(text: str) -> bool:
    """Whether a line in capitals heads a list ("HARGA TIKET")."""
    return not LIST_WORDS.isdisjoint(text.lower().split())


def _in_path(doc: Document, i: int) -> bool:
    """Whether a line is the end of a path that a dump broke: "Home" / "Sains" / "Oh Begitu"."""
    for b in reversed(doc.blocks[max(0, i - 3) : i]):
        if b.text.rstrip(" >»/").lower() in _HOME:
            return True
        if b.text.count(" ") > 2:
            return False
    return False


def _is_section(text: str) -> bool:
    """Whether a would-be name is a place or a portal's section: "Jawa Timur", "Gaya Hidup"."""
    low = text.lower()
    return low in PLACES or not _SECTION_WORDS.isdisjoint(low.split())


# No person is called so; sections, regions and captions are.
_SECTION_WORDS = frozenset(
    "gaya hidup hukum kriminal ekonomi bisnis info kabar foto istimewa daerah nasional peristiwa pemerintahan politik "
    "pendidikan olahraga hiburan kesehatan wisata kuliner otomotif teknologi opini kota kabupaten kab kecamatan desa "
    "provinsi jawa sumatera kalimantan sulawesi nusa papua berita headline utama terkini khazanah ragam sosok "
    "google artikel ukuran huruf bagikan ikuti jendela ruang seputar lintas news update".split()
)
_HOME = frozenset({"home", "beranda"})


def _without_outlet(doc: Document, text: str) -> str:
    """A name without the outlet behind it, which the page prints elsewhere, too: "Zunita Putri - Kabar Contoh"."""
    name, dash, outlet = text.partition(" - ")
    if dash and 3 <= len(outlet) <= 25 and people(name) == (name,):
        return name if doc.text.lower().count(outlet.lower()) > 1 else text
    return text


def _of_words(doc: Document, text: str) -> bool:
    """Whether the article uses words of a would-be name in small letters: sections stand there, too ("Oh Begitu")."""
    prose = " ".join([b.text for b in doc.blocks if len(b.text) > 60])
    return any(f" {word.lower()} " in prose for word in text.split() if len(word) > 3)


def _signed(doc: Document, last: int) -> Mark | None:
    """Two to four words in capitals right below the last sentence ("DINI TEJA")."""
    for i in (last, last + 1):
        if 0 < i < len(doc.blocks) and doc.labels[i] is None:
            text = doc.blocks[i].text
            if (
                text.isupper()
                and 1 <= text.count(" ") <= 3
                and is_person(text)
                and len(doc.blocks[i - 1].text) > 60
                and not (_is_section(text) or _names_list(text) or _of_words(doc, text))
            ):
                return whole(doc.blocks[i], _BYLINE, SIGNED_RULE)
    return None
