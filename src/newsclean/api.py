"""The library behind the command line: clean a page, explain a page, clean whole folders and data sets.

>>> import newsclean
>>> page = '''Warga Tanam Seribu Pohon di Lereng Merbabu
... Selasa, 10 Juni 2025 09:30 WIB
... BOYOLALI, KOMPAS.com - Ratusan warga menanam seribu pohon di lereng Gunung Merbabu, Selasa (10/6/2025).
... Baca juga: Jalur Pendakian Dibuka Lagi Pekan Depan
... "Kami ingin mata air tetap mengalir," kata kepala desa setempat kepada wartawan.'''
>>> article = newsclean.clean(page)
>>> article.title
'Warga Tanam Seribu Pohon di Lereng Merbabu'
>>> article.published_at, article.place, article.portal
('2025-06-10T09:30:00+07:00', 'Boyolali', 'kompas')
>>> print(article.text)
Ratusan warga menanam seribu pohon di lereng Gunung Merbabu, Selasa (10/6/2025).
<BLANKLINE>
"Kami ingin mata air tetap mengalir," kata kepala desa setempat kepada wartawan.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

import msgspec

from newsclean.model import Outcome, Page
from newsclean.pipeline import Setup, trace
from newsclean.pipeline import clean as clean_page
from newsclean.readers import Inputs
from newsclean.readers.reading import Reading
from newsclean.readers.sniff import looks_html
from newsclean.record import all_spans, outside, rule_whys
from newsclean.runner.batches import outcomes
from newsclean.runner.feed import Feed, limited
from newsclean.runner.spans import read_span

DEFAULT = Setup()


class Explanation(msgspec.Struct, frozen=True):
    """What became of one span of a page, and why.

    `line` is the number of the block from 1 (lines of a dump that are blank do not count), `text` the span's
    characters, `label` one of `newsclean.Label`, `rule` the id of the rule that decided, `why` its reason. What lay
    outside the article's element of an HTML page has no line; its text says where it was and how long.
    """

    line: int | None
    text: str
    label: str
    rule: str
    why: str


def clean(
    content: str | bytes,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    *,
    media: Literal["auto", "text", "html"] = "auto",
    source: str = "-",
    setup: Setup = DEFAULT,
) -> Outcome:
    """Clean one page: an `Article`, or the `Rejection` or `Failure` that says why there is none.

    `content` is a text dump or HTML, as bytes (decoded here) or as text that a data set holds; `media` "auto" takes
    for HTML what begins with a tag. `url`, `title` and `date` are what is known of the page besides; they are evidence,
    not truth. `source` is copied to the record.

    Raises:
        ConfigError: `setup` names a portal or a folder of packs that does not exist. Content never raises.

    >>> import newsclean
    >>> newsclean.clean(b"").reason
    'empty'
    """
    return clean_page(_page(content, url, title, date, media, source), setup)


def explain(
    content: str | bytes,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    *,
    media: Literal["auto", "text", "html"] = "auto",
    setup: Setup = DEFAULT,
) -> list[Explanation]:
    """Every span of a page in order with its label, the rule that put it there, and the rule's reason.

    The texts of all spans with a line are all characters of the page as parsed, each once. Arguments as for `clean`.

    Raises:
        ConfigError: `setup` names a portal or a folder of packs that does not exist.

    >>> import newsclean
    >>> for span in newsclean.explain("Baca juga: Gempa Guncang Kota\\nWarga kembali ke rumah masing-masing pagi ini."):
    ...     print(span.line, span.label, span.rule, "|", span.why)
    1 related _common/baca-juga-link | Label and headline of another story on one line.
    2 body kept | No rule speaks against it.
    """
    doc = trace(_page(content, url, title, date, media, "-"), setup)
    whys = rule_whys(setup.library().compiled(doc.portal))
    spans = [
        Explanation(
            m.block + 1, doc.blocks[m.block].text[m.start : m.end], str(m.label), m.rule, whys[m.rule]
        )
        for m in all_spans(doc)
    ]
    return spans + [Explanation(None, r.text, r.label, r.rule, whys[r.rule]) for r in outside(doc)]


def ingest(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    setup: Setup = DEFAULT,
    reading: Reading | None = None,
    limit: int | None = None,
) -> Iterator[Outcome]:
    """Clean files, folders and data sets, in the order and with the outcomes of `newsclean ingest`.

    Every page read gives exactly one outcome. `reading` names columns, encoding and size limits; `limit` stops after so
    many pages. A few dozen pages are held, which are cleaned together. For many cores use the command, which gives the
    same records.

    Raises:
        ConfigError: a path does not exist (before anything is read), or `setup` is wrong.

    >>> import newsclean
    >>> outcomes = newsclean.ingest("seeds/")                            # doctest: +SKIP
    >>> [o.title for o in outcomes if isinstance(o, newsclean.Article)]  # doctest: +SKIP
    """
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    reading = reading or Reading()
    setup.library()
    inputs = Inputs([os.fspath(p) for p in named], reading.input_format)
    return _outcomes(inputs, setup, reading, limit)


def _outcomes(inputs: Inputs, setup: Setup, reading: Reading, limit: int | None) -> Iterator[Outcome]:
    for task in limited(Feed(inputs, reading), limit):
        items = islice(read_span(task.source, task.part.span, reading, set()), task.most)
        for outcome, _ in outcomes(items, setup):
            yield outcome


def _page(
    content: str | bytes, url: str | None, title: str | None, date: str | None, media: str, source: str
) -> Page:
    html = media == "html" or (media == "auto" and looks_html(content))
    return Page(
        source=source, content=content, media="html" if html else "text", url=url, title=title, date=date
    )
