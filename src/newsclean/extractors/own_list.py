"""Lists in capitals at the very end of a dump (names, towns, results): the article's own, or tags and menus."""

from __future__ import annotations

import re

from newsclean.dates import relative
from newsclean.extractors.listed import (
    LONGEST_LISTED,
    PASSED,
    is_dated,
    is_foreign,
    is_item,
    is_passed,
    is_verse,
)
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import ends_sentence, is_sentence, title_share, words
from newsclean.extractors.stretches import starts_item
from newsclean.extractors.tag_labels import labels_tags
from newsclean.extractors.topics import is_button, speaks_of, vocabulary
from newsclean.model import Block, Document, Warn

# Words that head lists in articles: "Daftar Nama Calon Terpilih", "SUSUNAN PEMAIN", "Harga Tiket".
LIST_WORDS = frozenset(
    "daftar susunan nama jadwal hasil klasemen harga rincian lokasi data skor peringkat pemenang juara peraih nominasi "
    "nominator peserta biodata profil bahan cara langkah syarat persyaratan resep lirik puisi doa agenda rute formasi "
    "skuad komposisi statistik perolehan lineup pengurus anggota korban titik wilayah tabel rekor".split()
)
_COLUMNS = frozenset({"no", "pos", "tim", "klub"})  # heads of a table's first column
_FEWEST, _FEWEST_BARE = 2, 4  # lines of a list below its heading; of one without
_MOST = 200  # lines of a list; tables of a league print each cell on its own
_MOST_LISTS, _MOST_BEHIND = 8, 4  # lists below an article, and sentences behind one
_MOST_LINKS = 4  # lines of a label and its links between two lists
_LONGEST_HEAD = 80  # characters
# Share of lines that say again what the article said. Of tags two in three do (`topics.py`); names and towns are listed
# because no sentence has named them.
_SAID, _SAID_BARE = 0.6, 0.34
# Least share of lines of two to six words. Menus have single words, too.
_SHAPED = 0.75
_ABOVE, _HEADLINE = 25, 25  # lines above the article with its headline, and the characters of that
_ITEMS = 0.3  # least share of items below a heading of one word ("Bahan", "Klasemen"), which menus have, too
_NO_TAG_SIGNS = frozenset(",:;()/")
_PAIRED = re.compile(r" [-–] |\d[-–.]\d")  # "Persib - Arema", "2-1"
_LONGEST_VERSE = 50  # characters; prompts in small letters are longer


def with_own_list(doc: Document, begin: int, end: int) -> tuple[Document, int]:
    """The article's end with the lists right below it and the sentences behind them; thin evidence leaves a warning."""
    for _ in range(_MOST_LISTS):
        doc, last = _with_list(doc, begin, end)
        if last == end:
            break
        end = last
        for b in doc.blocks[last + 1 : last + 1 + _MOST_BEHIND]:
            if doc.labels[b.index] is not None or not is_sentence(b.text) or is_dated(b.text):
                break
            end = b.index
        if end > last:
            doc = doc.warn(Warn.DOUBTFUL_LINE)
    return doc, end


