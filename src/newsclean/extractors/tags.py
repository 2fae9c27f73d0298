"""Topic tags: behind a label ("Tags:", "Topik terkait"), as hashtags, or as a row's small-letter lines at its end."""

from __future__ import annotations

import re

from newsclean.dates import relative
from newsclean.extractors.initials import last_prose
from newsclean.extractors.shape import ends_sentence
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "tags"
LIST_RULE = "tag-list"
WHY = {
    RULE: "Topic tags behind their label.",
    LIST_RULE: "Short topic lines below a label or below the desk code.",
}
_LABEL = re.compile(
    r"^(?:tags?|topik(?: terkait| pilihan)?|kata kunci|keywords?|tag terkait|berita terkait tag|label)\s?(?::|$)\s?",
    re.IGNORECASE,
)
_FIRST = "TtKkBbLl#"
_INITIALS, _TAGS = (
    Label.INITIALS,
    Label.TAGS,
)  # to ask an Enum for a member takes as long as three tests of a line
_LABEL_STARTS = frozenset({"tag", "top", "kat", "key", "ber", "lab"})
_HASHTAGS = re.compile(r"#\w[\w-]*(?:[\s,|]+#\w[\w-]*)*")
_LONGEST_TAG = 45  # of 900 tags in the 36 labelled pages and 269 rows the longest has 44 characters
_MOST = 20


def mark_tags(doc: Document, pack: CompiledPack) -> Document:
    """Mark tags in the article's last third and behind it."""
    if doc.article is None:
        return doc
    first, last = doc.article
    start = max(first + 1, last - max(12, (last - first) // 3))
    code = _last_code(doc)
    lines = _tag_lines(doc, start, last + 30, code)
    if not lines:
        return doc
    marks: list[Mark] = []
    tags: list[str] = []
    prose = last_prose(doc, last)
    for b in lines:
        m = _LABEL.match(b.text)
        if m and len(b.text) <= 400 and b.text[-1] != ".":
            marks.append(whole(b, Label.TAGS, RULE))
            inline = b.text[m.end() :].strip()
            if inline:
                tags += _split(inline)
            else:
                listed = _list_below(doc, b.index + 1)
                marks += [whole(x, Label.TAGS, LIST_RULE) for x in listed]
                tags += [x.text.lstrip("#") for x in listed]
            break
        if b.text[0] == "#" and b.index > prose and _HASHTAGS.fullmatch(b.text):
            marks.append(whole(b, Label.TAGS, RULE))
            tags += [t.strip("#,| ") for t in b.text.split("#") if t.strip("#,| ")]
        elif code is not None and b.index > code and b.text.islower() and _tag_shape(b.text):
            marks.append(whole(b, Label.TAGS, LIST_RULE))
            tags.append(b.text)
    if not marks:
        return doc
    return doc.mark(marks).know(tags=tuple(dict.fromkeys((*doc.facts.tags, *tags))))


def _tag_lines(doc: Document, start: int, stop: int, code: int | None) -> list[Block]:
    """The lines from one index to another that a pattern of tags can fit, for what little their beginnings tell.

    Lines in small letters are tags only below a desk code.
    """
    labels = doc.labels[start:stop]
    return [
        b
        for b, label in zip(doc.blocks[start:stop], labels, strict=True)
        if (label is None or label is _TAGS)
        and (
            (b.text[0] in _FIRST and (b.text[0] == "#" or b.text[:3].lower() in _LABEL_STARTS))
            or (code is not None and b.index > code and b.text.islower())
        )
    ]


def _last_code(doc: Document) -> int | None:
    """The last desk code that stands alone on its line, if any."""
    alone = [i for i in doc.marked(_INITIALS) if doc.labels[i] is _INITIALS]
    return max(alone) if alone else None


def _split(inline: str) -> list[str]:
    if "#" in inline:
        return [t.strip(" ,|#") for t in inline.split("#") if t.strip(" ,|#")]
    parts = re.split(r"\s*[,|•·;]\s*", inline)
    return [p.strip() for p in parts if p.strip()]


def _list_below(doc: Document, i: int) -> list[Block]:
    found = []
    for b, label in zip(doc.blocks[i : i + _MOST], doc.labels[i : i + _MOST], strict=True):
        if label is not None or not _tag_shape(b.text) or (b.text.isupper() and len(b.text) > 25):
            break
        found.append(b)
    return found


def _tag_shape(text: str) -> bool:
    low = text.lower()
    if low.endswith(("selengkapnya", "share", "shares", "disclaimer")) or "komentar" in low or relative(text):
        return False
    return (
        2 <= len(text) <= _LONGEST_TAG
        and not ends_sentence(text)
        and text.count(" ") <= 6
        and ":" not in text
    )
