"""Where the article begins and ends, found by structure: runs of sentences against runs of short lines.

The best interval is the one with the greatest sum of line scores (Kadane's maximum subarray), so one short line
in an article or one teaser in a list of links changes nothing. Rows of data sets hold little but the article: there
only long runs of short lines are cut.
"""

from __future__ import annotations

import re

import msgspec

from newsclean.dates import relative
from newsclean.extractors.shape import ends_sentence, is_headline, title_share
from newsclean.model import Block, Document, Kind, Label
from newsclean.packs import CompiledPack

# Scores of a line, in "sentences". Tuned on 36 labelled pages dumped as text (menus of 20-500 lines around them);
# each may move by 0.3 without changing more than one page.
_SHORT, _HEADLINE, _RELATIVE, _ITEM, _UNCLOSED = -0.8, -1.2, -1.6, -0.25, 0.6
_ITEM_START = re.compile(r"(?:[•\-–*◦▪●»]|\d{1,3}[.)]|[a-z][.)]) ?\S")


def find_bounds(doc: Document, pack: CompiledPack) -> Document:
    """Note the first and the last block of the article (`doc.article`); blocks outside are judged later."""
    blocks = doc.blocks
    if not blocks:
        return doc
    scores = [_score(b, label) for b, label in zip(blocks, doc.labels, strict=True)]
    first, last = _best_interval(scores)
    if last < first:
        return doc
    return msgspec.structs.replace(doc, article=(first, last))


def _score(b: Block, label: Label | None) -> float:
    if label is not None:
        return -0.4 if label in (Label.RELATED, Label.NAVIGATION, Label.COMMENT, Label.LEGAL) else 0.0
    text = b.text
    n = len(text)
    if n < 40:
        if b.kind in (Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE) or _ITEM_START.match(text):
            return _ITEM
        if ends_sentence(text):
            return 0.2
        return _RELATIVE if relative(text) else _SHORT
    if ends_sentence(text):
        if title_share(text) >= 0.8:
            return _HEADLINE
        return 0.8 + min(n, 300) / 150
    if _ITEM_START.match(text):
        return _ITEM
    if is_headline(text) or title_share(text) >= 0.7:
        return _HEADLINE
    return _UNCLOSED if n >= 80 else _SHORT


def _best_interval(scores: list[float]) -> tuple[int, int]:
    best, best_first, best_last = 0.0, 0, -1
    run, first = 0.0, 0
    for i, s in enumerate(scores):
        if run <= 0:
            run, first = 0.0, i
        run += s
        if run > best:
            best, best_first, best_last = run, first, i
    return best_first, best_last


def outer_runs(doc: Document) -> tuple[list[int], list[int], bool]:
    """The open blocks before and behind the article that may go, and whether some were doubtful and stay.

    A row of a data set (its text came out of a container as str) holds only the article and what was glued to it:
    there a run outside the best interval goes only if it is long.
    """
    if doc.article is None:
        return [], [], False
    first, last = doc.article
    head = [i for i in range(first) if doc.labels[i] is None]
    tail = [i for i in range(last + 1, len(doc.blocks)) if doc.labels[i] is None]
    doubtful = False
    if head and not _may_go(doc, head):
        head, doubtful = [], True
    if tail and not _may_go(doc, tail):
        tail, doubtful = [], True
    return head, tail, doubtful


# Shortest run of lines that may go as a whole. In a file, one line above a title or below a desk code is furniture;
# in a row (86 labelled ones) runs under 8 lines are list items, verse and headings of the article itself.
_LEAST_ROW_RUN = 8


def _may_go(doc: Document, run: list[int]) -> bool:
    if isinstance(doc.page.content, str):
        return len(run) >= _LEAST_ROW_RUN
    return True
