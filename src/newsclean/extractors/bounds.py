"""Where the article begins and ends, found by structure: runs of sentences against runs of short lines.

The best interval is the one with the greatest sum of line scores (Kadane's maximum subarray), so one short line
in an article or one teaser in a list of links changes nothing. Rows of data sets hold little but the article: there
only long runs of short lines are cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

import msgspec

from newsclean.dates import relative, stamps
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.initials import is_code_line
from newsclean.extractors.names import parse_roles
from newsclean.extractors.paragraphs import paragraphs
from newsclean.extractors.shape import ends_sentence, is_headline, title_share
from newsclean.model import REMOVED_LABELS, Block, Document, Kind, Label
from newsclean.packs import CompiledPack

# Scores of a line, in "sentences". Tuned on 36 labelled pages dumped as text (menus of 20-500 lines around them);
# each may move by 0.3 without changing more than one page.
_SHORT, _HEADLINE, _RELATIVE, _ITEM, _UNCLOSED = -0.8, -1.2, -1.6, -0.1, 0.6
_LONGEST_HEADLINE = 140  # closed lines that are longer are prose, whatever their capitals
_ITEM_START = re.compile(r"(?:[•\-–*◦▪●»]|\d{1,3}[.)]|[a-z][.)]) ?\S|\d+(?:[/,.]\d+)? [a-z]")

# A day with its clock time right behind it, as lists of stories print it ("DETIKNEWS | Kamis 18 Jun 2015, 07:20 WIB
# Seorang korban ..."). Sentences put a word between ("pada 18 Juni 2015 pukul 07.20").
_DATED = re.compile(r"20\d\d ?[,|/•·-]{0,2} ?\d{1,2}[:.]\d{2}")


def find_bounds(doc: Document, pack: CompiledPack) -> Document:
    """Note the first and the last block of the article (`doc.article`); blocks outside are judged later.

    The elements of an HTML page have told the parser already.
    """
    if doc.article is not None:
        return doc
    scores: list[float] = []
    starts: list[int] = []
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is None and b.index in doc.joined and scores:
            continue
        starts.append(b.index)
        scores.append(_score(b, label))
    for p in paragraphs(doc) if doc.joined else ():
        if len(p.blocks) > 1:
            joined = msgspec.structs.replace(p.blocks[0], text=p.text)
            scores[bisect_left(starts, joined.index)] = _score(joined, None)
    runs = _runs(scores)
    if not runs:
        return doc
    best = max(runs)
    rivals = [r for r in runs if r.score * _ANCHOR >= best.score]
    if len(rivals) > 1:
        best = max(rivals, key=lambda r: r.score * _anchored(doc, starts[r.first], starts[r.last], pack))
    ends = [*starts[1:], len(doc.blocks)]
    begin, end = _at_lead(doc, starts[best.first], pack), ends[best.last] - 1
    begin = _below_head(doc, begin, end, pack)
    if not _may_go(doc, range(begin)):
        begin = 0
    end = _to_desk_code(doc, _with_items(doc, _with_announced_list(doc, end)))
    if not _may_go(doc, range(end + 1, len(doc.blocks))):
        end = len(doc.blocks) - 1
    return msgspec.structs.replace(doc, article=(begin, end))


def _score(b: Block, label: Label | None) -> float:
    if label is not None:
        return -0.4 if label in (Label.RELATED, Label.NAVIGATION, Label.COMMENT, Label.LEGAL) else 0.0
    if b.kind in _ITEM_KINDS and len(b.text) < 40:
        return _ITEM
    return _short_score(b.text) if len(b.text) <= _REMEMBERED_CHARS else _long_score(b.text)


_ITEM_KINDS = frozenset({Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE})
_REMEMBERED_CHARS = 100


@lru_cache(maxsize=4096)
def _short_score(text: str) -> float:
    """The score of a line of at most 100 characters; menus and furniture repeat them from page to page."""
    if len(text) >= 40:
        return _long_score(text)
    if _ITEM_START.match(text):
        return _ITEM
    if ends_sentence(text):
        return 0.2
    if relative(text):
        return _RELATIVE
    # Verse, lists in small letters.
    return _ITEM if text.count(" ") >= 2 and title_share(text) < 0.6 else _SHORT


def _long_score(text: str) -> float:
    n = len(text)
    if "20" in text[:80] and _DATED.search(text, 0, 80) and stamps(text[:90]):
        return _RELATIVE
    if ends_sentence(text):
        if n < _LONGEST_HEADLINE and title_share(text) >= 0.8:
            return _HEADLINE
        return 0.8 + min(n, 300) / 150
    if _ITEM_START.match(text):
        return _ITEM
    if n < _LONGEST_HEADLINE and title_share(text) >= 0.7:
        return _HEADLINE
    return _UNCLOSED if n >= 80 else _SHORT


class Run(NamedTuple):
    """A stretch of lines (positions in the list of scores) and the sum of its scores."""

    score: float
    first: int
    last: int


def _runs(scores: list[float]) -> list[Run]:
    """All stretches that Kadane's algorithm restarts between, each cut where its sum is greatest."""
    runs: list[Run] = []
    total, first, top, last = 0.0, 0, 0.0, -1
    for i, s in enumerate(scores):
        if total <= 0:
            if last >= first:
                runs.append(Run(top, first, last))
            total, first, top, last = 0.0, i, 0.0, i - 1
        total += s
        if total > top:
            top, last = total, i
    if last >= first:
        runs.append(Run(top, first, last))
    return runs


