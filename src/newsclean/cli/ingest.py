"""`newsclean ingest`: pages in, JSON Lines out."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.names import PATH
from newsclean.cli.options import ingest_options, job_of, page_options, paths_or_stdin
from newsclean.preview.safe import visible

if TYPE_CHECKING:
    from newsclean.runner.run import Summary
    from newsclean.stats import Counts


@click.command("ingest")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@ingest_options
@page_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> int:
    """Clean pages: files, folders, patterns, or - for standard input.

    Text, HTML, .jsonl, .json, .csv, .parquet, WARC and WET, also as .gz or .zst. One JSON record a page goes to
    standard output or to -o FILE; what has none goes to --rejects FILE with a reason.

    \b
    newsclean ingest pages/ -o clean.jsonl.zst --rejects rejects.jsonl
    newsclean ingest news.csv --text-field isi --date-order DMY | jq .title
    """
    from newsclean.runner.run import ingest  # takes 0.1 s to load, which `--help` need not wait for

    job = job_of(paths_or_stdin(ctx, paths), options)
    gc.freeze()  # what is loaded stays: nothing to look through again
    # What a job scheduler sends before it kills: end as for Ctrl-C, so that --resume loses nothing.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with _watcher() as watcher:
        summary = ingest(job, watcher)
    _report(summary, listed=options["rejects"] is not None)
    return 1 if summary.counts.failed else 0


class _Quiet:
    """Says what must be said; draws nothing."""

    def begin(self, total: int | None) -> None:
        """Nothing to draw."""

    def shard_done(self, weight: int, counts: Counts) -> None:
        """Nothing to draw."""

    def say(self, message: str) -> None:
        """One line on standard error."""
        print(f"newsclean: {visible(message)}", file=sys.stderr)

    def __enter__(self) -> _Quiet:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def _watcher() -> Any:
    if not sys.stderr.isatty():
        return _Quiet()
    from newsclean.preview.progress import ProgressLine

    return ProgressLine()


def _report(summary: Summary, *, listed: bool) -> None:
    """The closing summary. Every input is in it. `listed`: there is a file that names those without a record."""
    counts = summary.counts
    rejected, failed = counts.all_rejected, counts.all_failed
    lines = [f"read {counts.read}: {counts.written} written, {rejected} rejected, {failed} failed"]
    lines[0] += f" ({summary.seconds:.1f} s)"
    for name, counter in (
        ("portals", counts.portals),
        ("rejected", counts.rejected),
        ("failed", counts.failed),
    ):
        if counter:
            most = sorted(counter.items(), key=lambda item: -item[1])
            each = ", ".join(f"{key or 'unknown'} {n}" for key, n in most)
            hint = " (--rejects FILE says which)" if name == "rejected" and not listed else ""
            lines.append(f"  {name}: {each}{hint}")
    lines += [f"  {fault.source}: {fault.reason}: {fault.detail}" for fault in summary.faults]
    if failed > len(summary.faults) > 0:
        lines.append("  ... (--rejects FILE lists them all)")
    if summary.skipped.count:
        more = ", ..." if summary.skipped.count > len(summary.skipped.examples) else ""
        some = ", ".join(summary.skipped.examples) + more
        lines.append(f"  skipped {summary.skipped.count} files of other kinds: {some}")
    if not counts.read:
        lines.append("  nothing to read was found")
    # One write: runs that share a log (`xargs -P`) would else begin a line before another's is ended.
    sys.stderr.write("".join(f"{visible(line)}\n" for line in lines))
