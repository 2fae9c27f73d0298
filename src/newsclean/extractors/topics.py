"""Topic tags that no label announces: short lines below the article that say again what it said."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from newsclean.extractors.shape import is_headline, words
from newsclean.model import Block, Document, Label

# Lines below the article in which such a run begins (36 dumps: at most 13, below a share bar), and its most lines:
# a menu that happens to use the article's words (names of car makers below a story about cars) is longer.
_WITHIN, _MOST, _LONGEST_RUN = 16, 14, 18
# Least share of a run's lines whose words the article uses. Runs of tags on the 93 dumps have 0.67-1.0, share bars
# and menus below articles 0-0.3.
_LEAST = 0.6
_BESIDE = 2
_RELATED = Label.RELATED  # bound once, since reading an Enum's member takes 150 ns
_FEWEST_IN_HEADLINE = 3
# What portals print right below their tags.
BUTTONS = frozenset(
    "rekomendasi kredit kredit2 foto video infografis share bagikan follow komentar terkait terpopuler populer penulis "
    "editor reporter author sumber".split()
) | {"more tag", "editorial team", "share now"}
_REACTION = re.compile(  # "0%suka", "Like (0)", "Rate artikel ini", "19Shares"
    r"\d{1,3} ?% ?[a-z]+|(?:like|dislike|credits?|share) ?\(?\d+\)?|rate .*|\d+ ?shares?", re.IGNORECASE
)


def is_button(text: str) -> bool:
    """Whether a line is a button, a reaction or the label of who wrote the article, alone on its line."""
    return text.lower() in BUTTONS or _REACTION.fullmatch(text) is not None


def vocabulary(doc: Document, first: int, last: int) -> frozenset[str]:
    """The words of the article from one block to another and of its headline, in lower case."""
    texts = [b.text for b in doc.blocks[first : last + 1] if doc.labels[b.index] is None]
    return frozenset(words(" ".join([doc.facts.title or "", *texts])))


def speaks_of(text: str, known: frozenset[str]) -> bool:
    """Whether the article uses at least half of a line's words."""
    own = [w for w in words(text) if len(w) > 1]
    return bool(own) and 2 * sum(w in known for w in own) >= len(own)


def topic_run(doc: Document, last: int, has_shape: Callable[[str], bool]) -> list[Block]:
    """The run of tags below block `last`, told by the article's own words; empty if there is none.

    `has_shape`: whether a line can be a tag. A single line is one only if the headline uses all of its words.
    """
    runs: list[list[Block]] = []
    goes_on = -1  # where the run goes on: a line that is marked or no tag ends it
    for b in doc.between(last + 1, len(doc.blocks))[: 1 + _WITHIN + _LONGEST_RUN]:
        if b.index > last + _WITHIN and b.index != goes_on:
            break
        if not has_shape(b.text):
            continue
        if b.index == goes_on:
            runs[-1].append(b)
        else:
            runs.append([b])
        goes_on = b.index + 1
    runs = [r for r in runs if len(r) <= _LONGEST_RUN]
    if not runs:
        return []
    known = vocabulary(doc, *(doc.article or (0, last)))
    best: list[Block] = []
    most = 0
    for run in runs:
        found = _trimmed(run, known)
        hits = sum(speaks_of(b.text, known) for b in found)
        if hits > most and _is_topics(doc, found, hits):
            best, most = found, hits
    return best


def topics_of_list(doc: Document, last: int, has_shape: Callable[[str], bool]) -> list[Block]:
    """The topics that head a list of stories below block `last`: short lines in small letters above a headline."""
    start = next((i for i in doc.marked(_RELATED) if i > last), len(doc.blocks)) + 1
    below = doc.blocks[start : start + _MOST]
    found = list(takewhile(lambda b: b.text.islower() and b.text.count(" ") < 4 and has_shape(b.text), below))
    after = start + len(found)
    headed = after < len(doc.blocks) and is_headline(doc.blocks[after].text)
    return found if headed and all(doc.labels[b.index] is None for b in found) else []


def _trimmed(run: list[Block], known: frozenset[str]) -> list[Block]:
    """A run from its first to its last line that speaks of the article; of tags in small letters without headlines.

    One or two lines more belong to it, since tags also say what an article does not ("Viral"): more than that is a
    share bar or a menu.
    """
    first = next((i for i, b in enumerate(run) if speaks_of(b.text, known)), len(run))
    run = run[first:]
    if run and run[0].text.islower():
        run = list(takewhile(lambda b: b.text.islower() or b.text.count(" ") < _FEWEST_IN_HEADLINE, run))
    last = max((i for i, b in enumerate(run) if speaks_of(b.text, known)), default=-1)
    return run if len(run) - 1 - last <= _BESIDE else run[: last + 1]


def _is_topics(doc: Document, run: list[Block], hits: int) -> bool:
    if len(run) > _MOST or hits < _LEAST * len(run):
        return False
    return hits > 1 or set(words(run[0].text)) <= set(words(doc.facts.title or ""))
