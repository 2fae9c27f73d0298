"""Where the article begins and ends: the best stretch of prose, with the lead above and the lists below that are its.

Rows of data sets hold little but the article: there only long runs of short lines are cut.
"""

from __future__ import annotations

import re

import msgspec

from newsclean.dates import is_date_line, relative, stamps
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.initials import is_code_line
from newsclean.extractors.listed import is_passed, over_lists, to_credits
from newsclean.extractors.names import parse_roles
from newsclean.extractors.own_list import with_own_list
from newsclean.extractors.shape import PARAGRAPH, ends_sentence, is_headline, title_share
from newsclean.extractors.stretches import Stretch, is_data, starts_item, stretches
from newsclean.extractors.topics import is_button
from newsclean.model import REMOVED_LABELS, Block, Document, Label
from newsclean.packs import CompiledPack


def find_bounds(doc: Document, pack: CompiledPack) -> Document:
    """Note the first and the last block of the article (`doc.article`); blocks outside are judged later.

    The elements of an HTML page have told the parser already.
    """
    if doc.article is not None:
        return doc
    found = stretches(doc)
    if not found:
        return doc
    best = _best(doc, found, pack)
    last = len(doc.blocks) - 1
    top, end = over_lists(doc, found, best)
    while end < last and end + 1 in doc.joined and doc.labels[end + 1] is None:
        end += 1
    begin = _below_head(doc, _at_lead(doc, top, pack) if top else 0, end, pack)
    if begin and not _may_go(doc, 0, begin):
        begin = 0
    if end < last:
        end = _with_announced_list(doc, end)
        if doc.page.is_dump:
            doc, end = with_own_list(doc, begin, end)
        end = to_credits(doc, _to_desk_code(doc, _with_items(doc, end)))
        if not _may_go(doc, end + 1, last + 1):
            end = last
    return msgspec.structs.replace(doc, article=(begin, end))


def _best(doc: Document, found: list[Stretch], pack: CompiledPack) -> Stretch:
    """The stretch with the greatest score, or a rival that looks more like an article than it does."""
    best = max(found)
    limit = min(best.score, _LONG)
    rivals = [s for s in found if s.score * _ANCHOR**2 >= limit and s is not best]
    if not rivals:
        return best
    # Most rivals are teasers below: a dateline alone outdoes them, and the date line need not be looked for.
    top = limit * (_ANCHOR if _signed(doc, best, pack) else 1.0)
    if min(max(rivals).score, _LONG) * _ANCHOR**2 <= top:
        return best
    if _dated(doc, best):
        top *= _ANCHOR
    for s in rivals:
        score = min(s.score, _LONG)
        if score * _ANCHOR**2 > top and (sure := score * _anchored(doc, s, pack)) > top:
            best, top = s, sure
    return best


# How much a stretch gains by looking like an article's: a glossary or a list of teasers can be longer than the
# article, but has neither dateline nor date line. 3 is enough for a glossary of 70 entries under an article of 16
# paragraphs, twice 3 for the same under one of 3.
_ANCHOR = 3.0
_LONG = 20.0  # the score of about 12 paragraphs; what is longer is no more an article for that
_DATE_ABOVE, _DATELINE_WITHIN = 22, 8
_LONGEST_DAY = 30  # of a day alone: "Rabu, 21 September 2019"
_LONGEST_DATE = 110  # characters of a date line, an author's name and views beside it
_TIMED = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:WI[BT]A?|[AP]M))?\b")


def _anchored(doc: Document, stretch: Stretch, pack: CompiledPack) -> float:
    """_ANCHOR if a dateline begins one of the first lines, and again if a date line stands right above; else 1."""
    return (_ANCHOR if _signed(doc, stretch, pack) else 1.0) * (_ANCHOR if _dated(doc, stretch) else 1.0)


def _signed(doc: Document, stretch: Stretch, pack: CompiledPack) -> bool:
    """Whether a dateline begins one of a stretch's first lines."""
    first, names = stretch.first, names_pattern(pack)
    for b in doc.blocks[first : min(stretch.last + 1, first + _DATELINE_WITHIN)]:
        if len(b.text) >= PARAGRAPH and split_dateline(b.text, names, bare=False):
            return True
    return False


def _dated(doc: Document, stretch: Stretch) -> bool:
    """Whether a date line stands right above a stretch."""
    first = stretch.first
    return any(stamps(b.text) for b in _timed(doc, max(0, first - _DATE_ABOVE), first + 3))


def _dates_page(text: str) -> bool:
    """Whether a line is short and holds a day with its clock time."""
    return len(text) <= _LONGEST_DATE and _is_timed(text) and bool(stamps(text))


def _is_timed(text: str) -> bool:
    """Whether a line holds a clock time. Whether a day stands beside it costs ten times as much to know."""
    return _has_clock(text) and _TIMED.search(text) is not None


