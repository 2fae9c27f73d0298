"""`newsclean explain`: every line with its label, rule and the rule's reason."""

from __future__ import annotations

from typing import Any

import click

from newsclean.cli.names import PATH
from newsclean.cli.options import page_options, paths_or_stdin, reading_of, setup_of
from newsclean.preview import output


@click.command("explain")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@page_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> int:
    """Show every line of pages with its label, the rule that gave it, and the rule's reason.

    PATH is a file, a folder, a pattern, - for standard input, or one row of a data set (news.jsonl#17). A pipe gets
    line number, label, rule, reason and text with tabs between.

    \b
    newsclean explain seeds/
    newsclean explain 'news.jsonl#17'
    newsclean explain pages/ | cut -f2,3 | sort | uniq -c | sort -rn
    """
    from newsclean.cli.views import Views  # the engine takes 0.1 s to load, which `--help` need not wait for
    from newsclean.preview.explain import explained, plain

    views = Views(paths_or_stdin(ctx, paths), setup_of(options), reading_of(options))
    if output.on_terminal():
        from newsclean.preview.explain_screen import explain_screen

        width = output.width()
        output.write_screen(
            row for v in views for row in explain_screen(v, explained(v, views.whys(v)), width)
        )
    else:
        output.write_plain(line for v in views for line in plain(v, explained(v, views.whys(v))))
    return views.exit_code()
