"""`newsclean portals learn`: which lines recur in a corpus, what takes them, and what does not."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.names import PATH
from newsclean.cli.options import page_options, paths_or_stdin, reading_of, setup_of
from newsclean.preview import output

if TYPE_CHECKING:
    from newsclean.model import Failure, Page
    from newsclean.pipeline import Setup
    from newsclean.preview.progress import ProgressLine
    from newsclean.readers import Reading
    from newsclean.stats import Counts
    from newsclean.stats.recurring import Lines, Recurring


@click.command("learn")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@click.option(
    "--least",
    type=click.IntRange(min=2),
    default=3,
    show_default=True,
    metavar="PAGES",
    help="Tell of lines that are on so many pages of a portal.",
)
@click.option("--toml", "as_toml", is_flag=True, help="Propose rules for the lines that nothing takes.")
@page_options
@click.pass_context
def learn(ctx: click.Context, /, paths: tuple[str, ...], least: int, as_toml: bool, **options: Any) -> int:
    """Tell, portal by portal, which lines recur in a corpus, what takes them, and what does not.

    Numbers count as alike ("<n>"), and so do runs of words in capitals ("…"). Memory is bounded however long the
    corpus is. A pipe gets portal, pages, share of the portal's pages, place, rule ("-" for none), share of the line's
    occurrences so treated, text and an example, with tabs between. Nothing is removed or changed by this: the rules
    that --toml proposes are for you to judge, and to append to a pack.

    \b
    newsclean portals learn corpus.jsonl.gz
    newsclean portals learn corpus/ --portal none      what the common rules leave
    newsclean portals learn corpus/ --toml > draft.toml
    """
    from newsclean.stats.recurring import Lines

    lines = Lines()
    reading = reading_of(options)
    counts = _count(paths_or_stdin(ctx, paths), setup_of(options), reading, lines)
    found = lines.report(least)
    if as_toml:
        from newsclean.stats.drafts import draft

        output.write_plain(draft(found))
    elif output.on_terminal():
        from newsclean.preview.learn_screen import learn_screen

        output.write_screen(learn_screen(lines.pages, found, output.width()))
    else:
        output.write_plain(map(_plain, found))
    told = f"{counts.read} pages read: {lines.repeats} repeat another"
    print(f"newsclean: {told}, {counts.all_rejected} rejected, {counts.all_failed} failed", file=sys.stderr)
    return 1 if counts.failed else 0


def _plain(r: Recurring) -> str:
    counted = f"{r.pages}\t{r.share:.3f}\t{r.place}\t{r.taken or '-'}\t{r.taken_share:.2f}"
    return f"{r.portal or '-'}\t{counted}\t{r.text}\t{r.example}"


def _count(paths: tuple[str, ...], setup: Setup, reading: Reading, lines: Lines) -> Counts:
    """Read, clean and count every page."""
    from newsclean.readers import Inputs
    from newsclean.runner.feed import Feed
    from newsclean.runner.spans import read_span
    from newsclean.stats import Counts

    setup.library()
    inputs = Inputs(paths, reading.input_format)
    counts, columns = Counts(), set[str]()
    with _progress() as progress:
        if progress:
            progress.begin(inputs.total_bytes())
        for task in Feed(inputs, reading, keyed=False):
            for page in read_span(task.source, task.part.span, reading, columns):
                _add(page, setup, lines, counts)
            if progress:
                progress.shard_done(task.part.weight, counts)
    for note in sorted(columns)[:10]:
        print(f"newsclean: {note}", file=sys.stderr)
    return counts


def _add(page: Page | Failure, setup: Setup, lines: Lines, counts: Counts) -> None:
    """Count one page."""
    from newsclean.model import Failure
    from newsclean.pipeline import attempt
    from newsclean.preview.safe import visible
    from newsclean.stats import tally

    doc = page if isinstance(page, Failure) else attempt(page, setup, lambda doc: doc)
    if isinstance(doc, Failure):
        counts.add(doc)
        if counts.all_failed <= 10:
            print(f"newsclean: {visible(f'{doc.source}: {doc.reason}: {doc.detail}')}", file=sys.stderr)
    elif doc.rejected is None:
        counts.written += 1
        lines.add(doc)
    else:
        tally(counts.rejected, (doc.rejected,))


def _progress() -> contextlib.AbstractContextManager[ProgressLine | None]:
    if not sys.stderr.isatty():
        return contextlib.nullcontext()
    from newsclean.preview.progress import ProgressLine

    return ProgressLine()
