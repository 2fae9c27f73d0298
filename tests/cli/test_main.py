"""The command itself: help without imports, near names, exit codes, no traceback."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from newsclean.cli.main import COMMANDS
from processes import PATIENCE

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


def test_help_lists_every_command(run_cli: Cli):
    text = run_cli("--help").stdout.decode()
    for name, line in COMMANDS.items():
        assert f"  {name} " in text
        assert line in text


@pytest.mark.parametrize(
    ("typed", "meant"), [("ingset", "ingest"), ("explian", "explain"), ("portal", "portals")]
)
def test_a_near_command_is_named(run_cli: Cli, typed: str, meant: str):
    run = run_cli(typed)
    assert run.returncode == 2
    assert f"Did you mean '{meant}'?" in run.stderr.decode()


def test_an_unknown_command_lists_what_there_is(run_cli: Cli):
    assert "There are: ingest, diff" in run_cli("xyzzy").stderr.decode()


def test_the_line_in_help_is_the_first_of_the_command(run_cli: Cli):
    """Every command that is listed can be loaded and has a help text of its own."""
    for name in COMMANDS:
        run = run_cli(name, "--help")
        assert run.returncode == 0, name
        assert b"Usage: newsclean " + name.encode() in run.stdout


def test_an_internal_error_is_one_line_not_a_traceback():
    code = (
        "import newsclean.runner.shard as s\n"
        "def broken(*a, **k): raise RuntimeError('rusak')\n"
        "s.do_shard = broken\n"
        "import newsclean.runner.inline as i; i.do_shard = broken\n"
        "import sys; sys.argv = ['newsclean', 'ingest', 'seeds']\n"
        "from newsclean.cli.main import run; run()"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=PATIENCE)
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1].startswith(b"newsclean: internal error: RuntimeError('rusak')")
    assert b"Traceback" not in run.stderr
