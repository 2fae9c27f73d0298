"""`newsclean stats`: what a cleaned data set looks like."""

from __future__ import annotations

import sys

import click
import msgspec

from newsclean.cli.names import PATH
from newsclean.cli.options import paths_or_stdin
from newsclean.preview import output


@click.command("stats")
@click.argument("paths", nargs=-1, type=PATH, metavar="[OUTPUT]...")
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object. Written also where standard output is a pipe."
)
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], as_json: bool) -> int:
    """Summarise what `ingest` wrote: per portal and month, with what was removed and what to look at.

    OUTPUT is a file of records (.jsonl, .gz, .zst), a ledger, a file of rejects, or - for standard input. What was
    removed is known from records made with --with-removed, or from a ledger.

    \b
    newsclean ingest pages/ --with-removed -o clean.jsonl --rejects rejects.jsonl
    newsclean stats clean.jsonl rejects.jsonl
    newsclean stats clean.jsonl --json | jq '.portals[] | {portal, share_kept}'
    """
    from newsclean.preview.results import read_profile
    from newsclean.preview.safe import visible

    profile, faults = read_profile(paths_or_stdin(ctx, paths))
    if as_json or not output.on_terminal():
        from newsclean.stats.report import report

        output.write_plain([msgspec.json.encode(report(profile)).decode()])
    else:
        from newsclean.preview.stats_screen import stats_screen

        output.write_screen(stats_screen(profile, output.width()))
    for fault in faults:
        print(f"newsclean: {visible(str(fault))}", file=sys.stderr)
    return 1 if faults else 0