# How much a stretch gains by looking like an article's: a glossary or a list of teasers can be longer than the
# article, but has neither dateline nor date line. 3 is enough for the longest such list met (70 entries of a
# glossary under an article of 16 paragraphs).
_ANCHOR = 3.0
_DATE_ABOVE, _DATELINE_WITHIN = 22, 8
_TIMED = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:WI[BT]A?|[AP]M))?\b")


def _anchored(doc: Document, first: int, last: int, pack: CompiledPack) -> float:
    """_ANCHOR if a dateline begins one of the first lines or a date line stands right above, else 1."""
    names = names_pattern(pack)
    for b in doc.blocks[first : min(last + 1, first + _DATELINE_WITHIN)]:
        if len(b.text) >= 60 and split_dateline(b.text, names, bare=False):
            return _ANCHOR
    for b in doc.blocks[max(0, first - _DATE_ABOVE) : first + 3]:
        if doc.labels[b.index] is None and _dates_page(b.text):
            return _ANCHOR
    return 1.0


def _dates_page(text: str) -> bool:
    """Whether a line is short and holds a day with its clock time."""
    return len(text) <= 110 and _TIMED.search(text) is not None and bool(stamps(text))


_MOST_ABOVE = 30  # lines between a lead and the prose below it: price lists, line-ups, schedules


def _at_lead(doc: Document, first: int, pack: CompiledPack) -> int:
    """The lead above the stretch, if a list or a table parts it from the prose below.

    It is a paragraph with a dateline, or a closed sentence below the page's date line: neither stands in a menu.
    """
    names = names_pattern(pack)
    lead = first
    for i in range(first - 1, max(-1, first - _MOST_ABOVE), -1):
        text = doc.blocks[i].text
        if doc.labels[i] is not None:
            continue
        if _dates_page(text):
            return lead
        if len(text) >= 40 and split_dateline(text, names):
            return i
        if len(text) >= 60 and ends_sentence(text) and title_share(text) < 0.6:
            lead = i
    return first


_HEAD = 14  # lines from the stretch's beginning in which date line and dateline are looked for


def _below_head(doc: Document, begin: int, end: int, pack: CompiledPack) -> int:
    """The paragraph with a dateline, if the page's date line stands between the stretch's beginning and it.

    What stands above the date line is the page's head, sentences of a login dialogue or a deck included.
    """
    names = names_pattern(pack)
    dated = False
    for b in doc.blocks[begin : min(begin + _HEAD, end)]:
        if doc.labels[b.index] is not None:
            continue
        if dated and len(b.text) >= 40 and split_dateline(b.text, names):
            return b.index
        dated = dated or _dates_page(b.text)
    return begin


_ANNOUNCES = re.compile(r"(?:\bberikut\b|\bdi bawah ini\b|\bsebagai berikut\b|\btabel\b).{0,80}$|:$")
_MOST_LISTED = 60


def _with_announced_list(doc: Document, end: int) -> int:
    """The article's end with the list that its last line announces ("Berikut 12 orang panelis:")."""
    if doc.labels[end] is not None or not _ANNOUNCES.search(doc.blocks[end].text[-120:]):
        follow = end + 1
        if follow >= len(doc.blocks) or doc.labels[follow] is not None or doc.blocks[follow].text[-1] != ":":
            return end
    for i in range(end + 1, min(len(doc.blocks), end + _MOST_LISTED)):
        if doc.labels[i] is not None or relative(doc.blocks[i].text):
            break
        end = i
    return end


_NUMBERED = re.compile(r"(?:[•\-–*]|\d{1,2}[.)]|[a-z][.)]) ?[^\W\d_]")


