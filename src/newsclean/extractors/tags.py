"""Topic tags: behind a label ("Tags:", "Topik terkait"), as hashtags, or without either below the article."""

from __future__ import annotations

import re

from newsclean.dates import relative
from newsclean.extractors.initials import last_prose
from newsclean.extractors.shape import ends_sentence, is_headline
from newsclean.extractors.tag_labels import (
    LABEL_STARTS,
    LONGEST_TAG,
    after_bare_label,
    after_tags_label,
    split_tags,
)
from newsclean.extractors.topics import BUTTONS, topic_run, topics_of_list
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "tags"
LIST_RULE = "tag-list"
WHY = {
    RULE: "Topic tags behind their label.",
    LIST_RULE: "Short topic lines below a label, below the desk code, or in the article's own words below it.",
}
_FIRST = "TtKkBbLlRr#"
# Bound once: to ask an Enum for a member takes as long as three tests of a line.
_INITIALS, _NAVIGATION, _TAGS = Label.INITIALS, Label.NAVIGATION, Label.TAGS
_ABLE = (None, _TAGS, _NAVIGATION)
_HASHTAGS = re.compile(r"#\w[\w-]*(?:[\s,|]+#\w[\w-]*)*")
_SEVERAL = re.compile(r"(?:# ?\w[^#]{0,44}){2,12}")  # "# Ramadan 2015# Kisah Mualaf"
_HASHTAG = re.compile(r"# ?\w[\w -]{1,40}")  # "#banjir", "# jembatan putus"
_NEAR = 5  # lines below the article; the hashtags of the day stand further down
_MOST = 20


def mark_tags(doc: Document, pack: CompiledPack) -> Document:
    """Mark tags in the article's last third and behind it."""
    if doc.article is None:
        return doc
    first, last = doc.article
    start = max(first + 1, last - max(12, (last - first) // 3))
    code = _last_code(doc)
    row, dump = doc.page.is_row, doc.page.is_dump
    lines = _tag_lines(doc, start, last + 30, code)
    marks: list[Mark] = []
    tags = _glued(doc)
    prose = (last_prose(doc, last) or 0) if lines else 0
    for b in lines:
        inside = after_tags_label(b.text)
        if inside is None and dump and b.index > prose:
            inside = after_bare_label(b.text)
        if inside is not None and len(b.text) <= 400 and b.text[-1] != ".":
            marks.append(whole(b, _TAGS, RULE))
            inline = b.text[inside:].strip()
            if inline:
                tags += split_tags(inline)
            else:
                listed = _list_below(doc, b.index + 1)
                marks += [whole(x, _TAGS, LIST_RULE) for x in listed]
                tags += [x.text.lstrip("#") for x in listed]
            break
        if doc.labels[b.index] is _NAVIGATION:  # "Tag" is a word of menus, too
            continue
        if (
            b.text[0] == "#"
            and b.index > prose
            and (
                (_SEVERAL if dump else _HASHTAGS).fullmatch(b.text)
                or (dump and b.index <= last + _NEAR and _one_of_several(doc, b))
            )
        ):
            marks.append(whole(b, _TAGS, RULE))
            tags += [t.strip("#,| ") for t in b.text.split("#") if t.strip("#,| ")]
        elif row and code is not None and b.index > code and b.text.islower() and _tag_shape(b.text):
            marks.append(whole(b, _TAGS, LIST_RULE))
            tags.append(b.text)
    if not marks and dump:
        for b in topic_run(doc, last, _tag_shape) or topics_of_list(doc, last, _tag_shape):
            marks.append(whole(b, _TAGS, LIST_RULE))
            tags += split_tags(b.text)
    if not tags:
        return doc.mark(marks)
    return doc.mark(marks).add(tags=tags)


def _one_of_several(doc: Document, b: Block) -> bool:
    """Whether a dump prints a hashtag on each line: one alone may be the label of a button or a menu."""
    beside = doc.blocks[max(0, b.index - 1) : b.index + 2]
    return sum(_HASHTAG.fullmatch(x.text) is not None for x in beside) > 1


def _glued(doc: Document) -> list[str]:
    """The tags that a pack's rule has cut off a sentence."""
    found: list[str] = []
    for text in doc.cut_off((_TAGS,)):
        found += split_tags(text[after_tags_label(text) or 0 :])
    return found


def _tag_lines(doc: Document, start: int, stop: int, code: int | None) -> list[Block]:
    """The lines from one index to another that a pattern of tags can fit, for what little their beginnings tell.

    Lines in small letters are tags only below a desk code.
    """
    labels = doc.labels
    return [
        b
        for b in doc.blocks[start:stop]
        if (
            (b.text[0] in _FIRST and (b.text[0] == "#" or b.text[:3].lower() in LABEL_STARTS))
            or (code is not None and b.index > code and b.text.islower())
        )
        and labels[b.index] in _ABLE
    ]


def _last_code(doc: Document) -> int | None:
    """The last desk code that stands alone on its line, if any."""
    labels = doc.labels
    alone = [m.block for m in doc.marks if m.label is _INITIALS and labels[m.block] is _INITIALS]
    return max(alone) if alone else None


def _list_below(doc: Document, i: int) -> list[Block]:
    """The tags below their label; a list of hashtags holds nothing else."""
    found: list[Block] = []
    for b in doc.blocks[i : i + _MOST]:
        if not _tag_shape(b.text) or (b.text.isupper() and len(b.text) > 25):
            break
        if doc.labels[b.index] is not None and not (_of_menus(doc, b.index) and _goes_on(doc, b.index + 1)):
            break
        if found and found[0].text[0] == "#" != b.text[0] and not b.text.islower():
            break
        found.append(b)
    return found


def _goes_on(doc: Document, i: int) -> bool:
    """Whether a list of tags goes on at block `i`."""
    if i >= len(doc.blocks):
        return False
    text = doc.blocks[i].text
    if text.lower() == "more tag":
        return True
    if doc.labels[i] is not None:
        return _of_menus(doc, i) and _goes_on(doc, i + 1)
    return text.count(" ") < 3 and _tag_shape(text)


def _of_menus(doc: Document, i: int) -> bool:
    """Whether a line is a word of menus that can be a tag, too ("YouTube", "Berita Terkini")."""
    if doc.blocks[i].text.lower() == "berita terkini":
        return True
    return any(m.block == i and m.rule in ("_common/site-menu", "_common/share-bar") for m in doc.marks)


def _tag_shape(text: str) -> bool:
    if not 2 <= len(text) <= LONGEST_TAG or text.count(" ") > 6:
        return False
    low = text.lower()
    if low in BUTTONS or low.endswith(("selengkapnya", "share", "shares", "disclaimer", " lalu")):
        return False
    if "komentar" in low or not _NO_TAG_SIGNS.isdisjoint(text) or ends_sentence(text) or relative(text):
        return False
    return text.count(" ") < 5 or not is_headline(text)


_NO_TAG_SIGNS = frozenset(":%!?…")
