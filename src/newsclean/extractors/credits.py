"""Outside agencies printed as the source on a line of their own: "Sumber: WSJ, AFP", "AL JAZEERA | CHOIRUL"."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.extractors.paragraphs import Paragraph, paragraphs
from newsclean.extractors.shape import PARAGRAPH, ends_sentence
from newsclean.model import Document, Label, Mark
from newsclean.packs import CompiledPack

RULE = "source-line"
SIGNATURE_RULE = "signature"
WHY = {
    RULE: "A line that names the source or agency.",
    SIGNATURE_RULE: "A line in capitals under the article that names agencies and writers.",
}
_SOURCE = re.compile(
    r"^\(?(?:sumber(?: berita| artikel)?|source|sumber data)\s?(?::|(?=\s(?-i:[A-Z])))\s?([^:]{2,80}?)\)?\.?$",
    re.IGNORECASE,
)
_REMEMBERED = 1024  # lines: portals name the same few sources below page after page
_CREDIT = Label.CREDIT  # bound once, since reading an Enum's member takes 150 ns
_FIRST = "([Ss"  # how a line that names its source begins
_SIGNATURE = re.compile(r"[A-Z][A-Z0-9 .&'()-]{1,40}(?:\s?[|/,]\s?[A-Z][A-Z0-9 .&'()-]{1,40}){0,5}\*?")
_BRACKET = re.compile(r"[(\[]([A-Z][\w .&/,'-]{1,60})[)\]]\.?")
_SPLIT = re.compile(r"\s*(?:,|\||/|;|&| dan )\s*")
# Agencies and media that portals of the collected pages name as their source.
AGENCIES = frozenset(
    name.strip()
    for name in """
    afp, ap, associated press, reuters, antara, antara news, antaranews, dw, bbc, bbc news, bbc
    indonesia, cnn, cnbc, wsj, wall street journal, xinhua, bloomberg, al jazeera, aljazeera, anadolu,
    anadolu agency, voa, voa news, voa indonesia, kyodo, kyodo news, nhk, rt, tass, sputnik, upi, epa,
    dpa, the guardian, guardian, daily mail, dailymail, mirror, the mirror, the sun, metro, independent,
    the independent, marca, as, sky sports, goal, goal international, bola, espn, new york times, nyt,
    washington post, channel news asia, channelnewsasia, cna, straits times, the straits times, arab
    news, al arabiya, haaretz, times of israel, forbes, time, variety, billboard, soompi, allkpop, press
    tv, irna, mehr, mehr news, yonhap, korea herald, scmp, south china morning post, people, usa today,
    npr, abc, abc news, nbc, nbc news, fox news, politico, axios, the hill, euronews, france 24, nikkei
    asia, jakarta post, the jakarta post, biro pers, the telegraph, telegraph, football italia, the
    times, newsweek, business insider, the verge, techcrunch, gsm arena
    """.split(",")
)


def mark_credits(doc: Document, pack: CompiledPack) -> Document:
    """Mark source lines in the article's second half and behind it; a signature only behind its last sentence."""
    if doc.article is None:
        return doc
    first, last = doc.article
    middle, end = (first + last) // 2, last + 10
    near = [
        b
        for b in doc.between(middle, end)
        if (b.text[0] in _FIRST or b.text.isupper()) and len(b.text) <= _LONGEST
    ]
    if not near:
        return doc
    marks: list[Mark] = []
    credits: list[str] = []
    authors: list[str] = []
    # Where no line goes on with another's sentence, the others need not be read.
    for p in paragraphs(doc, middle, end) if doc.joined else [Paragraph((b,), b.text) for b in near]:
        text = p.text
        if len(text) > _LONGEST:
            continue
        names = source_names(text)
        if names and not (":" not in text and _in_list(doc, p.first.index, last)):
            marks += p.whole(_CREDIT, RULE)
            credits += names
        elif text.isupper() and p.first.index > last - 3 and (signers := _signers(text)):
            marks += p.whole(_CREDIT, SIGNATURE_RULE)
            for name in signers:
                (credits if _is_agency(name) else authors).append(name)
    if not marks:
        return doc
    return doc.mark(marks).add(credits=credits, authors=authors)


def _in_list(doc: Document, i: int, last: int) -> bool:
    """Whether "Sumber Rejo" is a village among others: the article's line above is short, too, and no sentence."""
    above = next((b.text for b in reversed(doc.blocks[max(0, i - 3) : i]) if doc.labels[b.index] is None), "")
    return i < last and 0 < len(above) < PARAGRAPH and not ends_sentence(above)


def source_names(text: str) -> tuple[str, ...]:
    """The sources that a line names and nothing else: "Sumber: WSJ, AFP", "(Antara)", "[Reuters]"."""
    return _source_names(text) if text[0] in _FIRST and len(text) <= _LONGEST else ()


@lru_cache(maxsize=_REMEMBERED)
def _source_names(text: str) -> tuple[str, ...]:
    m = _SOURCE.match(text)
    if m and _is_sentence(text, m.group(1)):
        return ()
    m = m or _agencies_in_brackets(text)
    return tuple([n for n in _SPLIT.split(m.group(1).strip()) if n]) if m else ()


def _is_sentence(text: str, sources: str) -> bool:
    """Whether what follows "Sumber" is no name: "Sumber Waras kembali dibuka untuk pasien umum."."""
    small = sum(w.islower() for w in sources.split())
    return small >= (1 if ":" not in text else _SMALL_WORDS) and text[-1] == "."


# Behind a colon: "Sumber: berbagai sumber yang diolah" names nobody, but is no sentence either.
_SMALL_WORDS = 4
_LONGEST = 110  # characters of a source line; the longest of the collected pages names four media in 74


def _agencies_in_brackets(text: str) -> re.Match[str] | None:
    """A bracket alone on its line with nothing but agencies in it: "(Goal International)"."""
    m = _BRACKET.fullmatch(text)
    return m if m and all(map(_is_agency, _SPLIT.split(m.group(1)))) else None


def _is_agency(name: str) -> bool:
    return name.lower().strip("() ") in AGENCIES


def _signers(text: str) -> list[str]:
    """Who signs with a line in capitals: two names or more, or one agency; empty if it can be no signature."""
    if not _SIGNATURE.fullmatch(text):
        return []
    parts = [p for p in _SPLIT.split(text.strip(" *")) if p]
    return parts if (len(parts) >= 2 and "|" in text) or all(map(_is_agency, parts)) else []
