"""Captions over the first paragraph of a dump: without credit, or on two lines, text and photographer."""

from __future__ import annotations

import re

from newsclean.extractors.ages import aged_headlines
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import ends_sentence, is_headline
from newsclean.model import Block, Document, Kind, Label

LONGEST = 520  # characters: agency captions in English run to 400 (Detik seed)
SHORTEST_BARE = 12  # characters of a caption without credit
_HEADLINE = 25  # shortest headline that is looked for above; menus' entries are shorter
_NEAR = 6  # lines over the first paragraph: photo, share bar and text size stand between
_LONGEST_CREDIT = 60
# Bound once, since reading an Enum's member takes 150 ns.
_LINE, _PUBLISHED, _RELATED = Kind.LINE, Label.PUBLISHED, Label.RELATED
_SURE = 4  # blanks of a line that has the length of a caption, not of a button
# A line that holds a credit and nothing else: "Foto: EPA-EFE/SASCHA STEINBACH" stands below its caption,
# "Republika/ Wihdan Hidayat" and "Reuters" above it.
_ROLE_FIRST = re.compile(r"(?:penulis|editor|reporter|pewarta|oleh|redaktur|laporan)\b", re.IGNORECASE)
_BELOW = re.compile(r"(?:Foto|Photo|Credit|Kredit|Sumber foto)\s?: ?[^:.]{2,50}")
_ABOVE = re.compile(
    r"[a-z][\w-]{2,30}(?:\.[a-z]{2,4}){1,2}/ ?[\w.'-]+(?: [\w.'-]+){0,3}|"
    r"[A-Z][\w.-]{2,20}/ ?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}"
)
_ALONE = frozenset({"Reuters", "AFP", "AP", "EPA", "Antara", "Getty Images"})


def below_date(doc: Document, lead: int) -> range:
    """The lines between the date line and the first paragraph of a dump: a caption without credit may be there."""
    dates = doc.marked(_PUBLISHED)
    if not dates or lead >= len(doc.blocks) or doc.blocks[lead].kind is not _LINE:
        return range(0)
    return range(max(dates) + 1, lead)


def bare_caption(doc: Document, lines: range) -> int | None:
    """The block of a caption without credit: an unclosed line of those below the date line.

    A deck is closed like a sentence; a caption mostly is not, or it stands below the deck, or twice.
    """
    blocks, labels, lead = doc.blocks, doc.labels, lines.stop
    for i in lines:
        label = labels[i]
        if label is _RELATED:  # what follows are links
            return None
        text = blocks[i].text
        if label is not None or not SHORTEST_BARE <= len(text) <= LONGEST:
            continue
        if ends_sentence(text):
            if blocks[i + 1].text == text and i + 1 < lead and _below_headline(doc, i):
                return i  # the picture's text and its caption
            continue
        blanks = text.count(" ")
        if blanks < 2 or (i != lead - 1 and (blanks < _SURE or lead - i > _NEAR or not _titled(doc))):
            continue
        if not _ROLE_FIRST.match(text) and parse_roles(text) is None and _below_headline(doc, i):
            return i
    return None


_PATH_SIGNS = frozenset("/>»›·|")


def _is_title(text: str) -> bool:
    """A full headline; no breadcrumbs ("detikFinance / Energi / Detail Berita")."""
    return is_headline(text) and len(set(text.split())) > _SURE + 1 and _PATH_SIGNS.isdisjoint(text)


def _titled(doc: Document) -> bool:
    """Whether a full headline stands right above the date line."""
    date = min(doc.marked(_PUBLISHED))
    titles = [
        b.index
        for b in doc.blocks[max(0, date - 3) : date]
        if doc.labels[b.index] is None and _is_title(b.text)
    ]
    return bool(titles) and not aged_headlines(doc, 0, date).issuperset(titles)


def _below_headline(doc: Document, i: int) -> bool:
    """Whether a headline stands above, and it is not this line repeated.

    The headline may stand below the date line, too; a caption is only what stands below both.
    """
    if doc.blocks[i].text in [b.text for b in doc.blocks[max(0, i - 12) : i]]:
        return False
    listed = aged_headlines(doc, 0, i)
    for b in doc.open:
        if b.index >= i:
            return False
        if (
            len(b.text) >= _HEADLINE and is_headline(b.text) and b.index not in listed
        ):  # mostly the first such line
            return True
    return False


def with_credits(doc: Document, captions: list[Block], lead: int) -> list[tuple[int, int]]:
    """Pairs of lines over the first paragraph that are one caption: its text and its credit."""
    pairs = []
    known = {b.index for b in captions}
    for b in doc.blocks[max(0, lead - _NEAR) : lead]:
        i, text = b.index, b.text
        if len(text) > _LONGEST_CREDIT or doc.labels[i] is not None or b.kind is not _LINE:
            continue
        if ":" in text and i in known and _BELOW.fullmatch(text) and _is_text(doc, i - 1, lead):
            # The page's headline may stand right over the credit, too.
            if not is_headline(doc.blocks[i - 1].text) or _below_headline(doc, i - 1):
                pairs.append((i - 1, i))
        elif (("/" in text and _ABOVE.fullmatch(text)) or text in _ALONE) and _is_text(doc, i + 1, lead):
            pairs.append((i, i + 1))
    return pairs


def _is_text(doc: Document, i: int, lead: int) -> bool:
    """Whether a line can be the text of a caption: open, over the first paragraph, below the date line."""
    if not 0 < i < lead or doc.labels[i] is not None or not 8 <= len(doc.blocks[i].text) <= LONGEST:
        return False
    if any(w.isdigit() for w in doc.blocks[i].text.split()):  # a share bar: "Share 0 Tweet 0"
        return False
    dates = doc.marked(_PUBLISHED)
    return bool(dates) and max(dates) < i
