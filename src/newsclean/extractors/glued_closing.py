"""Furniture that a scraper glued to the article's last sentence: "... ujarnya. Baca berita lainnya di Google News."

What is known for furniture on a line of its own is known for it there, too: the last sentences of the last
paragraphs are asked one by one, from the end, and the first that is prose ends the search.
"""

from __future__ import annotations

import re

from newsclean.extractors.credits import source_names
from newsclean.extractors.names import Credits, is_person, parse_roles, people
from newsclean.extractors.shape import PARAGRAPH
from newsclean.model import Block, Document, Kind, Label, Mark, whole
from newsclean.packs import CompiledPack
from newsclean.text import fold_case

RULE = "glued-furniture"
NAME_RULE = "glued-name"
SOURCE_RULE = "glued-source"
PHOTO_RULE = "glued-photo-credit"
CODE_RULE = "glued-code"
WHY = {
    CODE_RULE: "A desk code glued to the last word.",
    RULE: "A prompt, a note or a link glued to the last sentence.",
    NAME_RULE: "The writer's or the editor's name glued to the last sentence.",
    SOURCE_RULE: "The source glued to the last sentence.",
    PHOTO_RULE: "A photo's credit glued to the last sentence.",
}
# Only a sentence's end in front of it makes a phrase a line of its own.
_SENTENCE_ENDS = ".!?…"
_BOUNDARY = re.compile(r"[.!?…][\"”’')\]]{0,2}\s?(?=[\"“]?[A-Z(\[©])")
# A name in brackets or a code may also be glued to the last word: "2 gol(Budi Santoso)", "Ole Romeny(sto)".
_GLUED = re.compile(r"(?<=[a-z])\((?:[A-Z][a-z]+ [A-Z][^()]{1,40}|[a-z]{3})\)$")
# A desk code and, glued to it, the topics below it: "ujarnya.(rea/rrd)infrastrukturenergi nuklir".
_CODE_AND_TAGS = re.compile(r"(?<=[.!?\"”])\s?\([a-z]{2,4}/[a-z]{2,4}\)[a-z][^.!?()]{2,200}$")
_LOOK = 280  # characters at a paragraph's end: the longest prompt in 4,400 rows has 244
_SENTENCES = 3  # prompts and notes run over up to three sentences; a link is one headline
_LONG = frozenset({Label.PROMPT, Label.LEGAL})
_PEELS = 4  # related link, prompt, note of origin and names, one after the other
_SHORTEST_LEFT = 30  # what is left must still be a sentence
_PARAGRAPHS = 2
_SIGN = 140  # characters of a signature alone on its line
_BELOW = 6  # lines of prompts and tags between the last sentence and the signature
_CAPTION = Kind.CAPTION  # bound once, since reading an Enum's member takes 150 ns
_SIGNING = (Label.CREDIT, Label.BYLINE)
_TAKEN = frozenset({Label.PROMPT, Label.LEGAL, Label.MEDIA, Label.NAVIGATION, Label.RELATED, Label.PROMO})
_DOMAIN = re.compile(
    r"[(\[][A-Za-z][\w-]{2,28}(?:[.,](?:com|co|id|net|tv|news|org|uk)){1,2}(?:, ([^()\[\]]{3,60}))?[)\]]\.?"
)
_SOURCES = re.compile(r"[(\[](?:[^()\[\]]{2,40}/ ?)?(?:dari |dan )?(?:berbagai|beragam) sumber[)\]]\.?")
_NAMES = re.compile(
    r"[(\[](?:(?:Kontributor|Koresponden|Reporter|Penulis)\b[^,/()\[\]]{0,40}[,/] ?)?([A-Z][^()\[\]\d]{4,60}?)[)\]]\.?"
)
# Portals and people with slashes ("(Ant/Ol-2)", "(Kabar Contoh/Budi)"), and the desks that send releases.
_SLASHED = re.compile(
    r"[(\[][^()\[\]/]*[A-Za-z][^()\[\]/]{0,40}(?:/[^()\[\]/]*[A-Za-z*][^()\[\]/]{0,40}){1,5}[)\]]\.?"
)
_DESKS = frozenset(
    "adv advertorial rls rilis siaran pers hms humas ads adv/rls infotorial diskominfo kominfo prokopim".split()
) | {"tim redaksi", "tim liputan", "antara"}
_ROLES = re.compile(r"(?<=[a-z.])(?=(?:Editor|Penulis|Reporter|Pewarta|Sumber|Redaktur) ?:)")
_PIECES = re.compile(r"(?<=\w)\s?(?=(?:Editor|Penulis|Reporter|Pewarta|Redaktur) ?:)")
_PHOTO = re.compile(r"[(\[]?(?:Foto|FOTO|Sumber [Ff]oto|Dok)\s?[:.] ?[\w@][^.!?]{2,60}[)\]]?")


def mark_glued_closing(doc: Document, pack: CompiledPack) -> Document:
    """Mark it behind the last paragraphs' last sentences; the sentence itself stays whole."""
    if doc.article is None:
        return doc
    marks: list[Mark] = []
    pieces = _of_packs(doc) if doc.parts else []
    asked = 0
    for b in reversed(doc.between(0, doc.article[1] + _BELOW)):
        text = b.text
        if b.kind is _CAPTION:
            continue
        if text[0] in "([" and len(text) <= _SIGN and (sign := _furniture(text, pack, names=True)):
            marks.append(whole(b, *sign))
            pieces.append((text, sign[1]))
            continue
        if len(text) < PARAGRAPH:
            continue
        asked += 1
        first, end = _open_end(doc, b)
        for _ in range(_PEELS):
            piece = _peel(text, first, end, pack, names=asked == 1)
            if piece is None:
                break
            start, label, rule = piece
            pieces.append((text[start:end].strip(), rule))
            marks.append(Mark(b.index, start, end, label, rule))
            end = start
        if asked == _PARAGRAPHS:
            break
    return _know(doc.mark(marks), pieces, pack) if pieces else doc


