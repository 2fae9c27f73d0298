"""`newsclean diff`: what would go, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.names import PATH, LabelList
from newsclean.cli.options import page_options, paths_or_stdin, reading_of, setup_of
from newsclean.preview import output

if TYPE_CHECKING:
    from newsclean.cli.views import Views


@click.command("diff")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")
@click.option(
    "--stat", is_flag=True, help="One row a page instead: lines and share of text kept, what was removed."
)
@click.option(
    "--label",
    type=LabelList(),
    multiple=True,
    metavar="LABEL,...",
    help="Only what got one of these labels. May be given more than once.",
)
@page_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    stat: bool,
    label: tuple[frozenset[str], ...],
    **options: Any,
) -> int:
    """Show what cleaning takes from pages, line by line, with the rule that took it.

    PATH is a file, a folder, a pattern, - for standard input, or one row of a data set (news.jsonl#17). A terminal
    shows the page with the lines that go struck out; a pipe gets a unified diff. PAGER=cat shows all at once.

    \b
    newsclean diff seeds/
    newsclean diff --stat pages/
    newsclean diff --label related,ad 'news.jsonl#17'
    """
    from newsclean.cli.views import Views  # the engine takes 0.1 s to load, which `--help` need not wait for

    chosen = paths_or_stdin(ctx, paths)
    views = Views(chosen, setup_of(options), reading_of(options))
    labels = frozenset[str]().union(*label)
    if stat:
        _stat(views)
    elif output.on_terminal():
        from newsclean.preview.screen import screen

        width, colour = output.width(), output.has_colour()
        output.write_screen(row for view in views for row in screen(view, width, labels, colour=colour))
    else:
        from newsclean.preview.unified import unified

        output.write_plain(line for view in views for line in unified(view, labels))
    return views.exit_code()


def _stat(views: Views) -> None:
    from newsclean.model import Failure
    from newsclean.preview.stat import Tally, failed, plain_stat, tally

    def tallies() -> Iterator[Tally]:
        for found in views.with_failures():
            yield failed(found) if isinstance(found, Failure) else tally(found)

    if output.on_terminal():
        from newsclean.preview.stat_screen import stat_screen

        output.write_screen(stat_screen(tallies(), output.width()))
    else:
        output.write_plain(plain_stat(tallies()))
