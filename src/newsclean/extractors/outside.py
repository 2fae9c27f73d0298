"""What stands before and behind the article: the portal's menus, lists and footer."""

from __future__ import annotations

from newsclean.dates import relative
from newsclean.model import Document, Label, whole
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
    marks = [whole(b, Label.NAVIGATION, BEFORE_RULE) for b in doc.open if b.index < first]
    if not doc.open or doc.open[-1].index <= last:
        return doc.mark(marks)
    listing = _first_listed(doc, last + 1)
    for b in doc.open:
        if b.index >= listing:
            marks.append(whole(b, Label.RELATED, LIST_RULE))
        elif b.index > last:
            marks.append(whole(b, Label.NAVIGATION, AFTER_RULE))
    return doc.mark(marks)


def _first_listed(doc: Document, start: int) -> int:
    """The first line from `start` on that belongs to a list of stories: a link to one, or the age of one."""
    for b, label in zip(doc.blocks[start:], doc.labels[start:], strict=True):
        if label is Label.RELATED or relative(b.text):
            return b.index
    return len(doc.blocks)
