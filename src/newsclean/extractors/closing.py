"""What portals print between a dump's last sentence and the place where the article signs off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors.initials import last_prose
from newsclean.extractors.shape import LONGEST_HEADLINE, ends_sentence, is_headline
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

LINKS_RULE = "closing-links"
VIDEO_RULE = "video-teaser"
NEXT_RULE = "next-page"
WHY = {
    LINKS_RULE: "Links to other stories between the last sentence and the desk code.",
    VIDEO_RULE: "Describes the video that the last of the article's pages holds.",
    NEXT_RULE: "The next page's number, or how it begins.",
}
# A list of stories in front of a desk code: at least so many full headlines, and so large a share of its lines.
_FEWEST, _LEAST = 3, 0.6
_FEWEST_WORDS = 6  # of such a headline; pairings and names in lists of results have fewer
_MOST = 15
_ANNOUNCES = re.compile(
    r"\b(?:berikut|daftar|hasil|jadwal|yakni|yaitu)\b[^.]{0,80}$|\w \w+ [^.]{20,}:$", re.IGNORECASE
)
_LAST_PAGE = re.compile(r"(\d{1,2}) dari \1 halaman", re.IGNORECASE)
_NAVIGATION, _INITIALS = Label.NAVIGATION, Label.INITIALS  # reading an Enum's member takes 150 ns
_TEASER = 100  # characters of "Sementara maskapai membutuhkan suku cadang…"


def mark_closing(doc: Document, pack: CompiledPack) -> Document:
    """Mark links in front of the desk code, the last page's video and what leads to the next page.

    Only in dumps: the elements of an HTML page tell these apart, and rows hold little but the article.
    """
    if doc.article is None or not doc.page.is_dump:
        return doc
    first, last = doc.article
    labels = doc.labels
    marks: list[Mark] = []
    if _NAVIGATION in labels[first:last]:
        marks += _pages(doc, first, last)
    if labels[last] is _INITIALS:
        marks += _links(doc, (last_prose(doc, last) or 0) + 1, last)
    return doc.mark(marks) if marks else doc


def _pages(doc: Document, first: int, last: int) -> Iterator[Mark]:
    """The teaser and the numbers of the next pages, and the sentence below the video of the last one."""
    for i, label in enumerate(doc.labels[first:last], first):
        if label is not _NAVIGATION:
            continue
        text = doc.blocks[i].text
        if len(text) > 40 or "alaman" not in text:
            continue
        below = doc.blocks[i + 1]
        if doc.labels[i + 1] is Label.MEDIA and _LAST_PAGE.fullmatch(text):
            rest = doc.between(i + 2, last)
            if len(rest) == 1:
                yield whole(rest[0], Label.MEDIA, VIDEO_RULE)
        elif below.text[-1] == "…" and len(below.text) <= _TEASER:
            yield whole(below, Label.NAVIGATION, NEXT_RULE)
        else:
            for b in doc.blocks[i + 1 : last]:
                if not (b.text.isdigit() and len(b.text) < 3):
                    break
                yield whole(b, Label.NAVIGATION, NEXT_RULE)


def _links(doc: Document, start: int, code: int) -> list[Mark]:
    """The lines between the last sentence and the desk code if they are a list of stories that nothing announces."""
    lines = doc.between(start, code - 1)
    if not 0 < len(lines) <= _MOST or any(
        ends_sentence(b.text) or len(b.text) > LONGEST_HEADLINE for b in lines
    ):
        return []
    headed = any(doc.labels[i] is Label.RELATED for i in range(start, lines[0].index))
    if not headed and (_ANNOUNCES.search(doc.blocks[start - 1].text) or any(map(_announces, lines))):
        return []
    stories = sum(_is_story(b, headed=headed) for b in lines)
    if stories < _FEWEST or stories < _LEAST * len(lines):
        return []
    return [whole(b, Label.RELATED, LINKS_RULE) for b in lines]


def _announces(b: Block) -> bool:
    return _ANNOUNCES.search(b.text) is not None and not is_headline(b.text)


def _is_story(b: Block, *, headed: bool) -> bool:
    """A full headline; below a heading such as "Recommended" also one that is set in small letters."""
    if headed and len(b.text) >= 25 and b.text.count(" ") >= 3 and b.text[0].isalnum():
        return True
    return b.text.count(" ") + 1 >= _FEWEST_WORDS and is_headline(b.text)
