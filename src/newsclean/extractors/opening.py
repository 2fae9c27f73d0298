"""A byline that a scraper glued to the dateline: "Laporan Wartawan Kabar.com, Budi S KABAR.COM, SOLO - Harga ..."."""

from __future__ import annotations

import re

from newsclean.extractors.dateline import RULE as DATELINE_RULE
from newsclean.extractors.dateline import names_pattern, split_dateline
from newsclean.extractors.names import parse_roles
from newsclean.model import Document, Label, Mark
from newsclean.packs import CompiledPack

RULE = "glued-byline"
WHY = {RULE: "The reporter's name glued to the dateline behind it."}
_ROLES = (
    "Laporan",
    "Reporter",
    "Penulis",
    "Pewarta",
    "Kontributor",
    "Oleh",
    "Liputan ",  # not the portal Liputan6
    "Liputan:",
    "Wartawan",
    "(Laporan",
)
_FIRST = frozenset([role[0] for role in _ROLES])
_BYLINE = 120  # characters; the longest of 93 such bylines in one data set has 61
_LINES = 3  # from the article's first
_START = re.compile(r"\s(?=[A-Z])|(?<=[a-z])(?=[A-Z]{4})")


def mark_glued_byline(doc: Document, pack: CompiledPack) -> Document:
    """Mark byline and dateline. Only where a dateline ends it is a byline told from a sentence."""
    first = doc.article[0] if doc.article else 0
    for b in doc.blocks[first : first + _LINES]:
        text = b.text
        if text[0] not in _FIRST or not text.startswith(_ROLES) or doc.labels[b.index] is not None:
            continue
        for m in _START.finditer(text, 0, _BYLINE):
            at = m.end()
            dateline = split_dateline(text[at:], names_pattern(pack), bare=False)
            if dateline is None:
                continue
            credits = parse_roles(text[:at].strip(" -–()"), pack.signatures)
            if credits is None:
                break
            end = at + dateline[0]
            doc = doc.mark(
                [
                    Mark(b.index, 0, at, Label.BYLINE, RULE),
                    Mark(b.index, at, end, Label.DATELINE, DATELINE_RULE),
                ]
            )
            return doc.know(place=dateline[1]).add(authors=credits.authors, editors=credits.editors)
    return doc
