"""Where the article begins and ends, found by structure: runs of sentences against runs of short lines.

The best interval is the one with the greatest sum of line scores (Kadane's maximum subarray), so one short line
in an article or one teaser in a list of links changes nothing. Rows of data sets hold little but the article: there
only long runs of short lines are cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from newsclean.dates import relative
from newsclean.extractors.paragraphs import paragraphs
from newsclean.extractors.shape import ends_sentence, is_headline, title_share
from newsclean.model import Block, Document, Kind, Label
from newsclean.packs import CompiledPack

# Scores of a line, in "sentences". Tuned on 36 labelled pages dumped as text (menus of 20-500 lines around them);
# each may move by 0.3 without changing more than one page.
_SHORT, _HEADLINE, _RELATIVE, _ITEM, _UNCLOSED = -0.8, -1.2, -1.6, -0.25, 0.6
_ITEM_START = re.compile(r"(?:[•\-–*◦▪●»]|\d{1,3}[.)]|[a-z][.)]) ?\S")


def find_bounds(doc: Document, pack: CompiledPack) -> Document:
    """Note the first and the last block of the article (`doc.article`); blocks outside are judged later."""
    scores: list[float] = []
    starts: list[int] = []
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is None and b.index in doc.joined and scores:
            continue
        starts.append(b.index)
        scores.append(_score(b, label))
    for p in paragraphs(doc):
        if len(p.blocks) > 1:
            joined = p.blocks[0]._replace(text=p.text)
            scores[bisect_left(starts, joined.index)] = _score(joined, None)
    first, last = _best_interval(scores)
    if last < first:
        return doc
    begin = starts[first] if _may_go(doc, range(starts[first])) else 0
    end = starts[last + 1] - 1 if last + 1 < len(starts) else len(doc.blocks) - 1
    if not _may_go(doc, range(end + 1, len(doc.blocks))):
        end = len(doc.blocks) - 1
    return msgspec.structs.replace(doc, article=(begin, end))


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


def end_at_sign(doc: Document, pack: CompiledPack) -> Document:
    """Let the article end where it signs off: a desk code alone on its line, or the label of its tags.

    Promotions below ("Ajang penghargaan persembahan ...") are sentences too. A sign in the middle of a page is
    none: behind it at most a third of the article's prose may stand (round-ups sign each item).
    """
    if doc.article is None:
        return doc
    first, last = doc.article
    prose = [len(b.text) if label is None and len(b.text) >= 60 else 0 for b, label in zip(doc.blocks, doc.labels, strict=True)]
    total = sum(prose[first : last + 1])
    for i in range(first + 1, last + 1):
        label = doc.labels[i]
        if label in _SIGNS and sum(prose[i + 1 : last + 1]) <= _BEHIND_SIGN * total:
            return msgspec.structs.replace(doc, article=(first, i))
    return doc


_SIGNS = frozenset({Label.INITIALS, Label.TAGS})
_BEHIND_SIGN = 1 / 3


_FURNITURE = frozenset({Label.RELATED, Label.NAVIGATION, Label.COMMENT, Label.LEGAL, Label.PROMPT, Label.AD, Label.MEDIA})
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
    known = sum(doc.labels[i] in _FURNITURE for i in run)
    menu = sum(len(t) < 40 and not ends_sentence(t) and not _ITEM_START.match(t) for t in texts)
    shaped = len(texts) >= _LEAST_RUN and menu >= 0.5 * len(texts)
    if isinstance(doc.page.content, str):
        return shaped and known >= _LEAST_KNOWN_ROW
    return shaped or known >= _LEAST_KNOWN or run.start == 0
