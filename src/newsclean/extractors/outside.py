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
_BEFORE = (Label.NAVIGATION, BEFORE_RULE)
_AFTER = (Label.NAVIGATION, AFTER_RULE)
_RELATED = Label.RELATED
_LISTED = (_RELATED, LIST_RULE)


def mark_outside(doc: Document, pack: CompiledPack) -> Document:
    """Mark every open line outside the article; where the evidence is thin, keep the lines and warn."""
    if doc.article is None:
        return doc
    (first, last), blocks = doc.article, doc.open
    if not blocks or (first <= blocks[0].index and blocks[-1].index <= last):
        return doc
    end = blocks[-1].index
    listing = _first_listed(doc, last + 1, end + 1)
    return doc.mark(
        [whole(b, *_BEFORE) for b in doc.between(0, first - 1)]
        + [whole(b, *_AFTER) for b in doc.between(last + 1, listing - 1)]
        + [whole(b, *_LISTED) for b in doc.between(listing, end)]
    )


def _first_listed(doc: Document, start: int, stop: int) -> int:
    """The first line in `[start, stop)` of a list of stories, a link to one or the age of one; `stop` if none is."""
    for b, label in zip(doc.blocks[start:stop], doc.labels[start:stop], strict=True):
        if label is _RELATED or relative(b.text):
            return b.index
    return stop
