"""`stats` on a terminal: portals with their months, what was taken, where dates came from, what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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

Cells = Sequence[tuple[Text, int]]


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
    told = f"{whole.documents:,} documents"
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
    line = max(8, min(36, width - 49 - took))
    yield table_row(
        [
            *((Text("portal", style=NAME), 15), (Text("documents", style=NAME), 11)),
            *((Text("by month", style=NAME), line), (Text("text kept", style=NAME), 16)),
            *((Text(" dated", style=NAME), 7), (Text("removed most", style=NAME), took)),
        ]
    )
    shown = ranked(profile)
    for name, portal in shown[:_MOST_PORTALS]:
        yield table_row(_portal(name, portal, months, (line, took)))
    if len(shown) > _MOST_PORTALS:
        rest = sum(p.whole.documents for _, p in shown[_MOST_PORTALS:])
        told = f"... {len(shown) - _MOST_PORTALS} more portals, {rest:,} documents (--json has them all)"
        yield Text(told, style=DIM)


def _portal(name: str, portal: Portal, months: list[str], widths: tuple[int, int]) -> Cells:
    line, took = widths
    counts = [portal.months[m].documents if m in portal.months else 0 for m in months]
    dated = portal.facts["published_at"] / portal.whole.documents
    share = portal.whole.share
    most = ", ".join(f"{label} {n:,}" for label, n in portal.whole.labels.most_common(3))
    return [
        (Text(visible(name) or "unknown", style=FIELD if name else DIM), 15),
        (Text(f"{portal.whole.documents:,}".rjust(9)), 11),
        (Text(sparkline(gathered(counts, line - 1))), line),
        (Text(f"{bar(share, 9)} {share:4.0%}"), 16),
        (Text(f"{dated:5.0%}", style="yellow" if dated < 0.9 else ""), 7),
        (Text(most, style=GONE), took),
    ]


def _taken(profile: Profile, width: int) -> Iterator[Text]:
    """Labels, and under them the rules."""
    found = labels(profile)
    if not found:
        told = "What was removed is not in this output; `newsclean ingest --with-removed` or `--ledger FILE` writes it."
        yield from wrap(Text(told, style=DIM), width)
        return
    most = found[0][1]
    heads = (("removed", 34), ("   spans", 10), ("characters", 12))
    yield table_row([(Text(name, style=NAME), cells) for name, cells in heads])
    graph = max(0, min(30, width - 58))
    for label, spans, chars in found:
        yield table_row(
            [
                *((Text(label, style=GONE), 34), (Text(f"{spans:8,}"), 10), (Text(f"{chars:10,}"), 12)),
                (Text(bar(spans / most, max(graph, 1))), graph and graph + 1),
            ]
        )
    yield Text()
    rules = sorted(profile.taken.items(), key=lambda item: (-item[1].spans, item[0]))
    for rule, taken in rules[:_MOST_RULES]:
        name = Text.assemble(f"{visible(short_rule(rule))} ", (taken.label, DIM))
        yield table_row([(name, 34), (Text(f"{taken.spans:8,}"), 10), (Text(f"{taken.chars:10,}"), 12)])
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
