"""Headlines of other stories that stand between paragraphs with no label at all."""

from __future__ import annotations

from newsclean.extractors.shape import FUNCTION_WORDS, ends_sentence, is_headline, title_share, words
from newsclean.model import Block, Document, Kind, Label, Mark, Warn, whole
from newsclean.packs import CompiledPack

RULE = "unmarked-link"
WHY = {
    RULE: "A headline between closed paragraphs that the next one does not take up: a link whose label was lost."
}
# Fewest words. In 1,200 scraped rows a title-case line of 7 words or more between paragraphs is a link in 132 of 141
# Kompas articles; elsewhere such lines are rare (26 in 1,076), half of them section headings. So where the portal
# is not known for it, 9 words are asked for and the next paragraph must not take the line up.
_FEWEST_WORDS, _FEWEST_KNOWN = 9, 6
_TAKEN_UP = 0.25
# A sentence full of names whose full stop was lost is a headline by `is_headline` (0.7). Of 163 links in 4,400 rows
# none has a share of 0.8 or less; of the three sentences taken for links all had.
_SENTENCE_SHARE = 0.8
# A section's heading takes up words of the title: of 23 such lines in mid-article in 3,000 rows the four headings
# have 0.4 or more of them, the links at most 0.25.
_OF_TITLE = 0.35
_NEIGHBOUR = 60


def mark_unmarked_links(doc: Document, pack: CompiledPack) -> Document:
    """Mark them where the evidence is good; where it is thin, keep the line and warn."""
    if doc.article is None:
        return doc
    first, last = doc.article
    inner = [b for b in doc.open if first <= b.index <= last]
    known = pack.unmarked_links
    marks: list[Mark] = []
    doubtful = False
    title = doc.facts.title or doc.page.title or ""
    # Most lines are sentences; their last character tells.
    for i in [i for i, b in enumerate(inner) if b.text[-1] not in ".)" and i]:
        b, after = inner[i], inner[i + 1] if i + 1 < len(inner) else None
        if not _between(doc, inner[i - 1], b, after, known=known):
            continue
        if b.link_chars >= 0.9 * len(b.text) or _is_link(b, after, pack, title):
            marks.append(whole(b, Label.RELATED, RULE))
        elif b.text.count(" ") + 1 >= _FEWEST_WORDS:
            doubtful = True
    doc = doc.mark(marks)
    return doc.warn(Warn.DOUBTFUL_LINE) if doubtful else doc


def _between(doc: Document, before: Block, b: Block, after: Block | None, *, known: bool) -> bool:
    """A headline between closed prose or below all of it, no part of a broken sentence, no numbered heading.

    `known`: the portal prints such links. Then the line above may also be short, or the numbered heading of a section.
    """
    text = b.text
    if b.kind is Kind.HEADING:  # HTML says so
        return False
    if len(text) < 25 or text.rstrip('"”')[-1:] in ".)" or ";" in text or not is_headline(text):
        return False
    if title_share(text) <= _SENTENCE_SHARE:
        return False
    if text[0].isdigit() or text[0] in '•-–*"“' or b.index in doc.joined:
        return False
    if after is not None and (after.index in doc.joined or len(after.text) < _NEIGHBOUR):
        return False
    if len(before.text) >= _NEIGHBOUR and ends_sentence(before.text):
        return True
    return known and (ends_sentence(before.text) or before.text[0].isdigit())


def _is_link(b: Block, after: Block | None, pack: CompiledPack, title: str) -> bool:
    count = b.text.count(" ") + 1
    if pack.unmarked_links:
        return count >= _FEWEST_KNOWN
    if count < _FEWEST_WORDS or after is None:
        return count >= _FEWEST_WORDS
    content = [w for w in words(b.text) if len(w) > 3 and w not in FUNCTION_WORDS]
    taken_up, titled = set(words(after.text)), set(words(title))
    if sum(w in titled for w in content) >= _OF_TITLE * len(content):
        return False
    return sum(w in taken_up for w in content) < _TAKEN_UP * len(content)
