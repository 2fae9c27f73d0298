"""The whole engine: detect, parse, run the extractors, and turn the marks into one outcome."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from newsclean.extractors import EXTRACTORS
from newsclean.model import Document, Failure, Outcome, Page, Reason
from newsclean.packs import Library, detect, library
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
        found = library(Path(self.packs) if self.packs else None)
        if self.portal not in ("auto", "none"):
            found.get(self.portal)
        return found


DEFAULT = Setup()


def trace(page: Page, setup: Setup = DEFAULT) -> Document:
    """The page's document with all marks. Never raises on content."""
    doc = _parse(page, setup)
    if doc.rejected is not None:
        return doc
    pack = setup.library().compiled(doc.portal)
    for extractor in EXTRACTORS:
        doc = extractor(doc, pack)
        if doc.rejected is not None:
            break
    return doc


def clean(page: Page, setup: Setup = DEFAULT) -> Outcome:
    """The page's one outcome. Never raises on content."""
    return process(page, setup)[0]


def process(
    page: Page, setup: Setup = DEFAULT, *, ledger: bool = False
) -> tuple[Outcome, LedgerEntry | None]:
    """The page's one outcome and, if asked for, its ledger line.

    Parsing and extracting are not meant to raise. If a fault of ours makes them, this page is a Failure whose detail
    says where, and the run goes on.

    Raises:
        ConfigError: the packs are wrong, or `setup.portal` names none.
    """
    setup.library()
    ident = page_id(page)
    try:
        doc = trace(page, setup)
        outcome = build_outcome(doc, ident, with_removed=setup.with_removed)
        return outcome, ledger_entry(doc, ident) if ledger else None
    except RecursionError:
        reason, detail = Reason.TOO_DEEP, "nested deeper than Python's stack"
    except Exception as e:
        reason, detail = Reason.WORKER_DIED, f"internal error: {e!r}"[:300]
    return Failure(source=page.source, id=ident, reason=str(reason), detail=detail), None


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
