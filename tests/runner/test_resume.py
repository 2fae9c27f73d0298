"""Pull the plug at any time: `--resume` gives the bytes of a run that nobody disturbed."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from material import write_pages, write_rows

FAULTY = str(Path(__file__).resolve().parents[1] / "faulty.py")
KILLS = int(os.environ.get("NEWSCLEAN_KILLS", "3"))
"""Per output format. NEWSCLEAN_KILLS=50 is a search; then all formats are tried, else the two that differ most."""
FORMATS = ["o.jsonl.zst", "o.parquet", "o.jsonl", "o.jsonl.gz"][: 4 if KILLS > 3 else 2]


def command(inputs: list[Path], out: Path, *options: str) -> list[str]:
    folder = out.parent
    outputs = [
        "-o",
        out,
        "--rejects",
        folder / "r.jsonl.gz",
        "--ledger",
        folder / "l.jsonl.zst",
        "--jobs",
        "2",
    ]
    return [sys.executable, FAULTY, "ingest", *map(str, inputs), *map(str, outputs), *options]


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("in")
    faults = dict.fromkeys(range(0, 600, 3), '{"text": ""}\n')
    # Slow pages, or a run is over before it can be killed: 0.8 s for all of them, for two workers.
    faults |= dict.fromkeys(range(0, 600, 15), '{"text": "LAMBAT"}\n')
    return [
        write_pages(folder / "a", 90),
        write_rows(folder / "b.jsonl", 600, faults),
        write_pages(folder / "c", 60),
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_killed_at_any_moment_and_resumed_the_output_is_the_same(
    inputs: list[Path], tmp_path: Path, name: str
):
    (tmp_path / "whole").mkdir()
    assert subprocess.run(command(inputs, tmp_path / "whole" / name), capture_output=True).returncode == 0
    expected = contents(tmp_path / "whole")
    assert set(expected) == {name, "r.jsonl.gz", "l.jsonl.zst"}
    chance = random.Random(name)
    out = tmp_path / "killed" / name
    out.parent.mkdir()
    interrupted(inputs, out)  # in any case something to resume
    resumed = 0
    for _ in range(KILLS):
        run = subprocess.Popen(command(inputs, out, "--resume"), stderr=subprocess.PIPE)
        if chance.random() < 0.8:
            wait_for_entries(run, out, chance.choice([1, 1, 2, 4]))
            time.sleep(chance.uniform(0, 0.15))
        else:
            time.sleep(chance.uniform(0, 0.6))
        run.kill()
        resumed += b"resuming after" in run.communicate()[1]
    last = subprocess.run(command(inputs, out, "--resume"), capture_output=True)
    assert last.returncode == 0, last.stderr
    assert contents(out.parent) == expected
    assert resumed


def wait_for_entries(run: subprocess.Popen[bytes], out: Path, more: int) -> None:
    """Until the journal has so many entries more than now, or the run is over."""
    journal = Path(f"{out}.journal")

    def entries() -> int:
        return journal.read_bytes().count(b"\n") if journal.exists() else 1

    before = entries()
    while run.poll() is None and entries() < before + more:
        time.sleep(0.005)


def interrupted(inputs: list[Path], out: Path, *options: str) -> None:
    """Start a run and kill it after its first journal entry."""
    run = subprocess.Popen(command(inputs, out, *options), stderr=subprocess.DEVNULL)
    wait_for_entries(run, out, 1)
    run.kill()
    run.wait()
    assert Path(f"{out}.journal").exists()


def test_counts_of_a_resumed_run_are_those_of_the_whole(inputs: list[Path], tmp_path: Path):
    interrupted(inputs, tmp_path / "o.jsonl")
    run = subprocess.run(command(inputs, tmp_path / "o.jsonl", "--resume"), capture_output=True)
    assert b"resuming after" in run.stderr
    assert b"read 750: 550 written, 200 rejected, 0 failed" in run.stderr


@pytest.mark.parametrize("change", ["options", "later input", "earlier input", "packs", "part"])
def test_resuming_is_refused_when_something_has_changed(tmp_path: Path, change: str):
    inputs = [write_pages(tmp_path / "a", 100), write_rows(tmp_path / "b.jsonl", 300)]
    packs = tmp_path / "packs"
    packs.mkdir()
    pack = packs / "contoh.toml"
    pack.write_text('id = "contoh"\nname = "Contoh"\nhosts = ["contoh.example"]\n')
    out = tmp_path / "o.jsonl"
    interrupted(inputs, out, "--packs", str(packs))
    options = ["--packs", str(packs)]
    if change == "options":
        options += ["--portal", "none"]
    elif change == "later input":
        with inputs[1].open("a") as file:
            file.write("\n")
    elif change == "earlier input":
        (tmp_path / "a" / "00003.txt").write_text("lain")
    elif change == "packs":
        pack.write_text(pack.read_text() + "# changed\n")
    else:
        os.truncate(f"{out}.part", 10)
    run = subprocess.run(command(inputs, out, "--resume", *options), capture_output=True)
    assert run.returncode == 2, run.stderr
    assert b"start again without --resume" in run.stderr or b"the inputs have changed" in run.stderr
    assert not out.exists()
    again = subprocess.run(command(inputs, out, *options), capture_output=True)
    assert again.returncode == 0, again.stderr
    assert not Path(f"{out}.journal").exists()


def test_a_journal_whose_last_line_is_torn_is_used_up_to_there(tmp_path: Path):
    inputs = [write_rows(tmp_path / "b.jsonl", 400)]
    out = tmp_path / "o.jsonl"
    interrupted(inputs, out)
    with Path(f"{out}.journal").open("ab") as file:
        file.write(b'{"place":{"sou')
    whole = tmp_path / "w" / "o.jsonl"
    whole.parent.mkdir()
    assert subprocess.run(command(inputs, out, "--resume"), capture_output=True).returncode == 0
    assert subprocess.run(command(inputs, whole), capture_output=True).returncode == 0
    assert out.read_bytes() == whole.read_bytes()


def test_with_nothing_to_resume_the_run_starts_at_the_beginning(inputs: list[Path], tmp_path: Path):
    run = subprocess.run(command(inputs[:1], tmp_path / "o.jsonl", "--resume"), capture_output=True)
    assert run.returncode == 0
    assert b"nothing to resume" in run.stderr