def _has_clock(text: str) -> bool:
    """Whether digits stand on both sides of a colon or a point: a tenth of the price of looking for the pattern."""
    for sign in ":.":
        at = text.find(sign)
        while at >= 0:
            if text[at - 1].isdigit() and text[at + 1 : at + 3].isdigit():
                return True
            at = text.find(sign, at + 1)
    return False


_MOST_ABOVE = 30  # lines between a lead and the prose below it: price lists, line-ups, schedules


def _at_lead(doc: Document, first: int, pack: CompiledPack) -> int:
    """The lead above the stretch, if a list or a table parts it from the prose below.

    It is a paragraph with a dateline, or a closed sentence below the page's date line: neither stands in a menu.
    """
    above = [
        b
        for b in doc.blocks[max(0, first - _MOST_ABOVE + 1) : first]
        if len(b.text) >= 40 and doc.labels[b.index] is None
    ]
    lead: int | None = None
    sentences: list[int] = []
    for b in reversed(above):
        if split_dateline(b.text, names_pattern(pack)):
            lead = b.index
            break
        if len(b.text) >= PARAGRAPH and ends_sentence(b.text) and title_share(b.text) < 0.6:
            sentences.append(b.index)
    if lead is None and not sentences:
        return first
    # The lead stands below the page's date line, wherever that is; a sentence needs one above it. Whether a line holds
    # a day, too, is asked last. Below a dateline a day without its time is one of a schedule.
    lowest = max(0, first - _MOST_ABOVE + 1) if lead is None else lead
    dated = _timed(doc, lowest, first, bare=lead is None)
    if lead is None and not (dated and dated[0].index < sentences[0]):
        return first
    for b in reversed(dated):
        if stamps(b.text):
            return min([s for s in sentences if s > b.index], default=first)
    return first if lead is None else lead


def _timed(doc: Document, first: int, stop: int, *, bare: bool = False) -> list[Block]:
    """The open lines in `[first, stop)` that may be a date line, for the clock time in them.

    `bare`: days alone on their lines, too.
    """
    labels = doc.labels
    short = [b for b in doc.blocks[first:stop] if len(b.text) <= _LONGEST_DATE and labels[b.index] is None]
    return [
        b
        for b in short
        if _is_timed(b.text) or (bare and len(b.text) <= _LONGEST_DAY and is_date_line(b.text))
    ]


_HEAD = 14  # lines from the stretch's beginning in which date line and dateline are looked for


def _below_head(doc: Document, begin: int, end: int, pack: CompiledPack) -> int:
    """The paragraph with a dateline, if the page's date line stands between the stretch's beginning and it.

    What stands above the date line is the page's head, sentences of a login dialogue or a deck included.
    """
    stop = min(begin + _HEAD, end)
    timed = _timed(doc, begin, stop)
    if not timed:
        return begin
    for b in doc.blocks[timed[0].index + 1 : stop]:
        if (
            len(b.text) >= 40
            and doc.labels[b.index] is None
            and split_dateline(b.text, names_pattern(pack))
            and any(stamps(above.text) for above in timed if above.index < b.index)
        ):
            return b.index
    return begin


_ANNOUNCES = re.compile(r"\b(?:berikut|di bawah ini|tabel)\b.{0,80}$")
_MOST_LISTED = 60
_MOST_BETWEEN = 15  # lines of furniture between the last sentence and the line that announces the list


def _with_announced_list(doc: Document, end: int) -> int:
    """The article's end with the list that its last line announces ("Berikut 12 orang panelis:")."""
    last = len(doc.blocks) - 1
    if doc.labels[end] is not None or not _announces(doc.blocks[end].text[-120:]):
        below = range(end + 1, min(last, end + _MOST_BETWEEN) + 1)
        follow = next((i for i in below if doc.labels[i] is None), end)
        if follow == end or doc.blocks[follow].text[-1] != ":":
            return end
        if follow > end + 1 and (follow == last or not _NUMBERED.match(doc.blocks[follow + 1].text)):
            return end
        end = follow
    for i in range(end + 1, min(last + 1, end + _MOST_LISTED)):
        text = doc.blocks[i].text
        if is_passed(doc, i):
            continue
        if doc.labels[i] is not None or relative(text) or _dates_page(text) or parse_roles(text):
            break
        if is_button(text):
            break
        end = i
    return end


def _announces(tail: str) -> bool:
    if tail[-1] == ":":
        return True
    announcing = "berikut" in tail or "tabel" in tail or "di bawah ini" in tail
    return announcing and _ANNOUNCES.search(tail) is not None


_NUMBERED = re.compile(r"(?:[•\-–*]|\d{1,2}[.)]|[a-z][.)]) ?[^\W\d_]")
_BETWEEN_ITEMS = 2  # headings between two items


