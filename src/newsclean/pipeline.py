"""The whole engine: detect, parse, run the extractors, and turn the marks into one outcome."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Mapping, MutableSequence
from pathlib import Path
from typing import TypeVar

import msgspec

from newsclean.errors import ConfigError
from newsclean.extractors import EXTRACTORS
from newsclean.model import Document, Failure, Outcome, Page, Reason
from newsclean.packs import CompiledPack, Library, detect, library
from newsclean.packs.library import pack_files
from newsclean.packs.schema import Html
from newsclean.parse.plain import parse_plain, read_lines
from newsclean.record import LedgerEntry, build_outcome, ledger_entry


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """What may differ between runs, small and picklable.

    `portal`: "auto", "none" (only `_common`) or a pack's id. `packs`: a user's folder of packs. `date_order`: "DMY"
    or "MDY" for bare numeric dates.
    """

    portal: str = "auto"
    packs: str | None = None
    date_order: str | None = None
    with_removed: bool = False

    def library(self) -> Library:
        """The packs of this run.

        Raises:
            ConfigError: the folder of packs or a pack in it is wrong, or `portal` names none.
        """
        found = _own(Path(self.packs)) if self.packs else library(None)
        if self.portal not in ("auto", "none"):
            found.get(self.portal)
        return found


@functools.cache
def _own(folder: Path) -> Library:
    """The packs with a user's own, whose selectors are tried here: a mistake in them must show at once, and only
    `parse` knows CSS."""
    found = library(folder)
    for portal in pack_files(folder):
        html = found.packs[portal].html
        if html != Html():
            from newsclean.parse.select import faults

            if fault := next(faults(html), None):
                raise ConfigError(f"{found.file(portal)}: {fault}")
    return found


DEFAULT = Setup()

Made = TypeVar("Made")

Done = tuple[Outcome, LedgerEntry | None]
"""What a page comes to: its one outcome and, if asked for, its ledger line."""


def trace(page: Page, setup: Setup = DEFAULT) -> Document:
    """The page's document with all marks. Never raises on content."""
    docs, faults = _side_by_side({1: page}, setup, [0])
    if faults:
        raise faults[1]
    return docs[1]


def attempt(page: Page, setup: Setup, make: Callable[[Document], Made]) -> Made | Failure:
    """What `make` makes of the page's document. A fault of ours costs this page, as it does in `process`."""
    docs, faults = _side_by_side({1: page}, setup, [0])
    if not faults:
        try:
            return make(docs[1])
        except Exception as e:
            faults[1] = e
    return _failure(page, page_id(page), faults[1])


def clean(page: Page, setup: Setup = DEFAULT) -> Outcome:
    """The page's one outcome. Never raises on content."""
    return process({1: page}, setup)[1][0]


def process(
    pages: Mapping[int, Page],
    setup: Setup = DEFAULT,
    *,
    ledger: bool = False,
    beat: MutableSequence[int] | None = None,
) -> dict[int, Done]:
    """What each of some numbered pages comes to, with the same numbers.

    Each step is done for all pages before the next begins, while its code is in the processor's caches: 64 pages of
    3 KB take a quarter less time than one by one, 16 a fifth, 128 no less than 64. `beat[0]` is the number of the page
    at hand while there is one, else 0.

    Parsing and extracting are not meant to raise. If a fault of ours makes them, this page is a Failure whose detail
    says where, and the others go on.

    Raises:
        ConfigError: the packs are wrong, or `setup.portal` names none.
    """
    setup.library()
    beat = [0] if beat is None else beat
    docs, faults = _side_by_side(pages, setup, beat)
    done: dict[int, Done] = {}
    for number, page in pages.items():
        beat[0] = number
        ident = page_id(page)
        if number not in faults:
            try:
                doc = docs[number]
                outcome = build_outcome(doc, ident, with_removed=setup.with_removed)
                done[number] = outcome, ledger_entry(doc, ident) if ledger else None
                continue
            except Exception as e:
                faults[number] = e
        done[number] = _failure(page, ident, faults[number]), None
    beat[0] = 0
    return done


def _side_by_side(
    pages: Mapping[int, Page], setup: Setup, beat: MutableSequence[int]
) -> tuple[dict[int, Document], dict[int, Exception]]:
    """The pages' documents with all marks, and what was raised on the way."""
    docs: dict[int, Document] = {}
    packs: dict[int, CompiledPack] = {}
    faults: dict[int, Exception] = {}
    for number, page in pages.items():
        beat[0] = number
        try:
            docs[number] = doc = _parse(page, setup)
            packs[number] = setup.library().compiled(doc.portal)
        except Exception as e:
            faults[number] = e
    for extractor in EXTRACTORS:
        for number, doc in docs.items():
            if doc.rejected is None and number not in faults:
                beat[0] = number
                try:
                    docs[number] = extractor(doc, packs[number])
                except Exception as e:
                    faults[number] = e
    return docs, faults


def _failure(page: Page, ident: str, fault: Exception) -> Failure:
    """The outcome of a page on which a fault of ours showed."""
    if isinstance(fault, RecursionError):
        reason, detail = Reason.TOO_DEEP, "nested deeper than Python's stack"
    else:
        reason, detail = Reason.WORKER_DIED, f"internal error: {fault!r}"[:300]
    return Failure(source=page.source, id=ident, reason=str(reason), detail=detail)


def page_id(page: Page) -> str:
    """The row's own id, or a hash of the page's bytes: the same page has the same id wherever it lies."""
    if page.id is not None:
        return page.id
    content = (
        page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")
    )
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _parse(page: Page, setup: Setup) -> Document:
    packs = setup.library()
    fixed = None if setup.portal in ("auto", "none") else setup.portal
    if page.media == "html":
        from newsclean.parse.html import parse_html  # lxml and bs4 load only when there is HTML

        portal = fixed or (detect(packs, page.url, page.content) if setup.portal == "auto" else None)
        doc = parse_html(page, packs.compiled(portal))
        return msgspec.structs.replace(doc, portal=portal, date_order=setup.date_order)
    read = read_lines(page)
    if read is None:
        return Document.of(page, ()).reject(Reason.NOT_TEXT)
    lines, warnings = read
    portal = fixed
    if setup.portal == "auto":
        portal = detect(packs, page.url, "", filter(None, lines))
    return parse_plain(page, lines, warnings, portal, setup.date_order)
