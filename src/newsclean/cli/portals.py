"""`newsclean portals`: the packs of portals, listed, shown, checked, learnt and begun."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli.names import FOLDER, PATH, PortalId
from newsclean.cli.portal_learn import learn
from newsclean.cli.portal_new import new
from newsclean.preview import output

if TYPE_CHECKING:
    from newsclean.packs import Library
    from newsclean.packs.lint import Finding

_PACKS = click.option("--packs", type=FOLDER, metavar="DIR", help="A folder of your own portal packs.")


@click.group("portals")
def command() -> None:
    """List, show, check and write the packs of portals: the rules that only one portal needs.

    \b
    newsclean portals list
    newsclean portals learn corpus.jsonl      what recurs, and what takes it
    newsclean portals new ID PAGE             begin a pack and its fixture
    newsclean portals check my/ID.toml        before it is used
    """


command.add_command(learn)
command.add_command(new)


@command.command("list")
@_PACKS
def list_(packs: str | None) -> int:
    """List the portals with their names, numbers of rules, and hosts.

    A pipe gets id, name, number of rules and hosts with tabs between.

    \b
    newsclean portals list | cut -f1
    """
    known = _library(packs)
    listed = [known.get(portal) for portal in known.ids()]
    if output.on_terminal():
        from newsclean.preview.portals_screen import portals_screen

        output.write_screen(portals_screen(listed, known.common(), output.width()))
    else:
        output.write_plain(f"{p.id}\t{p.name}\t{len(p.rule)}\t{','.join(p.hosts)}" for p in listed)
    return 0


@command.command("show")
@click.argument("portal", type=PortalId("_common"), metavar="ID")
@_PACKS
def show(portal: str, packs: str | None) -> int:
    """Show a portal's pack as it is written; _common is what all portals share.

    \b
    newsclean portals show kompas
    newsclean portals show kompas > my/kompas.toml     begin your own from ours
    """
    lines = _library(packs).file(portal).read_text(encoding="utf-8").splitlines()
    if output.on_terminal():
        from newsclean.preview.portals_screen import pack_screen

        output.write_screen(pack_screen(lines))
    else:
        output.write_plain(lines)
    return 0


@command.command("check")
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE]...")
@_PACKS
@click.option(
    "--fixtures",
    type=FOLDER,
    metavar="DIR",
    help="Pages with expectations: each must hold, and every rule must take something there.",
)
def check(files: tuple[str, ...], packs: str | None, fixtures: str | None) -> int:
    """Check packs: shape, reasons, examples, speed of patterns, and conflicts with other packs.

    FILE is a pack or a folder of packs; without any those of --packs, else all that newsclean has. What is found goes
    to standard output, one a line; the exit code is 1 then.

    \b
    newsclean portals check
    newsclean portals check --packs my/ --fixtures my/fixtures/
    """
    from newsclean.packs.library import pack_files, shipped_files
    from newsclean.packs.lint import check_files
    from newsclean.packs.load import load_pack

    shipped = shipped_files()
    own = [p for f in files for p in _expanded(Path(f))]
    if not files:
        own = list((pack_files(Path(packs)) if packs else shipped).values())
    ids = [path.stem for path in own]
    findings = check_files(own, (load_pack(path) for name, path in shipped.items() if name not in ids))
    findings = findings or _check_selectors(own)
    if fixtures and not findings:
        findings = _check_fixtures(Path(fixtures), packs, ids)
    output.write_plain(f"{f.where}: {f.message}" for f in findings)
    what = f"{len(own)} pack{'s' * (len(own) != 1)}"
    print(f"newsclean: {what} checked, {len(findings) or 'nothing'} found", file=sys.stderr)
    return 1 if findings else 0


def _expanded(given: Path) -> list[Path]:
    """The packs of a folder, or the one file."""
    from newsclean.packs.library import pack_files

    return list(pack_files(given).values()) if given.is_dir() else [given]


def _check_selectors(files: list[Path]) -> list[Finding]:
    from newsclean.packs.lint import Finding
    from newsclean.packs.load import load_pack
    from newsclean.parse.select import faults

    return [Finding(path.stem, fault) for path in files for fault in faults(load_pack(path).html)]


def _check_fixtures(folder: Path, packs: str | None, ids: list[str]) -> list[Finding]:
    from newsclean.evaluate.fixtures import check_fixtures
    from newsclean.pipeline import Setup

    return list(check_fixtures(folder, Setup(packs=packs), ids))


def _library(packs: str | None) -> Library:
    from newsclean.packs import library

    return library(Path(packs) if packs else None)
