"""`stats` on a terminal: portals with their months, what was taken, where dates came from, what to look at."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from newsclean.preview.bars import bar, gathered, sparkline
from newsclean.preview.layout import DIM, FIELD, GONE, NAME, clip, indented, short_rule, table_row, wrap
from newsclean.preview.safe import visible
from newsclean.stats.outliers import outliers
from newsclean.stats.profile import Portal, Profile
from newsclean.stats.report import labels, ranked, total

_MOST_PORTALS, _MOST_RULES = 40, 12
_LABELLED = 100
"""Columns from which a portal's row has room for the labels that took most."""


def stats_screen(profile: Profile, width: int) -> Iterator[Text]:
    """The rows of the report."""
    yield from _totals(profile, width)
    if profile.portals:
        yield Text()
        yield from _portals(profile, width)
    yield Text()
    yield from _taken(profile, width)
    yield Text()
    for name, counts in (
        ("dates from", profile.date_sources),
        ("warnings", profile.warnings),
        ("rejects", profile.rejects),
    ):
        if counts:
            told = ", ".join(f"{visible(key)} {n:,}" for key, n in counts.most_common())
            yield from indented(wrap(Text(told), width - 12), Text(name, style=NAME), 12)
    yield from _outliers(profile, width)


def _totals(profile: Profile, width: int) -> Iterator[Text]:
    whole = total(profile)
    months = _months(profile)
    told = f"{whole.documents:,} document{'s' * (whole.documents != 1)}"
    if profile.portals:
        known = sum(1 for name in profile.portals if name)
        told += f", {known} portal{'s' * (known != 1)}"
    if months:
        told += f", {months[0]} to {months[-1]}" if months[0] != months[-1] else f", {months[0]}"
    yield from wrap(Text(told, style=NAME), width)
    kept = f" {whole.share:.0%} of {whole.chars_in:,} characters kept"
    yield clip(Text.assemble(bar(whole.share, 20), kept), width)


def _portals(profile: Profile, width: int) -> Iterator[Text]:
    months = _months(profile)
    took = (width - 60) // 2 if width >= _LABELLED else 0
    line = min(36, width - 49 - took) if width >= 58 else 0
    widths = (13, 11, line, 16, 7 if width >= 50 else 0, took)
    heads = ("portal", "documents", "by month", "text kept", " dated", "removed most")
    yield table_row([(Text(head, style=NAME), w) for head, w in zip(heads, widths, strict=True)])
    shown = ranked(profile)
    for name, portal in shown[:_MOST_PORTALS]:
        cells = _portal(
            name, portal, sparkline(gathered([_documents(portal, m) for m in months], max(line - 1, 1)))
        )
        yield table_row(list(zip(cells, widths, strict=True)))
    if len(shown) > _MOST_PORTALS:
        rest = sum(p.whole.documents for _, p in shown[_MOST_PORTALS:])
        told = f"... {len(shown) - _MOST_PORTALS} more portals, {rest:,} documents (--json has them all)"
        yield Text(told, style=DIM)


def _portal(name: str, portal: Portal, line: str) -> list[Text]:
    dated = portal.facts["published_at"] / portal.whole.documents
    share = portal.whole.share
    most = ", ".join(f"{label} {n:,}" for label, n in portal.whole.labels.most_common(3))
    return [
        Text(visible(name) or "unknown", style=FIELD if name else DIM),
        Text(f"{portal.whole.documents:,}".rjust(9)),
        Text(line),
        Text(f"{bar(share, 9)} {share:4.0%}"),
        Text(f"{dated:5.0%}", style="yellow" if dated < 0.9 else ""),
        Text(most, style=GONE),
    ]


def _documents(portal: Portal, month: str) -> int:
    return portal.months[month].documents if month in portal.months else 0


def _taken(profile: Profile, width: int) -> Iterator[Text]:
    """Labels, and under them the rules."""
    found = labels(profile)
    if not found:
        told = "What was removed is not in this output; `newsclean ingest --with-removed` or `--ledger FILE` writes it."
        yield from wrap(Text(told, style=DIM), width)
        return
    most = found[0][1]
    graph = min(31, width - 57) if width >= 68 else 0
    widths = (min(34, width - 22), 10, 12, graph)
    heads = (Text(head, style=NAME) for head in ("removed", "   spans", "characters", ""))
    yield table_row(list(zip(heads, widths, strict=True)))
    for label, spans, chars in found:
        cells = (
            Text(label, style=GONE),
            Text(f"{spans:8,}"),
            Text(f"{chars:10,}"),
            Text(bar(spans / most, max(graph - 1, 1))),
        )
        yield table_row(list(zip(cells, widths, strict=True)))
    yield Text()
    rules = sorted(profile.taken.items(), key=lambda item: (-item[1].spans, item[0]))
    for rule, taken in rules[:_MOST_RULES]:
        name = Text.assemble(f"{visible(short_rule(rule))} ", (taken.label, DIM))
        cells = (name, Text(f"{taken.spans:8,}"), Text(f"{taken.chars:10,}"), Text())
        yield table_row(list(zip(cells, widths, strict=True)))
    if len(rules) > _MOST_RULES:
        yield Text(f"... {len(rules) - _MOST_RULES} more rules (--json has them all)", style=DIM)


def _outliers(profile: Profile, width: int) -> Iterator[Text]:
    found = outliers(profile)
    if not found:
        return
    yield Text()
    yield Text("look at", style=NAME)
    for o in found:
        yield from indented(wrap(Text(visible(o.detail)), width - 2), Text("- ", style=DIM), 2)
        if o.command:
            # On one row, however long: it will be copied.
            yield Text("    ").append(visible(o.command), style=FIELD)


def _months(profile: Profile) -> list[str]:
    """Every month from the first to the last that has documents, also those between that have none."""
    dated = sorted({m for p in profile.portals.values() for m in p.months if m})
    if not dated:
        return []
    first, last = ((int(m[:4]) * 12 + int(m[5:7]) - 1) for m in (dated[0], dated[-1]))
    return [f"{i // 12:04}-{i % 12 + 1:02}" for i in range(first, last + 1)]
