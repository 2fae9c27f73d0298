"""Stretches of prose on a page: runs of sentences against runs of short lines, each line scored in "sentences".

The best interval is the one with the greatest sum of line scores (Kadane's maximum subarray), so one short line
in an article or one teaser in a list of links changes nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from newsclean.dates import relative, stamps
from newsclean.extractors.paragraphs import broken_paragraphs
from newsclean.extractors.shape import LONGEST_HEADLINE, PARAGRAPH, ends_sentence, title_share
from newsclean.model import Document, Kind, Label

# Scores of a line, in "sentences". Tuned on 36 labelled pages dumped as text (menus of 20-500 lines around them);
# each may move by 0.3 without changing more than one page.
_SHORT, _HEADLINE, _RELATIVE, _ITEM, _UNCLOSED, _MARKED = -0.8, -1.2, -1.6, -0.1, 0.6, -0.4
# Marks that lists and frames of a page bear; what else is marked (ads, datelines, captions) says nothing.
_WEIGHED = frozenset({Label.RELATED, Label.NAVIGATION, Label.COMMENT, Label.LEGAL})
_LINE = Kind.LINE  # to ask an Enum for a member takes as long as three tests of a line
_ITEM_KINDS = frozenset({Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE})
_ITEM_START = re.compile(r"(?:[•\-–*◦▪●»]|\d{1,3}[.)]|[a-z][.)]) ?\S|\d+(?:[/,.]\d+)? [a-z]")

# A day with its clock time right behind it, as lists of stories print it ("DETIKNEWS | Kamis 18 Jun 2015, 07:20 WIB
# Seorang korban ..."). Sentences put a word between ("pada 18 Juni 2015 pukul 07.20").
_DATED = re.compile(r"20\d\d ?[,|/•·-]{0,2} ?\d{1,2}[:.]\d{2}")
_REMEMBERED_CHARS = 100
# What schedules and tables print, and menus do not: "Live: Kanal Satu", "19.00 WIB - Garuda vs Elang", "Rp 13.500".
_DATA = re.compile(r"\w ?: \w|\b[0-2]?\d[.:][0-5]\d (?:WI[BT]A?|-)|Rp ?\d")


class Stretch(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of lines (their first and last block) and the sum of its scores."""

    score: float
    first: int
    last: int


def stretches(doc: Document) -> list[Stretch]:
    """All stretches that Kadane's algorithm restarts between, each cut where its sum is greatest.

    A sentence that was broken over lines scores as one, at its first line. One loop scores and sums, since a page
    may have hundreds of lines.
    """
    joined = doc.joined
    whole = {p.first.index: p.text for p in broken_paragraphs(doc)} if joined else {}
    found: list[Stretch] = []
    total = top = 0.0
    first = last = 0
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is not None:
            if label not in _WEIGHED:
                continue
            score = _MARKED
        else:
            text = b.text
            if joined:
                if b.index in joined:
                    continue
                text = whole.get(b.index, text)
            n = len(text)
            if n > _REMEMBERED_CHARS:
                score = _long_score(text, n)
            elif n < 40 and b.kind is not _LINE and b.kind in _ITEM_KINDS:
                score = _ITEM
            else:
                score = _short_score(text)
        if total > 0.0:  # floats are compared with floats at half the price
            total += score
            if total > top:
                top, last = total, b.index
            elif total <= 0.0:
                found.append(Stretch(top, first, last))
        elif score > 0.0:
            total = top = score
            first = last = b.index
    if total > 0:
        found.append(Stretch(top, first, last))
    return found


@lru_cache(maxsize=4096)
def _short_score(text: str) -> float:
    """The score of a line of at most 100 characters; menus and furniture repeat them from page to page."""
    if len(text) >= 40:
        return _long_score(text, len(text))
    if starts_item(text):
        return _ITEM
    if ends_sentence(text) or ends_signed(text):
        return 0.2
    if relative(text):
        return _RELATIVE
    if is_data(text):
        return _ITEM
    # Verse, lists in small letters.
    return _ITEM if text.count(" ") >= 2 and title_share(text) < 0.6 else _SHORT


def _long_score(text: str, n: int) -> float:
    """The score of a line of `n` >= 40 characters."""
    if "2" in text and "20" in text[:80] and _DATED.search(text, 0, 80) and stamps(text[:90]):
        return _RELATIVE
    # The first spares nine lines of ten a call.
    if text[-1] in ".!?…" or ends_sentence(text) or ends_signed(text):
        # A full stop closes sentences full of names, too; headlines and slogans rarely have one.
        if (
            n < LONGEST_HEADLINE
            and (share := title_share(text)) >= 0.8
            and (share >= 0.95 or text.rstrip('*()[]/ "”’')[-1] != ".")
        ):
            return _HEADLINE
        return 0.8 + (n if n < 300 else 300) / 150
    if starts_item(text):
        return _ITEM
    if n < LONGEST_HEADLINE and title_share(text) >= 0.7:
        return _HEADLINE
    if text[-1] == ":" and n >= PARAGRAPH:  # announces a list; what is long enough for a paragraph is one
        return 0.8 + (n if n < 300 else 300) / 150
    return _UNCLOSED if n >= 80 else _SHORT


# Characters of a desk code or a short name in brackets.
_LONGEST_SIGN = 20


def ends_signed(text: str) -> bool:
    """Whether a line is a sentence with a desk code in brackets behind it: "Itu saja," ujarnya. (abc/def)"."""
    if text[-1] in ")]":
        at = max(text.rfind("("), text.rfind("["))
    elif "/" in text:  # "Itu saja," ujarnya. /Budi
        at = text.rfind("/")
    else:
        return False
    return at > 0 and len(text) - at <= _LONGEST_SIGN and ends_sentence(text[:at].rstrip())


def starts_item(text: str) -> bool:
    """Whether a line begins as items of a list do: a bullet, a number, a letter with a bracket, an amount."""
    return not "A" <= text[0] <= "Z" and _ITEM_START.match(text) is not None


def is_data(text: str) -> bool:
    """Whether a short line holds a value behind its name, a price, or what takes place at a clock time."""
    return len(text) < 40 and (":" in text or "." in text) and _DATA.search(text) is not None
