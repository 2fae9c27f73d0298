"""Sentences that a scraper broke where a link, a name or italics stood: which lines continue the one before."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import msgspec

from newsclean.dates import stamps
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.shape import JOINING_WORDS, ends_sentence, title_share
from newsclean.model import Block, Document, Kind
from newsclean.packs import CompiledPack

_CONTINUES = ",.;:)?!%”’…"
_DASHES = "-–—"
_SAYS = (" kata", " ujar", " tutur", " ungkap")  # in front of who is quoted
_LETTERED = frozenset({". ", ") "})  # behind the letter of a list's item: "b. Kartu keluarga"
_GLOSSED = re.compile(r"\([^()]{1,40}\)(?:,? [a-z]|[,.])")  # a name's short form: "(GHF), yayasan"
_NO_BEGINNING = _CONTINUES + _DASHES
_FULL_STOPS = ".!?…"
_BEGINNING = frozenset(
    string.ascii_uppercase + string.digits + "\"“‘'("
)  # what nearly all paragraphs begin with
# Longest line that a link in mid-sentence leaves behind. Of the link texts in the 86 labelled rows 99 % are
# shorter; headlines of other stories, which must not be drawn into a sentence, are mostly longer.
_LINK_CHARS = 60
_LINE = Kind.LINE  # to ask an Enum for a member takes as long as three tests of a line
_LEAD = 12  # lines from the top in which a lead sentence may be broken
_SHORT_LEAD, _LONGEST_LEAD = 80, 500  # characters of its beginning
_JOINED_ENDS = 300  # characters at either end of a long paragraph that are enough to tell whether it goes on
_VERSE_CHARS = 44  # longest line of verse; wrapped prose and torn sentences have longer ones among any four


def join_torn_lines(doc: Document, pack: CompiledPack) -> Document:
    """Note the lines that continue the sentence of the open line before them."""
    blocks = doc.open
    doubtful = _doubtful(blocks)
    if not doubtful:
        return doc
    if _hard_wrapped(blocks, doubtful):
        return msgspec.structs.replace(doc, joined=frozenset(_wrapped(blocks)))
    joined: set[int] = set()
    paragraph, last = "", 0  # what was joined last and its last line
    for i in doubtful:
        b = blocks[i]
        text = paragraph if last == i - 1 and paragraph else blocks[i - 1].text
        if (
            b.kind is _LINE
            and _continues(text, blocks, i, pack)
            and not (_verse(blocks, i) or _signed(b.text, pack))
        ):
            joined.add(b.index)
            paragraph, last = _ends(f"{text} {b.text}"), i
    return msgspec.structs.replace(doc, joined=frozenset(joined)) if joined else doc


def _ends(text: str) -> str:
    """A paragraph, of a long one both ends: a page of a million torn lines must not be read a million times."""
    return text if len(text) <= 2 * _JOINED_ENDS else text[:_JOINED_ENDS] + text[-_JOINED_ENDS:]


def _doubtful(blocks: tuple[Block, ...]) -> list[int]:
    """The places of lines that may continue another: one line of ten, told by three characters.

    Behind a full stop or a blank line a new paragraph begins, unless the line begins as none does.
    """
    return [
        i
        for i, (above, b) in enumerate(pairwise(blocks), 1)
        if ((first := b.text[0]) not in _BEGINNING and (first in _NO_BEGINNING or first.islower()))
        or ((last := above.text[-1]) not in _FULL_STOPS and (not b.gap or last in _DASHES))
    ]


def _signed(line: str, pack: CompiledPack) -> bool:
    """Whether a line begins with a dateline in small letters ("jpnn.com, PACITAN - ")."""
    return line.startswith(_small_names(pack)) and split_dateline(line, names_pattern(pack)) is not None


@lru_cache(maxsize=256)
def _small_names(pack: CompiledPack) -> tuple[str, ...]:
    return tuple(name for name in pack.datelines if name[0].islower())


# A text wrapped at a fixed width: paragraphs of several lines of much the same length, blank lines between them.
_NARROW, _WIDE = 40, 110


def _hard_wrapped(blocks: tuple[Block, ...], doubtful: list[int]) -> bool:
    """Whether most lines are full lines of a wrapped text, a third of them going on in small letters.

    Those are all `doubtful`; a third of the fewest lines is two.
    """
    small = [i for i in doubtful if blocks[i].gap == 0 and blocks[i].text[0].islower()]
    if len(small) < 2 or len(blocks) < 6 or blocks[0].kind is not _LINE:
        return False
    full = len([b for b in blocks if _NARROW <= len(b.text) <= _WIDE])
    if full < 6 or full < 0.6 * len(blocks):
        return False
    following = [b for a, b in pairwise(blocks) if b.gap == 0 and _NARROW <= len(a.text) <= _WIDE]
    return len(following) >= 5 and sum(b.text[0].islower() for b in following) >= len(following) / 3


def _wrapped(blocks: tuple[Block, ...]) -> Iterator[int]:
    """The lines that go on a wrapped paragraph: no blank line before, and the line above is full or not closed."""
    for a, b in pairwise(blocks):
        if b.gap == 0 and len(a.text) >= _NARROW and (not ends_sentence(a.text) or b.text[0].islower()):
            yield b.index


def _continues(text: str, blocks: tuple[Block, ...], i: int, pack: CompiledPack) -> bool:
    """Whether line `i` goes on where the paragraph `text` stopped."""
    b = blocks[i]
    first, last = b.text[0], text[-1]
    closed = ends_sentence(text)
    if first in _CONTINUES and not b.text.startswith(("...", "…")):
        return not closed or len(b.text) <= 2
    if first in _DASHES:
        return _dateline_dash(text, b, pack) and not (len(b.text) == 1 and _parts_date(blocks, i))
    if first == "(" and _GLOSSED.match(b.text):
        return not closed
    if first.islower() and b.text[1:3] in _LETTERED:
        return False
    if last == ":" and b.text.startswith("http"):
        return True
    if closed:
        return False
    if last == "(" or (
        not b.gap and blocks[0].index == 0 and i <= _LEAD and _open_dateline(text, b.text, pack)
    ):
        return True
    if last in ":;" or last in ")]":
        return False
    if last in _DASHES:  # "Jakarta -" alone on its line
        return len(text) <= _LINK_CHARS and text[-2:-1] in (" ", "-") and text[0].isalpha()
    if first.islower():
        return _mid_sentence(text) or not (b.gap or text[0].islower())
    if b.gap:  # blank lines set paragraphs apart; only small letters speak against them
        return False
    if b.text[-1] == ":" and " " not in b.text:  # a label: "Tag:"
        return False
    # "Adalah" begins a sentence; "Ini" and "Antara" at a line's end are a headline's and an agency's.
    if last == "," or (text.rsplit(" ", 1)[-1] if " " in text else text.lower()) in JOINING_WORDS:
        return len(b.text) <= _LINK_CHARS or " " in text
    if len(b.text) > _LINK_CHARS:
        return False
    if text.endswith(_SAYS):
        return True
    if _mid_sentence(text):
        return _closes_soon(blocks, i)
    return _begun(text, b.text) and i + 1 < len(blocks) and _goes_on(blocks[i + 1])


def _begun(text: str, line: str) -> bool:
    """Whether `text` can be a sentence's first words before the link `line`: "Presiden" / "Hal itu disampaikan"."""
    return " " not in text or line.isdigit() or (text.count(" ") < 3 and text.rsplit(" ", 1)[1].islower())


