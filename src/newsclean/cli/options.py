"""The options of `ingest`, declared once, and the one frozen value that they become."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.names import FOLDER, PATH, PortalId
from newsclean.readers import STDIN
from newsclean.readers.reading import FORMATS, Fields, Reading

if TYPE_CHECKING:  # the engine takes 0.1 s to load, which `--help` need not wait for
    from newsclean.pipeline import Setup
    from newsclean.runner.config import Job

_FIELDS = {
    "text": "the article's text",
    "html": "the page's HTML",
    "url": "the page's address",
    "title": "the title",
    "date": "the publication date",
    "author": "the authors",
    "id": "the row's own id, which becomes the record's",
}

_SIZES = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


class Bytes(click.ParamType[int]):
    """A size such as 500K, 10M or 2000000."""

    name = "SIZE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Bytes."""
        if isinstance(value, int):
            return value
        number = value.strip().upper().removesuffix("B")
        unit = number[-1:] if number[-1:] in _SIZES else ""
        try:
            size = int(float(number.removesuffix(unit)) * _SIZES[unit])
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no size; write 500K, 10M or 2000000", param, ctx)
        if size < 1:
            self.fail("must be at least one byte", param, ctx)
        return size


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how pages are read and cleaned; every command that reads pages shares them."""
    for option in reversed(
        [
            click.option(
                "--portal",
                type=PortalId("auto", "none"),
                default="auto",
                metavar="ID|auto|none",
                help="Use this portal's rules; none: only the common ones.",
            ),
            click.option("--packs", type=FOLDER, metavar="DIR", help="A folder of your own portal packs."),
            click.option(
                "--input-format",
                type=click.Choice(FORMATS),
                default="auto",
                help="What the inputs are, if not to be found out.",
            ),
            click.option(
                "--encoding", metavar="NAME", help="What the pages are encoded in, if not to be found out."
            ),
            click.option(
                "--date-order",
                type=click.Choice(["DMY", "MDY"]),
                help="How to read a bare date such as 10/6/2025.",
            ),
            *(
                click.option(f"--{name}-field", metavar="NAME", help=f"Rows: the column with {what}.")
                for name, what in _FIELDS.items()
            ),
            click.option(
                "--max-bytes",
                type=Bytes(),
                default=Reading().max_bytes,
                show_default="10M",
                help="Longer documents fail as too-large.",
            ),
        ]
    ):
        command = option(command)
    return command


def ingest_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of `ingest` itself: where things go, and how the work is done."""
    for option in reversed(
        [
            click.option(
                "-o",
                "--output",
                type=PATH,
                default="-",
                metavar="FILE",
                help="Where records go: .jsonl, .parquet, also .gz or .zst. [default: stdout]",
            ),
            click.option(
                "--rejects",
                type=PATH,
                metavar="FILE",
                help="Where a line for each page without a record goes.",
            ),
            click.option(
                "--ledger",
                type=PATH,
                metavar="FILE",
                help="Where each page's blocks and the spans taken from them go.",
            ),
            click.option(
                "--with-removed", is_flag=True, help="List in each record what was removed, and why."
            ),
            click.option(
                "--keep-columns",
                is_flag=True,
                help="Rows: put the other columns in `extra`, as a JSON string.",
            ),
            click.option(
                "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes. [default: one a core]"
            ),
            click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Stop after N pages."),
            click.option("--resume", is_flag=True, help="Go on where the same command was interrupted."),
            click.option(
                "--timeout",
                type=click.FloatRange(min=0, min_open=True),
                show_default="60",
                metavar="SECONDS",
                help="A page that takes longer fails.",
            ),
        ]
    ):
        command = option(command)
    return command


def paths_or_stdin(ctx: click.Context, paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths given, or standard input where something is piped in; else the help is shown and the command ends."""
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)
    return (STDIN,)


def setup_of(options: dict[str, Any]) -> Setup:
    """How pages are cleaned."""
    from newsclean.pipeline import Setup

    return Setup(
        portal=options["portal"],
        packs=options["packs"],
        date_order=options["date_order"],
        with_removed=options.get("with_removed", False),
    )


def reading_of(options: dict[str, Any]) -> Reading:
    """How inputs are read.

    Raises:
        click.BadParameter: there is no such encoding, or none in which stray bytes can be passed over (idna, punycode).
    """
    encoding = options["encoding"]
    if encoding is not None:
        try:
            bytes(4).decode(encoding, "surrogateescape")
        except (LookupError, ValueError) as e:
            raise click.BadParameter(f"there is no encoding {encoding!r}", param_hint="--encoding") from e
    return Reading(
        fields=Fields(**{name: options[f"{name}_field"] for name in _FIELDS}),
        keep_columns=options.get("keep_columns", False),
        input_format=options["input_format"],
        encoding=encoding,
        max_bytes=options["max_bytes"],
    )


def job_of(paths: tuple[str, ...], options: dict[str, Any]) -> Job:
    """The whole run as one frozen value."""
    from newsclean.runner.config import TIMEOUT, Config, Job

    config = Config(
        setup=setup_of(options),
        reading=reading_of(options),
        ledger=options["ledger"] is not None,
        timeout=options["timeout"] or TIMEOUT,
    )
    return Job(
        paths=paths,
        config=config,
        output=options["output"],
        rejects=options["rejects"],
        ledger=options["ledger"],
        jobs=options["jobs"] or 0,
        limit=options["limit"],
        resume=options["resume"],
    )