def _with_items(doc: Document, end: int) -> int:
    """The article's end with the numbered or bulleted lines right below it, and the headings between them."""
    i = end + 1
    while i < len(doc.blocks):
        step = next((k for k in range(3) if _is_item(doc, i + k)), None)
        if step is None or any(doc.labels[i + k] is not None for k in range(step)):
            break
        i += step + 1
        end = i - 1
    return end


def _is_item(doc: Document, i: int) -> bool:
    return i < len(doc.blocks) and doc.labels[i] is None and _NUMBERED.match(doc.blocks[i].text) is not None


# Line-ups and tables between the last sentence and the desk code (rows: at most 22 lines).
_MOST_BEFORE_CODE = 25


def _to_desk_code(doc: Document, end: int) -> int:
    """The end moved down to a desk code alone on its line: what stands above it belongs to the article."""
    for i in range(end + 1, min(len(doc.blocks), end + _MOST_BEFORE_CODE)):
        if doc.labels[i] is None and is_code_line(doc.blocks[i].text):
            return i
    return end


def end_at_sign(doc: Document, pack: CompiledPack) -> Document:
    """Let the article end where it signs off: a desk code alone on its line, the label of its tags, its editor's name.

    Promotions below ("Ajang penghargaan persembahan ...") are sentences too. A sign in the middle of a page is
    none: behind it at most a third of the article's prose may stand (round-ups sign each item). Behind a line of
    names there may be none, since it may also stand at an article's head.
    """
    if doc.article is None:
        return doc
    first, last = doc.article
    prose = [
        len(b.text) if label is None and len(b.text) >= 60 else 0
        for b, label in zip(doc.blocks, doc.labels, strict=True)
    ]
    total = sum(prose[first : last + 1])
    for i in range(first + 1, last + 1):
        label = doc.labels[i]
        if label in _SIGNS and sum(prose[i + 1 : last + 1]) <= _BEHIND_SIGN * total:
            return msgspec.structs.replace(doc, article=(first, i))
    for i in range(last, first, -1):
        if prose[i]:
            break
        if doc.labels[i] is None and parse_roles(doc.blocks[i].text):
            return msgspec.structs.replace(doc, article=(first, i))
    return doc


_SIGNS = frozenset({Label.INITIALS, Label.TAGS})
_BEHIND_SIGN = 1 / 3


_FURNITURE = REMOVED_LABELS - {Label.PROMO, Label.REPEAT}
# Ads, links and prompts stand inside articles, too; only these show that a row holds a whole page.
_FRAME = frozenset({Label.NAVIGATION, Label.COMMENT, Label.LEGAL})
# Shortest run of open lines that goes without known furniture in it. Lists at an article's end (line-ups, prices,
# winners: at most 43 lines in the labelled rows) are mostly numbered or long; menus are neither.
_LEAST_RUN = 8
_LEAST_KNOWN = 2
_LEAST_KNOWN_ROW = 4


def _may_go(doc: Document, run: range) -> bool:
    """Whether the lines outside the best interval are the portal's: known furniture among them, or a menu's shape.

    A row of a data set (its text came out of a container as str) holds little but the article; there both must
    show. Where the evidence is thin the lines belong to the article.
    """
    texts = [doc.blocks[i].text for i in run if doc.labels[i] is None]
    if not texts:
        return True
    row = isinstance(doc.page.content, str)
    known = sum(doc.labels[i] in (_FRAME if row else _FURNITURE) for i in run)
    if row and known < _LEAST_KNOWN_ROW:
        return False
    if not row and (run.start == 0 or known >= _LEAST_KNOWN):
        return True
    shaped = len(texts) >= _LEAST_RUN and sum(map(_menu_entry, texts)) >= 0.5 * len(texts)
    return shaped or (not row and len(texts) >= _LEAST_HEADLINES and all(map(_is_bare_headline, texts)))


# Full headlines below each other and nothing else: a list of stories whose heading was lost.
_LEAST_HEADLINES = 5


def _is_bare_headline(text: str) -> bool:
    """A full headline, or a line of a headline's length that no sentence, verse or list has."""
    if text.count(" ") < 4 or ends_sentence(text) or _ITEM_START.match(text):
        return False
    return is_headline(text) or 35 <= len(text) <= 120


def _menu_entry(text: str) -> bool:
    """One to three words, or words in capitals: menus and lists of stories have them, verse and recipes do not."""
    if ends_sentence(text) or _ITEM_START.match(text):
        return False
    return is_headline(text) or (len(text) < 40 and (text.count(" ") < 3 or title_share(text) >= 0.6))
