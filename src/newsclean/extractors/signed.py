"""Signatures without brackets behind the last sentence or alone below it: "/Budi", "--Antara", "| Budi Santoso"."""

from __future__ import annotations

import re
from functools import cache

from newsclean.extractors.credits import AGENCIES
from newsclean.extractors.names import is_person
from newsclean.extractors.shape import PARAGRAPH, ends_sentence
from newsclean.model import Block, Document, Kind, Label, Mark
from newsclean.packs import CompiledPack

RULE = "plain-signature"
WHY = {RULE: "The writer, the desk or the agency behind a dash or a slash below the last sentence."}
_NAME = r"[A-Z][a-z'’]{1,14}\.?(?: [A-Z][a-z'’]{0,14}\.?){0,3}"
_NAMES = rf"{_NAME}(?: ?/ ?{_NAME}){{0,2}}"
_CODE = r"[a-z_]{2,10}(?:/[a-z]{2,8})?"
# Behind a quotation a dash comes before the name of who said it, a slash does not.
_SIGN = (
    rf"(?:--?|[–—~]|\*{{1,3}}\)?) ?(?P<dashed>{_NAMES})"
    rf"|[/@|] ?(?P<slashed>{_NAMES}|{_CODE})/?"
    r"|-(?P<code>[a-z]{2,3})-|\.(?P<dotted>[a-z]{2,10}/[a-z]{2,8})"
)
_SEPARATORS = frozenset("-–—~*/@|.")
_LONGEST = 48
_SHORTEST = 12  # characters of a last sentence and its signature
_BELOW = 3  # lines of furniture between the last sentence and the signature
_LINE = Kind.LINE  # bound once, since reading an Enum's member takes 150 ns


# Compiled when a line first looks like a signature, which few do: 6 ms together.
@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"{_SIGN}|(?P<two>{_NAME} ?/ ?{_NAME})")


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?…]) ?(?:{_SIGN})$|(?<=[\"”’]) ?[/@|] ?(?P<quoted>{_NAMES}|{_CODE})/?$")


def mark_signature(doc: Document, pack: CompiledPack) -> Document:
    """Mark it at the article's end. A line like it in a list ("- Budi Santoso") has its like above or below it."""
    if doc.article is None:
        return doc
    prose = None
    below: list[Block] = []
    for b in reversed(doc.between(0, doc.article[1] + _BELOW - 1)):
        if len(b.text) >= PARAGRAPH:
            prose = b
            break
        below.append(b)
    if prose is None:
        return doc
    if below and len(text := below[-1].text) <= _LONGEST and (text[0] in _SEPARATORS or "/" in text):
        line, above = below[-1], prose.text
        m = _alone().fullmatch(line.text)
        listed = any(b.text[0] == line.text[0] for b in below[:-1])
        quoted = m and m.group("dashed") and above[-1] in '"”’'
        section = m and m.group("two") and " " not in m.group("two")  # "Hukum/Kriminal"
        if m and ends_sentence(above) and not (listed or quoted or section):
            return _signed(doc, line, 0, m)
    last = next((b for b in below if len(b.text) >= _SHORTEST and b.index <= doc.article[1]), prose)
    if last.text[-1].isalnum() or last.text[-1] in "/-" or last.text[-3:-2] == " ":
        m = _glued().search(last.text, max(0, len(last.text) - _LONGEST))
        if m and last.kind is _LINE:
            return _signed(doc, last, m.start(), m)
    return doc


def _signed(doc: Document, b: Block, start: int, m: re.Match[str]) -> Document:
    """The document with this signature; doc itself if its words are no names."""
    names = [n.strip() for n in next(g for g in m.groups() if g).split("/")]
    full = [n for n in names if " " in n]
    if all(n.lower() in AGENCIES for n in names):
        label, fact = Label.CREDIT, "credits"
    elif not all(map(is_person, full)):
        return doc
    elif len(full) == len(names):
        label, fact = Label.BYLINE, "authors"
    else:
        label, fact = Label.INITIALS, "initials"
    return doc.mark([Mark(b.index, start, len(b.text), label, RULE)]).add(**{fact: names})
