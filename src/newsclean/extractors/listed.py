"""Lists, tables and verse between a dump's last sentence and the credits or tags that close its article."""

from __future__ import annotations

import re

import msgspec

from newsclean.dates import relative, stamps
from newsclean.extractors.initials import is_code_line
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import PARAGRAPH, content_words, ends_sentence, is_headline, title_share
from newsclean.extractors.stretches import Stretch, ends_signed, is_data, starts_item
from newsclean.extractors.tag_labels import labels_tags
from newsclean.extractors.topics import is_button
from newsclean.model import Document, Label

_MOST = 40  # lines between the two
LONGEST_LISTED = 120  # characters of such a line
_LINK = 40  # a label of links alone on its line is shorter, and what stands below it are links
PASSED = frozenset({Label.AD, Label.MEDIA, Label.PROMPT, Label.RELATED})
_ABLE = PASSED | {None}
_RELATED = Label.RELATED  # bound once, since reading an Enum's member takes 150 ns
_AGED = re.compile(r"\(\d{1,3}(?: tahun)?\)")  # "Ahmad Fauzi (34), warga Brebes"
# Fewest lines of a list, one of which may be a button; and of lines in small letters alone, as prompts are set, too.
_FEWEST, _FEWEST_VERSES = 2, 4
# Least share of lines with the shape of a list's or a verse's (the rest are headings and names) above credits or tags,
# and where furniture follows that stands below any article.
_LEAST, _LEAST_ALONE = 0.5, 0.75
_LONGEST_PAIRING = 40  # characters
_LONGEST_TABLE = 80  # lines, each cell of a league's table on its own
# Words that the prose below a table has from the prose above it: names mostly. A portal's note about itself has one or
# two ("kabar", "warga").
_AGAIN = 3
_TOP = 5  # lines above a page's first prose if no menu stands there, only its headline and who wrote it when


class _Run(msgspec.Struct):
    """Lines below an article: the last of them, how many, how many look like items, verse and sentences."""

    last: int
    lines: int = 0
    items: int = 0
    verses: int = 0
    sentences: int = 0

    def is_list(self, least: float) -> bool:
        """Whether enough lines have the shape; short sentences and nothing else go on with the article."""
        if self.sentences == self.lines > 0:
            return True
        enough = self.lines >= (_FEWEST if self.items else _FEWEST_VERSES)
        return enough and self.items + self.verses >= least * self.lines


def over_lists(doc: Document, found: list[Stretch], best: Stretch) -> tuple[int, int]:
    """The first and the last block of the best stretch and of those beside it that only lists part from it.

    A table of names or numbers weighs as much as a menu. Nothing in it signs off or leads elsewhere, and the prose
    beyond it has the article's words; teasers and notes beside an article have headlines, labels or ages between.
    """
    first, last = best.first, best.last
    said: set[str] = set()
    for s in [s for s in found if s.first > last]:  # in page order
        if not _goes_on(doc, last, s.first):
            break
        said = said or _said(doc, first, last)
        more = _said(doc, s.first, s.last)
        if len(more & said) < _AGAIN:
            break
        said, last = said | more, s.last
    for s in [s for s in reversed(found) if s.last < first]:
        if not _goes_on(doc, s.last, first):
            break
        said = said or _said(doc, first, last)
        more = _said(doc, s.first, s.last)
        if len(more & said) < (1 if s.first <= _TOP else _AGAIN):
            break
        said, first = said | more, s.first
    return first, last


def _goes_on(doc: Document, above: int, below: int) -> bool:
    """Whether the article may go on from one block to another: the first signs nothing, only a table is between."""
    return (
        below - above <= _LONGEST_TABLE
        and not ends_signed(doc.blocks[above].text)
        and _is_table(doc, above, below)
    )


def _is_table(doc: Document, above: int, below: int) -> bool:
    """Whether the lines between two blocks are short and none is a story's headline or age, a role or a label."""
    if not _ABLE.issuperset(doc.labels[above + 1 : below]):
        return False
    for b in doc.blocks[above + 1 : below]:
        text = b.text
        if doc.labels[b.index] is not None:
            if not is_passed(doc, b.index):
                return False
        elif (
            len(text) > LONGEST_LISTED
            or (is_foreign(text) and not is_item(text) and not _is_pairing(text))
            or is_code_line(text)
            or parse_roles(text)
            or is_dated(text)
            or labels_tags(text)
        ):
            return False
    return True


def _said(doc: Document, first: int, last: int) -> set[str]:
    """The words of a stretch's paragraphs by which two texts are told to speak of the same."""
    return {
        w
        for b in doc.blocks[first : last + 1]
        if len(b.text) >= PARAGRAPH and doc.labels[b.index] is None
        for w in content_words(b.text)
    }


def to_credits(doc: Document, end: int) -> int:
    """The article's end with the lines below it that lead to its credits or tags, if they look like a list's.

    Links with their label on the same line, ads and videos may stand between. Where a line is none of a list's, or a
    label of links stands alone, nothing is taken: share bars and stories stand in front of credits, too.
    """
    run = _Run(end)
    for b, label in zip(doc.blocks[end + 1 : end + 1 + _MOST], doc.labels[end + 1 :], strict=False):
        text = b.text
        if labels_tags(text) or (label is None and parse_roles(text)):
            return run.last if run.is_list(_LEAST) else end
        if label is not None or is_button(text):
            if label is None or not is_passed(doc, b.index):
                return run.last if run.is_list(_LEAST_ALONE) else end
            continue
        item = is_item(text)
        if len(text) > LONGEST_LISTED or (not item and is_foreign(text)) or is_dated(text):
            return end
        run.last = b.index
        run.lines += 1
        run.items += item
        run.verses += not item and is_verse(text)
        run.sentences += text.count(" ") >= 2 and text.rstrip('"”’)')[-1:] == "."
    at_foot = end + 1 + _MOST >= len(doc.blocks)
    return run.last if at_foot and run.is_list(_LEAST_ALONE) else end


def is_passed(doc: Document, i: int) -> bool:
    """Whether block `i` is furniture that stands inside lists: an ad, a video, a link behind its label."""
    label = doc.labels[i]
    return label in PASSED and not (label is _RELATED and len(doc.blocks[i].text) <= _LINK)


def is_item(text: str) -> bool:
    """An item, a value behind its name, a heading with a colon, names with ages or numbers."""
    if (
        text[-1] == ":"
        or ";" in text
        or " vs " in text
        or starts_item(text)
        or is_data(text)
        or ("(" in text and _AGED.search(text))
    ):
        return True
    words = text.split()
    return 3 * len([w for w in words if w[0].isdigit()]) >= len(words)  # "1 Persib 30 65"


def _is_pairing(text: str) -> bool:
    """Whether a line is short and pairs two names, as schedules do: "Merapi Jaya - Merbabu Raya"."""
    return len(text) < _LONGEST_PAIRING and (" - " in text or " – " in text)


def is_verse(text: str) -> bool:
    """A line in small letters that closes no sentence: of a poem, of a recipe."""
    return text.count(" ") >= 2 and title_share(text) < 0.6 and not ends_sentence(text)


def is_dated(text: str) -> bool:
    """Whether a line tells a story's age, or holds a day with its clock time as the page's date line does."""
    return relative(text) or ("20" in text and any("T" in (s.value or "") for s in stamps(text)))


def is_foreign(text: str) -> bool:
    """A full headline or a closed sentence: a story's, a prompt."""
    return (text.count(" ") >= 4 and is_headline(text)) or (len(text) >= 40 and ends_sentence(text))
