"""Writes the generated pages of docs/: the CLI reference, the pack reference and the picture of a diff.

`make docs` runs it; tests/docs checks that the pages are current.
"""

from __future__ import annotations

import io
from pathlib import Path

import click
from rich.console import Console

from newsclean.cli.main import cli
from newsclean.model import FACT_LABELS, KEPT_LABELS, Page
from newsclean.packs import library
from newsclean.packs.schema import Rule
from newsclean.pipeline import trace
from newsclean.preview.screen import screen
from newsclean.preview.view import view

DOCS = Path(__file__).resolve().parent
SEED = "seeds/001_5ecc0594b0ceebd9.txt"
NOTE = "<!-- Written by docs/generate.py (`make docs`); edits here are lost. -->\n"


def pages() -> dict[str, str]:
    """File name to content."""
    return {"cli-reference.md": cli_reference(), "packs.md": pack_reference(), "diff.svg": picture()}


def cli_reference() -> str:
    """The help texts of all commands."""
    parts = [NOTE, "# Command line reference\n"]
    parts.append("What `newsclean COMMAND --help` prints. [GUIDE](GUIDE.md) shows the commands at work.\n")
    for path, text in _helps(cli, "newsclean"):
        parts.append(f"{'#' * min(2 + path.count(' '), 4)} {path}\n")
        parts.append(f"```text\n{text}\n```\n")
    return "\n".join(parts)


def _helps(command: click.Command, path: str, parent: click.Context | None = None) -> list[tuple[str, str]]:
    info = path.rpartition(" ")[2]
    # The options that every command inherits come through the parents' contexts.
    context = click.Context(command, info_name=info, parent=parent, max_content_width=100, terminal_width=100)
    context.help_option_names = ["-h", "--help"]
    found = [(path, command.get_help(context))]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                found += _helps(below, f"{path} {name}", context)
    return found


def pack_reference() -> str:
    """The portals, and the rules of each pack with their reasons and an example."""
    known = library()
    portals = [known.get(portal) for portal in known.ids()]
    common = [known.common()]
    ruled = [p for p in portals if p.rule]
    parts = [
        NOTE,
        "# Pack reference\n",
        f"{len(portals)} portals, {len(ruled)} of them with rules of their own; the common rules hold for all, "
        "and are what unknown portals get. [add-a-portal](add-a-portal.md) says how to write a pack.\n",
        "| id | name | hosts | rules |\n|---|---|---|---|",
    ]
    parts[-1] += (
        "".join(f"\n| {p.id} | {_cell(p.name)} | {', '.join(p.hosts)} | {len(p.rule)} |" for p in portals)
        + "\n"
    )
    for pack in (*common, *ruled):
        parts.append(f"## {pack.name} (`{pack.id}`)\n")
        parts.append("| rule | label | why | takes, for example |\n|---|---|---|---|")
        parts[-1] += "".join(f"\n{_rule(rule)}" for rule in pack.rule) + "\n"
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    fate = "kept" if rule.label in KEPT_LABELS else "field" if rule.label in FACT_LABELS else "removed"
    example = next(iter(rule.hits), "")
    return f"| `{rule.id}` | {rule.label} ({fate}) | {_cell(rule.why)} | {_cell(example)} |"


def _cell(text: str) -> str:
    """Text as one cell of a table."""
    for old, new in (("\\", "\\\\"), ("|", "\\|"), ("\n", " "), ("<", "&lt;"), ("*", "\\*"), ("_", "\\_")):
        text = text.replace(old, new)
    return text


def picture() -> str:
    """A seed as `newsclean diff` shows it in a terminal of 100 columns."""
    page = Page(source=SEED, content=(DOCS.parent / SEED).read_bytes())
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, highlight=False)
    for row in screen(view(trace(page)), 100):
        console.print(row, no_wrap=True, crop=False, soft_wrap=True)
    svg = console.export_svg(title=f"newsclean diff {SEED}", unique_id="diff")
    # The picture names no font on the network: a reader's own monospaced one will do.
    start, end = svg.index("@font-face"), svg.rindex("@font-face")
    end = svg.index("}", end) + 1
    return svg[:start] + svg[end:].lstrip()


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
