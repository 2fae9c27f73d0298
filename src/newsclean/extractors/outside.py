"""What stands before and behind the article: the portal's menus, lists and footer."""

from __future__ import annotations

from newsclean.dates import relative
from newsclean.model import Document, Label, Mark, whole
from newsclean.packs import CompiledPack

BEFORE_RULE = "before-article"
AFTER_RULE = "after-article"
LIST_RULE = "story-list"
WHY = {
    BEFORE_RULE: "Stands above the article: menus, share bars, breadcrumbs.",
    AFTER_RULE: "Stands below the article: footer, menus, comments.",
    LIST_RULE: 'One of a list of other stories: headline, age, teaser, "Baca Selengkapnya".',
}


def mark_outside(doc: Document, pack: CompiledPack) -> Document:
    """Mark every open line outside the article; where the evidence is thin, keep the lines and warn."""
    if doc.article is None:
        return doc
    first, last = doc.article
    outside = [b for b in doc.open if not first <= b.index <= last]
    if not outside:
        return doc
    listing = _first_listed(doc, last + 1, outside[-1].index + 1)
    marks: list[Mark] = []
    for b in outside:
        if b.index < first:
            marks.append(whole(b, Label.NAVIGATION, BEFORE_RULE))
        elif b.index < listing:
            marks.append(whole(b, Label.NAVIGATION, AFTER_RULE))
        else:
            marks.append(whole(b, Label.RELATED, LIST_RULE))
    return doc.mark(marks)


def _first_listed(doc: Document, start: int, stop: int) -> int:
    """The first line in `[start, stop)` of a list of stories, a link to one or the age of one; `stop` if none is."""
    for b, label in zip(doc.blocks[start:stop], doc.labels[start:stop], strict=True):
        if label is Label.RELATED or relative(b.text):
            return b.index
    return stop