def _with_list(doc: Document, begin: int, end: int) -> tuple[Document, int]:
    """The article's end with one list.

    Tags stand there, too, but say what the article has said; menus hold single words. Full headlines, credits and
    known furniture end the list.
    """
    start, most = end + 1, len(doc.blocks) - _FEWEST
    linked = False
    while start < most and doc.labels[start] in PASSED:
        linked = linked or not is_passed(doc, start)  # links below a label of their own end most articles
        start += 1
    if start >= most or doc.labels[start] is not None:
        return doc, end
    if doc.labels[start + 1] is not None and not is_passed(doc, start + 1):  # most lines there stand alone
        return doc, end
    head = doc.blocks[start].text
    if starts_item(head):  # `bounds` takes items wherever they stand
        return doc, end
    named = _names_list(head)
    if linked and not (named and start <= end + _MOST_LINKS):
        return doc, end
    lines = _lines_below(doc, start, announced=named)
    if len(lines) <= _FEWEST:
        return doc, end
    known = _vocabulary(doc, begin, end)
    said = [_repeats(b.text, known) for b in lines]
    core = max((i for i, again in enumerate(said) if not again), default=0) + 1
    if len(lines) - core < _FEWEST:  # tags below the list are several
        core = len(lines)
    if core <= _FEWEST:
        return doc, end
    items = lines[1:core]
    share = sum(said[1:core]) / len(items)
    last = lines[-1 if share else core - 1].index
    if named and (" " in head or sum(is_item(b.text) for b in items) >= _ITEMS * len(items)):
        if share >= _SAID:
            return doc, end
        own = _takes_up(head, known)  # a widget has a heading, too
        if linked and not own:
            return doc, end
        return doc if own and not linked else doc.warn(Warn.DOUBTFUL_LINE), last
    if share > _SAID_BARE or not _looks_like_list(items if said[0] else lines[:core]):
        return doc, end
    numbered = any(starts_item(b.text) for b in items)
    return doc if numbered else doc.warn(Warn.DOUBTFUL_LINE), last


def _looks_like_list(lines: list[Block]) -> bool:
    """Whether lines that nothing announces are a list for their shape."""
    return len(lines) >= _FEWEST_BARE and sum(_has_shape(b.text) for b in lines) >= _SHAPED * len(lines)


def _vocabulary(doc: Document, begin: int, end: int) -> frozenset[str]:
    """The words of the article and of the long lines above it, one of which is its headline."""
    above = [b.text for b in doc.blocks[max(0, begin - _ABOVE) : begin] if len(b.text) >= _HEADLINE]
    return vocabulary(doc, begin, end) | set(words(" ".join(above)))


def _repeats(text: str, known: frozenset[str]) -> bool:
    """Whether a line may be a tag for what it says: words of the article and no sign that tags have not."""
    if not _NO_TAG_SIGNS.isdisjoint(text) or _PAIRED.search(text) or is_item(text):
        return False
    return speaks_of(text, known)


def _takes_up(head: str, known: frozenset[str]) -> bool:
    """Whether a heading has a word of the article, its endings aside ("Susunan Pemain": "para pemainnya")."""
    return any(w.startswith(own) for own in words(head) if own not in LIST_WORDS for w in known)


def _names_list(text: str) -> bool:
    """Whether a line can be the heading of a list: one of its first words says so."""
    if len(text) > _LONGEST_HEAD or ends_sentence(text):
        return False
    return not LIST_WORDS.isdisjoint(words(text)[:3]) or text.lower() in _COLUMNS


def _lines_below(doc: Document, start: int, *, announced: bool) -> list[Block]:
    """The open lines from block `start` on up to the first that no list has."""
    found: list[Block] = []
    for b, label in zip(doc.blocks[start : start + _MOST], doc.labels[start:], strict=False):
        text = b.text
        if label is not None:
            if is_passed(doc, b.index):
                continue
            break
        if _is_portals(text, announced=announced) and not (announced and not found):  # a heading may be long
            break
        found.append(b)
    return found


def _is_portals(text: str, *, announced: bool) -> bool:
    """Whether a line can be none of a list's: a credit, a button, a desk code, a story's headline or age."""
    if len(text) > LONGEST_LISTED or text[0] in "([|:" or is_button(text):
        return True
    if labels_tags(text) or parse_roles(text) or relative(text):
        return True
    if announced and len(text) < 40:  # a song's name, a day of a schedule
        return False
    return is_dated(text) or (not is_item(text) and is_foreign(text))


def _has_shape(text: str) -> bool:
    """Whether a line is an item, holds two to six words in capitals, or is one of a verse."""
    if is_item(text) or (1 <= text.count(" ") <= 5 and title_share(text) >= 0.9):
        return True
    return len(text) <= _LONGEST_VERSE and is_verse(text)
