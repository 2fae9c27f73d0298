"""Facts of the page's head and of a row's columns, judged by a trust order per field."""

from __future__ import annotations

from newsclean.model import Document
from newsclean.packs import CompiledPack


def judge_hints(doc: Document, pack: CompiledPack) -> Document:
    """Fill what the page does not print."""
    return doc
