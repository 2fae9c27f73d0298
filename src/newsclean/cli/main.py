"""The `newsclean` command: finds sub-commands without importing them, and turns errors into exit codes.

Exit codes: 0 nothing failed; 1 some inputs failed; 2 usage or configuration; 130 Ctrl-C. A closed pipe
(`| head`) is success.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from newsclean import __version__
from newsclean.cli.streams import fill_closed, settle_output
from newsclean.errors import ConfigError, NewscleanError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "ingest": "Clean files, folders or piped input to JSON Lines or Parquet.",
    "diff": "Show what would be removed, and why.",
    "explain": "Show every line with its label, rule and the rule's reason.",
    "dates": "Find and resolve Indonesian dates in any text.",
    "portals": "List, show, check and write the packs of portals.",
    "stats": "Summarise cleaned output per portal and month.",
    "schema": "Print the JSON Schema of a record.",
}
"""Sub-command to its line in `--help`: kept here so that the list needs no import of the commands."""


class LazyGroup(click.Group):
    """Sub-commands live in `newsclean.cli.NAME` as `command`, and are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of a first reading."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one sub-command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"newsclean.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of sub-commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names and options that begin so, without importing any command."""
        from click.shell_completion import CompletionItem

        names = [CompletionItem(n, help=h) for n, h in COMMANDS.items() if n.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with "did you mean" for an unknown name."""
        name = args[0]
        if name not in COMMANDS:
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(COMMANDS)}."
            ctx.fail(f"No such command {name!r}. {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the sub-command. A reader of standard output that has gone has had enough: that is success."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            settle_output()
            return 0
        return result


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsclean")
def cli() -> None:
    """Clean Indonesian news pages: the article, its facts and dates as JSON Lines.

    \b
    newsclean ingest pages/ -o out.jsonl     clean a folder
    newsclean diff page.txt                  look before you trust

    \b
    Tab completion in bash (zsh and fish likewise):
    eval "$(_NEWSCLEAN_COMPLETE=bash_source newsclean)"
    """


def run() -> None:
    """The entry point: runs the command and exits with its code. No traceback ever reaches a user."""
    fill_closed()
    _look_for_cycles_seldom()
    sys.exit(_run())


def _look_for_cycles_seldom() -> None:
    """Let the garbage collector look at new objects less often, here and in forked workers.

    Loading the modules makes 30,000 objects that stay: Python's own 700 spends 10 ms of a start on them. A page's
    blocks and marks are thousands of tuples without a cycle, freed when the page is done; looking through them costs
    5 to 8 % of a page's time. Soups do have cycles: over 300 HTML pages a worker peaks at 47 MB with 700, at 76 MB
    with 10,000 and at 286 MB with 100,000, which is no faster.
    """
    gc.set_threshold(10_000, 10, 10)


def _run() -> int:
    try:
        result: Any = cli.main(prog_name="newsclean", standalone_mode=False)
    except click.ClickException as e:
        e.show()
        return e.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        print("newsclean: interrupted", file=sys.stderr)
        return 130
    except ConfigError as e:
        _tell(e)
        return 2
    except (NewscleanError, OSError) as e:
        settle_output()
        _tell(e)
        return 1
    except Exception as e:
        if os.environ.get("NEWSCLEAN_DEBUG"):
            raise
        print(f"newsclean: internal error: {e!r} (NEWSCLEAN_DEBUG=1 shows where)", file=sys.stderr)
        return 1
    return result if isinstance(result, int) else 0


def _tell(error: Exception) -> None:
    """One line for a person. Names of files may hold anything, also what a terminal would obey."""
    from newsclean.preview.safe import visible

    said = str(error)
    if isinstance(error, OSError) and error.strerror:  # without Python's "[Errno 13]" in front
        said = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    print(f"newsclean: {visible(said)}", file=sys.stderr)