def _with_items(doc: Document, end: int) -> int:
    """The article's end with the items and the lines of a schedule right below it, and the headings between them.

    One such line alone may be the portal's ("Kontak: ...").
    """
    i, listed = end + 1, list[int]()
    while i < len(doc.blocks) and i - (listed or [end])[-1] <= _BETWEEN_ITEMS + 1 and doc.labels[i] is None:
        text = doc.blocks[i].text
        if _NUMBERED.match(text):
            end = i
            listed.append(i)
        elif is_data(text) and parse_roles(text) is None and "@" not in text:
            listed.append(i)
        i += 1
    return listed[-1] if len(listed) > 1 else end


# Line-ups and tables between the last sentence and the desk code (rows: at most 22 lines).
_MOST_BEFORE_CODE = 25


def _to_desk_code(doc: Document, end: int) -> int:
    """The end moved down to a desk code alone on its line: what stands above it belongs to the article."""
    for b in doc.blocks[end + 1 : end + _MOST_BEFORE_CODE]:
        if ("/" in b.text or b.text[0] == "*") and is_code_line(b.text) and doc.labels[b.index] is None:
            return b.index
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
    if not _SIGNS.isdisjoint(doc.labels[first + 1 : last + 1]):
        prose = [_prose_chars(doc, i) for i in range(first, last + 1)]
        most, behind = _BEHIND_SIGN * sum(prose), sum(prose)
        for i, chars in enumerate(prose, first):
            behind -= chars
            if behind <= most and i > first and doc.labels[i] in _SIGNS:
                return msgspec.structs.replace(doc, article=(first, i))
    closed = 0
    for i in range(last, first, -1):
        if doc.labels[i] is None:
            text = doc.blocks[i].text
            closed += ends_sentence(text)
            if len(text) >= PARAGRAPH or closed > _CLOSED_BEHIND:
                break
            if parse_roles(text):
                return msgspec.structs.replace(doc, article=(first, i))
    return doc


def _prose_chars(doc: Document, i: int) -> int:
    """Characters of a line that is a paragraph, else 0."""
    n = len(doc.blocks[i].text)
    return n if n >= PARAGRAPH and doc.labels[i] is None else 0


_SIGNS = frozenset({Label.INITIALS, Label.TAGS})
_BEHIND_SIGN = 1 / 3
# Short sentences behind a line of names; with more of them it stands at the article's head.
_CLOSED_BEHIND = 2


_FURNITURE = REMOVED_LABELS - {Label.PROMO, Label.REPEAT}
# Ads, links and prompts stand inside articles, too; only these show that a row holds a whole page.
_FRAME = frozenset({Label.NAVIGATION, Label.COMMENT, Label.LEGAL})
# Shortest run of open lines that goes without known furniture in it. Lists at an article's end (line-ups, prices,
# winners: at most 43 lines in the labelled rows) are mostly numbered or long; menus are neither.
_LEAST_RUN = 8
_LEAST_KNOWN = 2
_LEAST_KNOWN_ROW = 4


def _may_go(doc: Document, first: int, stop: int) -> bool:
    """Whether the lines outside the best interval are the portal's: known furniture among them, or a menu's shape.

    A row of a data set holds little but the article; there both must show. Where the evidence is thin the lines belong
    to the article.
    """
    labels = doc.labels[first:stop]
    if None not in labels:
        return True
    row = doc.page.is_row
    if first == 0 and not row:
        return True
    furniture = _FRAME if row else _FURNITURE
    known = sum(map(furniture.__contains__, labels))
    if row and known < _LEAST_KNOWN_ROW:
        return False
    if not row and known >= _LEAST_KNOWN:
        return True
    texts = [b.text for b, label in zip(doc.blocks[first:stop], labels, strict=True) if label is None]
    shaped = len(texts) >= _LEAST_RUN and sum(map(_menu_entry, texts)) >= 0.5 * len(texts)
    return shaped or (not row and len(texts) >= _LEAST_HEADLINES and all(map(_is_bare_headline, texts)))


# Full headlines below each other and nothing else: a list of stories whose heading was lost.
_LEAST_HEADLINES = 5


def _is_bare_headline(text: str) -> bool:
    """A full headline, or a line of a headline's length that no sentence, verse or list has."""
    if text.count(" ") < 4 or ends_sentence(text) or starts_item(text):
        return False
    return is_headline(text) or 35 <= len(text) <= 120


def _menu_entry(text: str) -> bool:
    """One to three words, or words in capitals: menus and lists of stories have them, verse and recipes do not."""
    if ends_sentence(text) or starts_item(text):
        return False
    return is_headline(text) or (len(text) < 40 and (text.count(" ") < 3 or title_share(text) >= 0.6))
