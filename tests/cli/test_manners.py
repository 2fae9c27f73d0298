"""How the command line treats people: examples, near names, completion, quick help."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean.cli.main import COMMANDS
from processes import PATIENCE

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_text_has_an_example(run_cli: Cli, name: str):
    lines = run_cli(name, "--help").stdout.decode().splitlines()
    assert [
        line
        for line in lines
        if line.strip().startswith((f"newsclean {name} ", "echo ", "newsclean ingest "))
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_takes_less_than_a_fifth_of_a_second_of_cpu(run_cli: Cli, name: str):
    """The best of three: other work on the machine makes caches cold, not programs faster."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run_cli(name, "--help")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) < 0.2


@pytest.mark.parametrize("name", ["diff", "explain", "stats"])
def test_help_of_a_preview_loads_neither_rich_nor_the_engine(name: str):
    code = (
        f"import sys; sys.argv = ['newsclean', {name!r}, '--help']\n"
        "from newsclean.cli.main import _run; _run()\n"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & {'rich', 'bs4', 'lxml', 'dateutil', 'pyarrow'}))\n"
        "print('newsclean.pipeline' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE)
    assert done.stdout.splitlines()[-2:] == ["[]", "False"]


def test_a_near_label_is_named_and_an_odd_one_gets_the_list(run_cli: Cli):
    near = run_cli("diff", "--label", "relatd,ad", "seeds")
    assert near.returncode == 2
    assert "no label 'relatd'; did you mean 'related'?" in near.stderr.decode()
    odd = run_cli("diff", "--label", "xyzzy", "seeds").stderr.decode()
    assert "labels: title, description" in " ".join(odd.split())


def test_text_that_is_kept_is_no_label_to_ask_for(run_cli: Cli):
    assert run_cli("diff", "--label", "body", "seeds").returncode == 2


def test_a_near_portal_is_named(run_cli: Cli):
    done = run_cli("diff", "--portal", "detk", "seeds")
    assert done.returncode == 2
    assert "no portal 'detk'; did you mean 'detik'?" in done.stderr.decode()


def test_a_near_column_is_named(run_cli: Cli, tmp_path: Path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"isi_berita": "Warga menanam pohon."}\n')
    done = run_cli("diff", "--text-field", "isi_berta", rows)
    assert done.returncode == 1
    assert "no column 'isi_berta'; did you mean 'isi_berita'?" in done.stderr.decode()


def test_a_path_that_does_not_exist_is_told_before_anything_is_read(run_cli: Cli):
    for command in ("diff", "explain", "stats"):
        done = run_cli(command, "seeds", "nix.txt")
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"nix.txt: no such file or directory" in done.stderr


def test_a_hostile_name_in_a_message_cannot_reach_the_terminal(run_cli: Cli, tmp_path: Path):
    missing = run_cli("ingest", "a\x1b]0;judul\x07")
    assert missing.returncode == 2
    assert missing.stderr.decode() == "newsclean: a␛]0;judul␇: no such file or directory\n"
    odd = tmp_path / "b\x1b[2J.jsonl"
    odd.write_text("nonsense\n")
    failed = run_cli("ingest", odd)
    assert failed.returncode == 1
    assert b"\x1b" not in failed.stderr and "b␛[2J.jsonl".encode() in failed.stderr


def completed(words: str) -> list[str]:
    """What the shell is told when Tab is pressed at the end of these words."""
    typed = words.split(" ")
    env = {**os.environ, "_NEWSCLEAN_COMPLETE": "bash_complete", "COMP_WORDS": words}
    env["COMP_CWORD"] = str(len(typed) - 1)
    run = [sys.executable, "-c", "from newsclean.cli.main import run; run()"]
    done = subprocess.run(run, env=env, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


def test_commands_options_portals_and_labels_complete():
    assert completed("newsclean ex") == ["explain"]
    assert completed("newsclean diff --sta") == ["--stat"]
    assert completed("newsclean ingest --portal lip") == ["liputan6"]
    assert completed("newsclean diff --portal au") == ["auto"]
    assert completed("newsclean diff --label nav") == ["navigation"]


def test_labels_complete_after_a_comma_and_none_twice():
    assert completed("newsclean diff --label related,na") == ["related,navigation"]
    assert completed("newsclean diff --label related,rela") == []
    assert "related,body" not in completed("newsclean diff --label related,")


def test_completing_a_command_imports_none(run_cli: Cli):
    assert set(completed("newsclean ")) >= set(COMMANDS)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str):
    env = {**os.environ, "_NEWSCLEAN_COMPLETE": f"{shell}_source"}
    run = [sys.executable, "-c", "from newsclean.cli.main import run; run()"]
    done = subprocess.run(run, env=env, capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert "_NEWSCLEAN_COMPLETE" in done.stdout and f"{shell}_complete" in done.stdout


@pytest.mark.parametrize("command", [("diff",), ("diff", "--stat"), ("explain",)])
def test_a_preview_of_an_empty_folder_says_so(run_cli: Cli, tmp_path: Path, command: tuple[str, ...]):
    """As `ingest` does: silence could mean that nothing would go."""
    done = run_cli(*command, tmp_path)
    assert done.returncode == 0
    assert done.stderr == b"newsclean: nothing to read was found\n"
