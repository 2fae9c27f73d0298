"""Headlines of other stories that stand between paragraphs with no label at all."""

from __future__ import annotations

from newsclean.extractors.shape import content_words, ends_sentence, is_headline, title_share, words
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
# A section's heading takes up words of the title: in 3,000 rows of portals that print no such links the headings
# among these lines have 0.4 of them or more, the rest at most 0.25. Where links are printed there are several.
_OF_TITLE = 0.35
_NEIGHBOUR = 60
# "Baca juga Surat Al Kahfi dan doa setelahnya": advice or a link, which only its colon would tell.
_LABELLED = ("Baca juga ", "Baca Juga ", "BACA JUGA ")


def mark_unmarked_links(doc: Document, pack: CompiledPack) -> Document:
    """Mark them where the evidence is good; where it is thin, keep the line and warn."""
    if doc.article is None:
        return doc
    (first, last), lines = doc.article, doc.open
    # Most lines are sentences; their last character tells.
    unclosed = [i for i, b in enumerate(lines) if first < b.index <= last and b.text[-1] not in ".)"]
    if not unclosed:
        return doc
    known = pack.unmarked_links
    marks: list[Mark] = []
    doubtful = False
    inside = 0
    for i in unclosed:
        b, before = lines[i], lines[i - 1]
        after = lines[i + 1] if i + 1 < len(lines) and lines[i + 1].index <= last else None
        if not i or before.index < first or not _between(doc, before, b, after, known=known):
            doubtful = doubtful or b.text.startswith(_LABELLED)
            continue
        if b.link_chars >= 0.9 * len(b.text) or _is_link(b, after, pack):
            marks.append(whole(b, Label.RELATED, RULE))
            inside += after is not None
        elif b.text.count(" ") + 1 >= _FEWEST_WORDS or b.text.startswith(_LABELLED):
            doubtful = True
    if marks and inside < 2 and not known:
        end = next(b for b in reversed(lines) if b.index <= last)
        marks = [m for m in marks if not _heads_section(doc, doc.blocks[m.block], end)]
    doc = doc.mark(marks)
    return doc.warn(Warn.DOUBTFUL_LINE) if doubtful else doc


def _between(doc: Document, before: Block, b: Block, after: Block | None, *, known: bool) -> bool:
    """A headline between closed prose or below all of it, no part of a broken sentence, no numbered heading.

    `known`: the portal prints such links. Then the line above may also be short, or the numbered heading of a section.
    """
    text = b.text
    if b.kind is Kind.HEADING:  # HTML says so
        return False
    if len(text) < 25 or text.rstrip('"”')[-1:] in ".)" or ";" in text or text.count(": ") > 1:
        return False
    if not is_headline(text):
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


def _heads_section(doc: Document, b: Block, last: Block) -> bool:
    """A lone headline that takes up the title's words, where no portal is known to print links.

    Below the last paragraph it must take up all of them: a round-up whose first item was cut off.
    """
    if b.link_chars:
        return False
    titled = set(words(doc.facts.title or doc.page.title or ""))
    content = content_words(b.text)
    return sum(w in titled for w in content) >= (1 if b is last else _OF_TITLE) * len(content)


def _is_link(b: Block, after: Block | None, pack: CompiledPack) -> bool:
    count = b.text.count(" ") + 1
    if pack.unmarked_links:
        return count >= _FEWEST_KNOWN
    if count < _FEWEST_WORDS or after is None:
        return count >= _FEWEST_WORDS
    content = content_words(b.text)
    taken_up = set(words(after.text))
    return sum(w in taken_up for w in content) < _TAKEN_UP * len(content)