def _of_packs(doc: Document) -> list[tuple[str, str]]:
    """What packs' rules have cut off sentences as sources and names, piece by piece: "Sumber: AntaraEditor: Budi"."""
    return [
        (piece.strip(), SOURCE_RULE if source_names(piece.strip()) else NAME_RULE)
        for cut in doc.cut_off(_SIGNING)
        for piece in _PIECES.split(cut)
    ]


def _know(doc: Document, pieces: list[tuple[str, str]], pack: CompiledPack) -> Document:
    """The document with the people and the sources whom pieces name, each with its rule."""
    for piece, rule in pieces:
        if rule == NAME_RULE:
            named = _roles(piece, pack) or Credits(_names(piece))
            doc = doc.add(authors=named.authors, editors=named.editors)
        elif rule == SOURCE_RULE:
            doc = doc.add(credits=source_names(piece))
    return doc


def _open_end(doc: Document, b: Block) -> tuple[int, int]:
    """The last stretch of a block that no mark covers."""
    start, end = 0, len(b.text)
    for part in reversed(doc.parts.get(b.index, ())):
        if part.end < end:
            start = part.end
            break
        end = part.start
    return start, end


def _peel(
    text: str, first: int, end: int, pack: CompiledPack, *, names: bool
) -> tuple[int, Label, str] | None:
    """Where the last piece of furniture in `text[first:end]` begins, and what it is; None if prose stands there."""
    shift = max(first, end - _LOOK)
    tail = text[shift:end]
    if names and "/" in tail and tail[-1:].islower() and (m := _CODE_AND_TAGS.search(tail)):
        return shift + m.start(), Label.INITIALS, CODE_RULE
    if names and tail[-1:] == ")" and (m := _GLUED.search(tail, max(0, len(tail) - 48))):
        if m.group()[1].islower():
            return shift + m.start(), Label.INITIALS, CODE_RULE
        if _names(m.group()):
            return shift + m.start(), Label.BYLINE, NAME_RULE
    for n, start in enumerate(_last_starts(tail)):
        if shift + start < _SHORTEST_LEFT:
            break
        found = _furniture(tail[start:].strip(), pack, names=names)
        if found is not None and (n == 0 or found[0] in _LONG or found[1] == NAME_RULE):
            at = shift + start
            return at - (text[at - 1] == " "), *found
    return None


def _last_starts(tail: str) -> list[int]:
    """Where the last sentences behind a boundary begin, the last one first.

    The pattern is asked only at the signs that can end a sentence: to search with it takes 8 us.
    """
    starts: list[int] = []
    for sign in _SENTENCE_ENDS:
        if sign not in tail:
            continue
        at, left = tail.rfind(sign, 0, -1), _SENTENCES
        while at >= 0 and left:
            m = _BOUNDARY.match(tail, at)
            if m:
                starts.append(m.end())
                left -= 1
            at = tail.rfind(sign, 0, at)
    return sorted(starts, reverse=True)[:_SENTENCES] if len(starts) > 1 else starts


def _furniture(piece: str, pack: CompiledPack, *, names: bool) -> tuple[Label, str] | None:
    """What a piece would be as a line of its own."""
    if len(piece) < 4:
        return None
    if names and (":" in piece or piece[0] in "(["):
        sign = _sign(piece, pack)
        if sign is not None:
            return sign
    if ":" in piece and _PHOTO.fullmatch(piece):
        return Label.CAPTION, PHOTO_RULE
    if " " not in piece:
        return None
    rule = pack.whole_line(piece, fold_case(piece))
    if rule is not None and rule.run < 2 and rule.until is None and rule.label in _TAKEN:
        return rule.label, RULE
    return None


def _sign(piece: str, pack: CompiledPack) -> tuple[Label, str] | None:
    """The names, the source or the desk that a piece gives and nothing else."""
    if source_names(piece) or _SOURCES.fullmatch(piece) or piece.strip("()[]. ").lower() in _DESKS:
        return Label.CREDIT, SOURCE_RULE
    domain = _DOMAIN.fullmatch(piece)
    if domain:
        return (Label.BYLINE, NAME_RULE) if domain.group(1) else (Label.CREDIT, SOURCE_RULE)
    if _names(piece) or _roles(piece, pack):
        return Label.BYLINE, NAME_RULE
    return (Label.CREDIT, SOURCE_RULE) if _SLASHED.fullmatch(piece) else None


def _roles(piece: str, pack: CompiledPack) -> Credits | None:
    """Who is named with a role and a colon; scrapers glue one role to the name before it."""
    return parse_roles(_ROLES.sub(" ", piece.strip("()[]. ")), pack.signatures) if ":" in piece else None


def _names(piece: str) -> tuple[str, ...]:
    """The people whom a piece in brackets names and nothing else: "(Budi Santoso)", "(Kontributor Ambon, Budi S)"."""
    m = _NAMES.fullmatch(piece)
    if m is None:
        domain = _DOMAIN.fullmatch(piece)
        return people(domain.group(1)) if domain and domain.group(1) else ()
    parts = [p.strip() for p in re.split(r"[,/]", m.group(1))]
    return tuple(parts) if all(" " in p and is_person(p) for p in parts) else ()
