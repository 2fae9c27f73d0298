"""Lists, tables and verse between a dump's last sentence and the credits or tags that close its article."""

from __future__ import annotations

import re

import msgspec

from newsclean.dates import relative, stamps
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import ends_sentence, is_headline, title_share
from newsclean.extractors.stretches import is_data, starts_item
from newsclean.model import Document, Label

_MOST = 40  # lines between the two
_LONGEST = 120  # characters of such a line
_LINK = 40  # a label of links alone on its line is shorter, and what stands below it are links
_PASSED = frozenset({Label.AD, Label.MEDIA, Label.PROMPT, Label.RELATED})
_RELATED = Label.RELATED  # bound once, since reading an Enum's member takes 150 ns
_TAGS = frozenset({"tag", "tags", "topik", "topik terkait", "kata kunci"})
_AGED = re.compile(r"\(\d{1,3}(?: tahun)?\)")  # "Ahmad Fauzi (34), warga Brebes"
# Fewest lines of a list, one of which may be a button; and of lines in small letters alone, as prompts are set, too.
_FEWEST, _FEWEST_VERSES = 2, 4
# Least share of lines with the shape of a list's or a verse's (the rest are headings and names) above credits or tags,
# and where furniture follows that stands below any article.
_LEAST, _LEAST_ALONE = 0.5, 0.75


class _Run(msgspec.Struct):
    """Lines below an article: the last of them, how many, and how many look like items and like verse."""

    last: int
    lines: int = 0
    items: int = 0
    verses: int = 0

    def is_list(self, least: float) -> bool:
        """Whether enough lines have the shape."""
        enough = self.lines >= (_FEWEST if self.items else _FEWEST_VERSES)
        return enough and self.items + self.verses >= least * self.lines


def to_credits(doc: Document, end: int) -> int:
    """The article's end with the lines below it that lead to its credits or tags, if they look like a list's.

    Links with their label on the same line, ads and videos may stand between. Where a line is none of a list's, or a
    label of links stands alone, nothing is taken: share bars and stories stand in front of credits, too.
    """
    run = _Run(end)
    for b, label in zip(doc.blocks[end + 1 : end + 1 + _MOST], doc.labels[end + 1 :], strict=False):
        text = b.text
        if text.partition(":")[0].rstrip().lower() in _TAGS or (label is None and parse_roles(text)):
            return run.last if run.is_list(_LEAST) else end
        if label is not None:
            if label not in _PASSED or (label is _RELATED and len(text) <= _LINK):
                return run.last if run.is_list(_LEAST_ALONE) else end
            continue
        item = _is_item(text)
        if len(text) > _LONGEST or (not item and _is_foreign(text)) or _is_dated(text):
            return end
        run.last = b.index
        run.lines += 1
        run.items += item
        run.verses += not item and _is_verse(text)
    return end


def _is_item(text: str) -> bool:
    """An item, a value behind its name, a heading with a colon, names with ages or numbers."""
    if starts_item(text) or is_data(text) or text[-1] == ":" or ";" in text or _AGED.search(text):
        return True
    words = text.split()
    return 3 * sum(w[0].isdigit() for w in words) >= len(words)  # "1 Persib 30 65"


def _is_verse(text: str) -> bool:
    """A line in small letters that closes no sentence: of a poem, of a recipe."""
    return text.count(" ") >= 2 and title_share(text) < 0.6 and not ends_sentence(text)


def _is_dated(text: str) -> bool:
    """Whether a line tells a story's age, or holds a day with its clock time as the page's date line does."""
    return relative(text) or ("20" in text and any("T" in (s.value or "") for s in stamps(text)))


def _is_foreign(text: str) -> bool:
    """A full headline or a closed sentence: a story's, a prompt."""
    return (text.count(" ") >= 4 and is_headline(text)) or (len(text) >= 40 and ends_sentence(text))