def _goes_on(b: Block) -> bool:
    """Whether a line begins in the middle of a sentence."""
    text = b.text
    return b.gap == 0 and (text[0].islower() or text[0] in _CONTINUES or _GLOSSED.match(text) is not None)


def _closes_soon(blocks: tuple[Block, ...], i: int) -> bool:
    """Whether short lines from `i` on lead to the end of a sentence, or to its middle."""
    for k in range(i, min(i + 4, len(blocks))):
        if len(blocks[k].text) > _LINK_CHARS or (k > i and blocks[k].gap):
            return False
        if ends_sentence(blocks[k].text) or (k + 1 < len(blocks) and _goes_on(blocks[k + 1])):
            return True
    return False


def _open_dateline(text: str, line: str, pack: CompiledPack) -> bool:
    """A dateline and the beginning of its sentence ("REPUBLIKA.CO.ID, JAKARTA -- PT"), which must go on.

    A headline, a byline or a date line with a dash in it ("Argentina Juara - Messi Menangis") is none, and a line that
    begins with a dateline of its own goes on with nothing. Behind a long beginning only the text of a link does, or
    small letters: some leads lack their full stop.
    """
    if len(text) > _SHORT_LEAD and (
        len(text) > _LONGEST_LEAD or not (len(line) <= _LINK_CHARS or line[0].islower())
    ):
        return False
    if not (" -" in text or "–" in text or "—" in text or "- " in text):
        return False
    names = names_pattern(pack)
    return split_dateline(text, names) is not None and split_dateline(line, names) is None


def _mid_sentence(text: str) -> bool:
    """An unfinished sentence rather than a heading: four words or more, most in small letters."""
    return text.count(" ") >= 3 and title_share(text) < 0.6


def _dateline_dash(text: str, b: Block, pack: CompiledPack) -> bool:
    """A dash that begins a line belongs to a dateline ("JAKARTA, KOMPAS.com" / "- Pengunjung"), else to a list."""
    if len(b.text) == 1:
        return len(text) <= _LINK_CHARS and not ends_sentence(text)
    if len(text) > 40 or b.index > 3 or not text[-1].isalnum():
        return False
    found = split_dateline(f"{text} {b.text}", names_pattern(pack))
    return found is not None and found[0] > len(text)


def _parts_date(blocks: tuple[Block, ...], i: int) -> bool:
    """Whether the dash at `i` parts a name from the page's date line ("Rina Wulandari" / "-" / "9 Juni 2025")."""
    return i + 1 < len(blocks) and bool(stamps(blocks[i + 1].text[:_LINK_CHARS]))


def _verse(blocks: tuple[Block, ...], i: int) -> bool:
    """Whether the line stands in verse: four short lines of three words or more in a row, none of them closed."""
    if not _verse_line(blocks[i]):
        return False
    first = last = i
    while first > max(0, i - 3) and _verse_line(blocks[first - 1]):
        first -= 1
    while last < min(len(blocks) - 1, first + 3) and _verse_line(blocks[last + 1]):
        last += 1
    return last - first >= 3


def _verse_line(b: Block) -> bool:
    """A short line that closes no sentence, asks no question inside and does not go on behind a comma."""
    text = b.text
    if not 14 <= len(text) <= _VERSE_CHARS or text.count(" ") < 2 or text[0] in _CONTINUES:
        return False
    return not ends_sentence(text) and "? " not in text
