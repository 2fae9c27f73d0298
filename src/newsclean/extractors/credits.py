"""Outside agencies printed as the source on a line of their own: "Sumber: WSJ, AFP", "AL JAZEERA | CHOIRUL"."""

from __future__ import annotations

import re

from newsclean.model import Document, Label, Mark
from newsclean.packs import CompiledPack

RULE = "source-line"
SIGNATURE_RULE = "signature"
WHY = {
    RULE: "A line that names the source or agency.",
    SIGNATURE_RULE: "A line in capitals under the article that names agencies and writers.",
}
_SOURCE = re.compile(r"^\(?(?:sumber(?: berita| artikel)?|source|sumber data)\s?(?::|(?=\s(?-i:[A-Z])))\s?(?P<names>[^:]{2,80}?)\)?\.?$", re.IGNORECASE)
_SIGNATURE = re.compile(r"[A-Z][A-Z0-9 .&'()-]{1,40}(?:\s?[|/,]\s?[A-Z][A-Z0-9 .&'()-]{1,40}){0,5}\*?")
_SPLIT = re.compile(r"\s*(?:,|\||/|;|&| dan )\s*")
AGENCIES = frozenset(
    "afp ap reuters antara dw bbc cnn wsj xinhua bloomberg al jazeera aljazeera anadolu voa kyodo nhk rt tass sputnik upi "
    "epa dpa the guardian guardian daily mail dailymail marca as sky sports goal bola espn new york times nyt "
    "washington post channel news asia channelnewsasia cna straits times the straits times arab news al arabiya "
    "haaretz times of israel antara foto cnbc forbes time variety billboard soompi allkpop press tv irna mehr "
    "yonhap korea herald scmp south china morning post independent mirror the sun metro people usa today npr abc "
    "nbc fox news politico axios the hill euronews france 24 nikkei asia jakarta post web biro pers".split("\n")[0].split()
)


def mark_credits(doc: Document, pack: CompiledPack) -> Document:
    """Mark source lines in the article's second half and behind it; a signature only behind its last sentence."""
    if doc.article is None:
        return doc
    first, last = doc.article
    marks: list[Mark] = []
    credits, authors = list(doc.facts.credits), list(doc.facts.authors)
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is not None or b.index < (first + last) // 2 or b.index > last + 10 or len(b.text) > 110:
            continue
        m = _SOURCE.match(b.text)
        if m:
            marks.append(Mark(b.index, 0, len(b.text), Label.CREDIT, RULE))
            credits += [n for n in _SPLIT.split(m.group("names").strip()) if n and n not in credits]
        elif b.index > last - 3 and _SIGNATURE.fullmatch(b.text) and _signs(b.text):
            marks.append(Mark(b.index, 0, len(b.text), Label.CREDIT, SIGNATURE_RULE))
            for name in _SPLIT.split(b.text.strip(" *")):
                target = credits if _is_agency(name) else authors
                if name and name not in target:
                    target.append(name)
    if not marks:
        return doc
    return doc.mark(marks).know(credits=tuple(credits), authors=tuple(authors))


def _is_agency(name: str) -> bool:
    return all(w in AGENCIES for w in name.lower().replace("(", "").replace(")", "").split())


def _signs(text: str) -> bool:
    """Whether a line in capitals can be a signature: two names or more, or one agency."""
    parts = [p for p in _SPLIT.split(text.strip(" *")) if p]
    return (len(parts) >= 2 and "|" in text) or (len(parts) >= 1 and all(_is_agency(p) for p in parts))
