"""The unit of work: some pages in, lines out. Pure: the same arguments give the same bytes on any machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableSequence
from itertools import islice

import msgspec

from newsclean.model import Article, Failure, Page
from newsclean.pipeline import clean, page_id
from newsclean.runner.batches import outcomes
from newsclean.runner.config import Config
from newsclean.runner.spans import Span, read_span
from newsclean.stats import Counts, tally


class Result(msgspec.Struct):
    """What a shard gave, as whole lines. It is seen by others all at once or not at all: whoever called
    `do_shard` decides where it goes (this machine's runner appends it in order; an engine would rename a file)."""

    records: bytes = b""
    rejects: bytes = b""
    ledger: bytes = b""


def do_shard(
    source: str,
    span: Span,
    config: Config,
    out: Result,
    known: Mapping[int, tuple[str, str]] | None = None,
    most: int | None = None,
    beat: MutableSequence[int] | None = None,
) -> Counts:
    """Clean the pages of one span of a source.

    `known`: for pages (by their place in the span, from 0) that are not to be tried again, reason and detail of
    their failure. `most`: stop after so many pages. `beat[0]` is set to the place + 1 of the page at hand
    and to 0 when there is none, so that whoever watches can see which page hangs or kills.
    """
    encode = msgspec.json.Encoder().encode
    counts, notes = Counts(), set[str]()
    records: list[bytes] = []
    rejects: list[bytes] = []
    ledger: list[bytes] = []
    items = islice(read_span(source, span, config.reading, notes), most)
    for outcome, entry in outcomes(_fated(items, known or {}), config.setup, ledger=config.ledger, beat=beat):
        if entry is not None:
            ledger.append(encode(entry))
        if isinstance(outcome, Article):
            records.append(encode(outcome))
        else:
            rejects.append(encode(outcome))
        counts.add(outcome)
    out.records, out.rejects, out.ledger = _lines(records), _lines(rejects), _lines(ledger)
    tally(counts.notes, notes)
    return counts


def _fated(items: Iterable[Page | Failure], known: Mapping[int, tuple[str, str]]) -> Iterator[Page | Failure]:
    """The items, with a Failure for each page whose fate is known."""
    for place, item in enumerate(items):
        if isinstance(item, Page) and place in known:
            reason, detail = known[place]
            item = Failure(source=item.source, id=page_id(item), reason=reason, detail=detail)
        yield item


def _lines(encoded: list[bytes]) -> bytes:
    if not encoded:
        return b""
    encoded.append(b"")
    return b"\n".join(encoded)


_SAMPLE = """Judul Contoh
Selasa, 10 Juni 2025 09:30 WIB
Jakarta - Warga menanam seribu pohon di lereng gunung sejak pagi, kata kepala desa itu kepada wartawan."""


def warm_up(config: Config) -> None:
    """Load and compile what the first page of text would, so that its time is not held against it (`--timeout`)."""
    clean(Page(source="", content=_SAMPLE), config.setup)


def warm_up_html(config: Config) -> None:
    """The same for HTML, whose libraries take 0.1 s to load."""
    markup = f"<html><body><article><p>{_SAMPLE}</p></article></body></html>"
    clean(Page(source="", content=markup, media="html"), config.setup)
