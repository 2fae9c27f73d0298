"""The headline: known from the row or the page's head, else the line above the article that the article is about."""

from __future__ import annotations

import re

from newsclean.dates import is_date_line
from newsclean.extractors.ages import aged_headlines
from newsclean.extractors.dateline import lead_block
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import FUNCTION_WORDS, ends_sentence, is_headline, squeeze, words
from newsclean.model import Document, Kind, Label, Mark, Warn, left_of, whole
from newsclean.packs import CompiledPack

RULE = "title"
REPEAT_RULE = "title-repeat"
WHY = {
    RULE: "The page's headline.",
    REPEAT_RULE: "The headline printed again.",
}
# Lines above the article that are asked; share bars and breadcrumbs lie between (dumps: at most 38).
_WINDOW = 45
_LONGEST = 220
# Least share of a candidate's words that the article must use. On the dumps of 36 pages true headlines have
# 0.45-1.0; menus, kickers and other stories' headlines in the window 0-0.4.
_LEAST = 0.4
_LEAST_BESIDE = 0.2  # of a full headline beside the date line: there hardly anything else stands
_LONG = 6  # content words of a full headline that stands below a kicker
_ENOUGH = 1500  # characters of the article that are compared; more changes no headline on the 36 dumps
# Bound once, since reading an Enum's member takes 150 ns.
_TITLE, _REPEAT, _PUBLISHED, _HEADLINE = Label.TITLE, Label.REPEAT, Label.PUBLISHED, Kind.HEADLINE
# The end of one sentence and the beginning of the next: decks have it, headlines hardly ever.
_SENTENCES = re.compile(r"(?:[a-z\d]|[A-Z]{2})\. [A-Z]")


def mark_title(doc: Document, pack: CompiledPack) -> Document:
    """Mark the headline and its repeats; without one the record gets the warning no-title."""
    first = doc.article[0] if doc.article else 0
    known = doc.page.title or next((h.value for h in doc.hints if h.field == "title"), None)
    if known:
        marks = _printed(doc, known)
        return doc.mark(marks).know(title=known if not marks else doc.blocks[marks[0].block].text)
    i = _headline(doc, first)
    if i is None:
        return doc.warn(Warn.NO_TITLE)
    printed = _printed(doc, doc.blocks[i].text)
    return doc.mark(printed).know(title=_unmarked(doc, i))


def _unmarked(doc: Document, i: int) -> str:
    """What no rule has taken of an open line: "... Tanpa RoyaltiFoto/Instagram" has a photo's credit glued to it."""
    return "".join(left_of(doc.blocks[i].text, doc.parts.get(i, ()))).strip()


def _printed(doc: Document, title: str) -> list[Mark]:
    """The lines that print the title: the first is the title, the others repeat it."""
    key = squeeze(title)
    if not key:
        return []
    marks: list[Mark] = []
    least, most = len(title) - 12, len(title) + 12
    for b in [b for b in doc.open if least <= len(b.text) <= most]:
        text = b.text
        initial = text[:1].lower()
        if initial != key[0] and initial.isalnum():  # few lines even begin like the title
            continue
        if text == title or squeeze(text) == key:
            first = not doc.article or b.index <= doc.article[0]
            marks.append(whole(b, _TITLE, RULE) if first else whole(b, _REPEAT, REPEAT_RULE))
    return marks


