"""Values only: what a page is, what is known about its spans, what comes out. No I/O, no regex."""

from newsclean.model.block import Block, Kind
from newsclean.model.document import Cut, Document, Facts, Hint, whole
from newsclean.model.label import FACT_LABELS, KEPT_LABELS, REMOVED_LABELS, Label
from newsclean.model.mark import Mark, left_of
from newsclean.model.outcome import (
    Article,
    ArticleWithRemoved,
    DateMention,
    Failure,
    Outcome,
    Reason,
    Rejection,
    Removed,
    Warn,
)
from newsclean.model.page import Page

__all__ = [
    "FACT_LABELS",
    "KEPT_LABELS",
    "REMOVED_LABELS",
    "Article",
    "ArticleWithRemoved",
    "Block",
    "Cut",
    "DateMention",
    "Document",
    "Facts",
    "Failure",
    "Hint",
    "Kind",
    "Label",
    "Mark",
    "Outcome",
    "Page",
    "Reason",
    "Rejection",
    "Removed",
    "Warn",
    "left_of",
    "whole",
]
