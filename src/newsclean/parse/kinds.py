"""What an element makes of the text in it: a paragraph, a heading, a caption."""

from __future__ import annotations

from newsclean.model import Kind
from newsclean.parse.measure import Sizes
from newsclean.parse.roles import Role
from newsclean.parse.survey import INLINE, Element

_KINDS = {
    "h1": Kind.HEADLINE,
    "h2": Kind.HEADING,
    "h3": Kind.HEADING,
    "h4": Kind.HEADING,
    "h5": Kind.HEADING,
    "h6": Kind.HEADING,
    "li": Kind.LIST_ITEM,
    "dt": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE,
    "figcaption": Kind.CAPTION,
    "tr": Kind.TABLE_ROW,
}
_INHERITED = frozenset({Kind.CAPTION, Kind.TABLE_ROW, Kind.QUOTE, Kind.LIST_ITEM, Kind.HEADLINE})
_PHOTO_BOXES = frozenset({"div", "p", "td", "section"})
# Characters in one cell from which a table lays out the page rather than holding data.
_LAYOUT_CELL = 300
# Characters of a caption in a box that only its photo gives away: a shorter text beside an image is a name.
_LEAST_CAPTION = 40
# Cells of a table that floats a photo and its caption beside the text, as pages before 2012 do.
_PHOTO_CELLS = 2
# Characters that a photo's box may hold; agencies write captions of up to 520.
_CAPTION = 900


def kind_of(e: Element, role: Role | None, outer: Kind, sizes: Sizes, *, wraps: bool, head: bool) -> Kind:
    """The kind of text in an element whose parent's is `outer`.

    `wraps`: it holds headline or body, so it is no photo's box. `head`: it stands above the body.
    """
    tag = e.tag
    if outer in _INHERITED and tag not in ("li", "figcaption"):
        return outer
    photo = not wraps and (role is Role.PHOTO or tag == "figure") and _is_photo(e, 0, sizes)
    if photo or role is Role.CAPTION:
        return Kind.CAPTION
    if role is None and head and not wraps and tag in _PHOTO_BOXES and _is_photo(e, _LEAST_CAPTION, sizes):
        return Kind.CAPTION
    if (
        tag == "table"
        and not wraps
        and _is_photo(e, 1, sizes)
        and sum(1 for _ in e.iter("td")) <= _PHOTO_CELLS
    ):
        return Kind.CAPTION
    kind = _KINDS.get(tag)
    if kind is None:
        return outer if tag in INLINE else Kind.PARAGRAPH
    return Kind.PARAGRAPH if kind is Kind.TABLE_ROW and not _is_data(e, sizes) else kind


def _is_photo(e: Element, least: int, sizes: Sizes) -> bool:
    """Whether an element is a photo and its caption, and not a wrapper of the headline as well."""
    if next(e.iter("img", "amp-img"), None) is None:
        return False
    return least <= sizes(e).chars <= _CAPTION and next(e.iter("h1", "h2", "h3"), None) is None


def _is_data(row: Element, sizes: Sizes) -> bool:
    """Whether a table's row holds data."""
    return all(sizes(c).chars < _LAYOUT_CELL for c in row if c.tag in ("td", "th"))
