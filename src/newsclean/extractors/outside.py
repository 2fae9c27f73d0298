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
    marks: list[Mark] = []
    for b, label in zip(doc.blocks[:first], doc.labels[:first], strict=True):
        if label is None:
            marks.append(whole(b, Label.NAVIGATION, BEFORE_RULE))
    listing = False
    for b, label in zip(doc.blocks[last + 1 :], doc.labels[last + 1 :], strict=True):
        listing = listing or label is Label.RELATED or relative(b.text)
        if label is None:
            marks.append(
                whole(b, Label.RELATED, LIST_RULE) if listing else whole(b, Label.NAVIGATION, AFTER_RULE)
            )
    return doc.mark(marks)