def _headline(doc: Document, first: int) -> int | None:
    """The line above (or just inside) the article that shares most words with it."""
    if doc.page.media == "html":
        headlines = [b.index for b in doc.open if b.kind is _HEADLINE]
        if len(headlines) == 1:
            return headlines[0]
    signed = lead_block(doc)
    lead = first + 1 if signed is None else signed
    start, stop = max(0, first - _WINDOW), min(lead, first + 3, len(doc.blocks))
    listed = aged_headlines(doc, start, stop)
    able = [
        b
        for b, label in zip(doc.blocks[start:stop], doc.labels[start:stop], strict=True)
        if label is None
        and not (b.index >= first and b.index + 1 in doc.joined)  # a sentence's beginning
        and _can_be_title(b.text)
        and b.index not in listed
    ]
    if not able:
        return None
    date = next(iter(doc.marked(_PUBLISHED)), None)
    body = _opening(doc, first)
    printed = [b.text for b in doc.blocks[start:stop]]
    alike: dict[str, tuple[float, int, bool]] = {}  # many portals print the headline twice
    best, best_score = None, 0.0
    for b in able:
        text = b.text
        if text not in alike:
            alike[text] = (*_in_common(text, body), is_headline(text))
        share, content, headline = alike[text]
        if b.index >= first and not headline and ends_sentence(text):  # "Kabar baik bagi warga kota!"
            continue
        beside = date is not None and abs(b.index - date) <= 3
        opens = b.index == 0 and headline and content >= _LONG  # the page's first line, no menu above it
        if share < (_LEAST_BESIDE if opens or (beside and headline) else _LEAST):
            continue
        # Full headlines beat kickers and two-word captions; set as headlines, they beat running text.
        bonus = 0.04 * min(content, 8) + 0.15 * headline
        twice = 0.25 * (printed.count(text) > 1)
        score = share + bonus + twice + 0.3 * (b.index - first) / _WINDOW + 0.3 * (beside or opens)
        if score > best_score:
            best, best_score = b.index, score
        elif (
            headline and content >= _LONG and best == b.index - 1 and alike[doc.blocks[best].text][1] < _LONG
        ):
            best, best_score = b.index, score  # the line above is its kicker
    if best is None:
        # Features have headlines that share no word with their beginning: the only headline at the date line, or the
        # page's first line right above the article.
        if date is None:  # the writer's line will do as well
            date = next((b.index for b in doc.blocks[start:stop] if parse_roles(b.text)), None)
        near = [
            b
            for b in able
            if (b.index == 0 and first <= 3 if date is None else abs(b.index - date) <= 3)
            and is_headline(b.text)
        ]
        near = [b for b in near if parse_roles(b.text) is None]
        best = near[0].index if len(near) == 1 else None
    return best


def _opening(doc: Document, first: int) -> str:
    """The article's first paragraphs in lower case: what a headline says they say."""
    last = doc.article[1] if doc.article else len(doc.blocks) - 1
    found: list[str] = []
    chars = 0
    for b in doc.blocks[first : last + 1]:
        text = b.text
        if len(text) >= 40:
            found.append(text)
            chars += len(text)
            if chars > _ENOUGH:
                break
    opening = " ".join(found)
    # Outside ASCII `lower` is ten times as dear, so there by paragraphs, most of which are ASCII.
    return opening.lower() if opening.isascii() else " ".join([text.lower() for text in found])


def _in_common(text: str, body: str) -> tuple[float, int]:
    """Share of a line's content words that the body uses (0.0 for a single word), and how many they are."""
    content = [w for w in words(text) if len(w) > 2 and w not in FUNCTION_WORDS]
    share = len([w for w in content if w in body]) / len(content) if len(content) > 1 else 0.0
    return share, len(content)


def _can_be_title(text: str) -> bool:
    """One line of headline length, not closed like a sentence and not several sentences."""
    if not 15 <= len(text) <= _LONGEST or text.count(" ") < 2 or text[-1] in ",;:":
        return False
    # "TRIBUN JATENG/RIFQI GOZALI".
    if text.islower() or ("/" in text and text.isupper()):
        return False
    # Breadcrumbs and page titles with the portal's name.
    if " > " in text or " | " in text or " » " in text or " › " in text:
        return False
    if text[-1] == ")" and "/" in text[text.rfind("(") :]:  # a photo's credit
        return False
    if "20" in text and is_date_line(text):  # of the visit, or printed twice
        return False
    if ends_sentence(text) and text.rstrip("\"”’')]")[-1:] == ".":
        return text.endswith("...")
    return ". " not in text or not _SENTENCES.search(text)
