"""Posts of social networks and players embedded in an article, left behind as text."""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.extractors.shape import FUNCTION_WORDS, ends_sentence, is_headline, is_sentence
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

POST_RULE = "social-post"
VIDEO_RULE = "video-title"
WHY = {
    POST_RULE: "A post of a social network embedded in the page.",
    VIDEO_RULE: "The title of an embedded video, printed twice.",
}
# How a quoted post ends: "— Name (@handle) June 9, 2025", "pic.twitter.com/a8uR", "A post shared by ...".
_POST_END = re.compile(
    r"^[—–-]\s?.{0,60}\(@\w+\)|pic\.twitter\.com/\w+|\b(?:A post shared by|Sebuah kiriman dibagikan oleh)\b|"
    r"^Lihat postingan ini di Instagram|^View this post on Instagram"
)
_POST_SIGNS = ("@", "pic.twitter.com/", "A post shared by")
_POST_STARTS = ("Lihat postingan", "View this post", "Sebuah kiriman")
_ENGLISH_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}"
)
_MOST = 16  # lines that one post was seen to take


def mark_embeds(doc: Document, pack: CompiledPack) -> Document:
    """Mark the lines of embedded posts, from their signature backwards to the last Indonesian sentence."""
    signs = [sign for sign in _POST_SIGNS if sign in doc.text]  # most pages have none
    signed = [
        b
        for b in doc.open
        if (b.text[0] in "LVS" and b.text.startswith(_POST_STARTS))
        or (signs and [sign for sign in signs if sign in b.text])
    ]
    marks: list[Mark] = []
    for b in signed:
        text = b.text
        end = _POST_END.search(text)
        if end is None or (len(text) > 300 and _indonesian(text)):
            continue
        if any(m.start <= end.start() < m.end for m in doc.parts.get(b.index, ())):  # cut from a sentence
            continue
        marks += [whole(x, Label.MEDIA, POST_RULE) for x in _post(doc.blocks, b.index)]
    marks += _twice(doc)
    return doc.mark(marks)


def _post(blocks: tuple[Block, ...], end: int) -> list[Block]:
    found = [blocks[end]]
    for b in reversed(blocks[max(0, end - _MOST) : end]):
        if _indonesian(b.text):
            break
        found.append(b)
    if end + 1 < len(blocks) and _ENGLISH_DATE.fullmatch(blocks[end + 1].text):
        found.append(blocks[end + 1])
    return found


def _indonesian(text: str) -> bool:
    """Whether a line reads as Indonesian prose: closed like a sentence, or two function words in it."""
    if len(text) >= 25 and ends_sentence(text) and "#" not in text:
        return True
    return sum(w in FUNCTION_WORDS for w in text.lower().split()) >= 2


def _twice(doc: Document) -> list[Mark]:
    """A line that is no sentence, printed twice in a row behind an article's text: title and label of a player."""
    blocks, labels = doc.blocks, doc.labels
    found = [
        a.index
        for a, b in pairwise(blocks)
        if a.text == b.text
        and (labels[a.index] is None or labels[b.index] is None)
        and _is_video_title(a.text)
    ]
    if not found:
        return []
    prose = next((b.index for b in blocks[: found[-1]] if is_sentence(b.text)), len(blocks))
    titles = [blocks[i + k] for i in found if i > prose for k in (0, 1)]
    return [whole(b, Label.MEDIA, VIDEO_RULE) for b in titles if labels[b.index] is None]


def _is_video_title(text: str) -> bool:
    # A line that ends in a bracket is a caption with its credit, printed for the photo and for its zoom.
    if not 20 <= len(text) <= 160 or text[-1] in ")]" or ends_sentence(text):
        return False
    return is_headline(text) or text.lower().startswith("video")
