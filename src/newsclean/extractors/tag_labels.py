"""Labels of tags, and the tags that stand behind one on its line: the one vocabulary for all who ask."""

from __future__ import annotations

import re

from newsclean.extractors.shape import ends_sentence

# "Tags", "Topik terkait:", "KATA KUNCI : banjir, kota".
_LABEL = re.compile(
    r"(?:tags?|tagged(?: with| in)?|tagar|topi[ck]s?(?: terkait| berita(?: terkait)?| pilihan)?|"
    r"kata kunci(?: ?/ ?tags?)?|keywords?|related t(?:opic|ag)s?|"
    r"tag (?:terkait|berita)|berita terkait tag|label)\s?(?::|$)\s?",
    re.IGNORECASE,
)
# Behind a label that sentences have no use for the colon may be missing, and behind one in the plural or in capitals if
# several tags follow ("TAGS banjir, kota"); "Tag Heuer" and "Topik itu" are no labels.
_BARE_LABEL = re.compile(
    r"(?:(?P<sure>(?i:topi[ck]s? (?:terkait|pilihan)|tags? terkait|kata kunci|related t(?:opic|ag)s?))|"
    r"Tags|TAGS?|TOPIK|Keywords|KEYWORDS) (?=[^\W_]|#)"
)
LABEL_STARTS = frozenset({"tag", "top", "kat", "key", "ber", "lab", "rel"})
_SEPARATOR = re.compile(r"[,|•·;]")
LONGEST_TAG = 45  # of 900 tags in the 36 labelled pages and 269 rows the longest has 44 characters


def labels_tags(text: str) -> bool:
    """Whether a line is the label of tags or begins with one, behind which no sentence stands."""
    return after_tags_label(text) is not None or after_bare_label(text) is not None


def after_tags_label(text: str) -> int | None:
    """Where the tags begin in a line that is their label or begins with it; None if it is not."""
    if text[:3].lower() not in LABEL_STARTS:
        return None
    m = _LABEL.match(text)
    return m.end() if m else None


def after_bare_label(text: str) -> int | None:
    """The same where no colon stands behind the label: "Topik Terkait Banjir", "TAGS banjir, kota"."""
    m = _BARE_LABEL.match(text)
    if m is None or ends_sentence(text):
        return None
    tags = split_tags(text[m.end() :])
    joined = len(tags) == 1 and m.group("sure") is None
    return None if joined or any(len(t) > LONGEST_TAG for t in tags) else m.end()


def split_tags(inline: str) -> list[str]:
    """The tags of a list on one line."""
    if "#" in inline:
        return [t for part in inline.split("#") if (t := part.strip(" ,|#"))]
    return [t for part in _SEPARATOR.split(inline) if (t := part.strip())]
