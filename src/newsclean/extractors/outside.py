"""What stands before and behind the article: the portal's menus, lists and footer."""

from __future__ import annotations

from newsclean.dates import relative
from newsclean.extractors.bounds import outer_runs
from newsclean.model import Document, Label, Mark, Warn, whole
from newsclean.packs import CompiledPack

BEFORE_RULE = "before-article"
AFTER_RULE = "after-article"
LIST_RULE = "story-list"
WHY = {
    BEFORE_RULE: "Stands above the article: menus, share bars, breadcrumbs.",
    AFTER_RULE: "Stands below the article: footer, menus, comments.",
    LIST_RULE: "One of a list of other stories: headline, age, teaser, \"Baca Selengkapnya\".",
}


def mark_outside(doc: Document, pack: CompiledPack) -> Document:
    """Mark every open line outside the article; where the evidence is thin, keep the lines and warn."""
    if doc.article is None:
        return doc
    head, tail, doubtful = outer_runs(doc)
    marks = [whole(doc.blocks[i], Label.NAVIGATION, BEFORE_RULE) for i in head]
    listing = False
    for i in tail:
        text = doc.blocks[i].text
        listing = listing or relative(text) or _opens(doc, i, pack)
        marks.append(
            whole(doc.blocks[i], Label.RELATED, LIST_RULE) if listing else whole(doc.blocks[i], Label.NAVIGATION, AFTER_RULE)
        )
    doc = doc.mark(marks)
    return doc.warn(Warn.DOUBTFUL_LINE) if doubtful else doc


def _opens(doc: Document, i: int, pack: CompiledPack) -> bool:
    """Whether the line above is the head of a list of other stories."""
    return i > 0 and doc.labels[i - 1] is Label.RELATED
