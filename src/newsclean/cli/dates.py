"""`newsclean dates`: every date mentioned in a text, found and resolved."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.names import PATH
from newsclean.preview import output

if TYPE_CHECKING:
    from newsclean.dates import Mention


class Anchor(click.ParamType[date]):
    """The day a text was published, in any form that a date field may have."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        from newsclean.dates import parse_field

        if isinstance(value, date):
            return value
        stamp = parse_field(value)
        if stamp is None:
            self.fail(f"{value!r} is no date; write 2021-12-09 or '9 Desember 2021'", param, ctx)
        if stamp.value is None:
            why = stamp.warnings[0] if stamp.warnings else "not a day by itself"
            self.fail(f"{value!r}: {why}; write 2021-12-09", param, ctx)
        return date.fromisoformat(stamp.value[:10])


@click.command("dates")
@click.argument("file", default="", type=PATH, metavar="[FILE|-]")
@click.option(
    "--anchor", type=Anchor(), help="The day the text was published; what depends on it is unknown without."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, on a terminal too.")
@click.option("--rewrite", type=click.Choice(["iso"]), help="Print the text with its dates in ISO 8601.")
@click.pass_context
def command(ctx: click.Context, /, file: str, anchor: date | None, as_json: bool, rewrite: str | None) -> int:
    """Find the dates, times, durations and repetitions in any text, and resolve them.

    In a pipe each is one JSON object a line, with TIMEX3 type and value; start and end count characters of the text.

    \b
    newsclean dates article.txt --anchor 2021-12-09
    echo "Juli lalu" | newsclean dates --anchor 2021-12-09
    newsclean dates article.txt --anchor 2021-12-09 --rewrite iso
    """
    from newsclean.dates import find, rewritten

    if as_json and rewrite:
        raise click.UsageError("--json and --rewrite exclude each other")
    text = _text(ctx, file)
    mentions = find(text, anchor)
    if rewrite:
        _write(rewritten(text, mentions))
    elif as_json or not output.on_terminal():
        output.write_plain(_lines(mentions))
    else:
        from newsclean.preview.dates import dates_screen

        output.write_screen(dates_screen(text, mentions, output.width()))
    return 0


def _text(ctx: click.Context, file: str) -> str:
    """The text of the file or of standard input, decoded as pages are, line ends as they stand."""
    from newsclean.codecs import STDIN, open_bytes
    from newsclean.errors import SourceError
    from newsclean.text import decode, looks_binary

    if not file:
        if sys.stdin is None or sys.stdin.isatty():
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        file = STDIN
    if file != STDIN and not Path(file).exists():
        raise click.BadParameter(f"there is no file {file!r}", param_hint="FILE")
    if Path(file).is_dir():
        raise click.BadParameter(f"{file!r} is a folder", param_hint="FILE")
    with open_bytes(file) as stream:
        content = b"".join(iter(stream.read, b""))
    if looks_binary(content):
        raise SourceError(file, "not-text", "the bytes are not text")
    return decode(content)[0]


def _lines(mentions: list[Mention]) -> list[str]:
    import msgspec

    encode = msgspec.json.Encoder().encode
    return [
        encode({"start": m.start, "end": m.end, "text": m.text, "type": m.type, "value": m.value}).decode()
        for m in mentions
    ]


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
