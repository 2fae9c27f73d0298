"""Nothing lost: whatever happens to a page, a worker or a file, it is a line with a reason and the rest is written."""

import gzip
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import zstandard

from material import page, records, rows, write_pages, write_rows
from newsclean.model import Document, Page
from newsclean.runner.config import Config
from newsclean.runner.cuts import Part
from newsclean.runner.feed import Place, Task
from newsclean.runner.inline import do_here
from newsclean.runner.spans import Items
from processes import PATIENCE, children, is_running, wait_until

# Seconds: many times what a page takes in a cold process on a busy machine.
TIMEOUT = "3"
FAULTY = str(Path(__file__).resolve().parents[1] / "faulty.py")


def faulty(*args: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, FAULTY, *map(str, args)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
        **options,
    )


def run_with_faults(
    folder: Path, faults: dict[int, str], *options: object, n: int = 60
) -> tuple[list, list, int]:
    """Records and rejects of a run over `n` rows, and its exit code."""
    source = write_rows(folder / "x.jsonl", n, faults)
    run = faulty(
        *options,
        "ingest",
        source,
        "-o",
        folder / "o.jsonl",
        "--rejects",
        folder / "r.jsonl",
        "--timeout",
        TIMEOUT,
    )
    assert b"Traceback" not in run.stderr
    got, lost = records(folder / "o.jsonl"), records(folder / "r.jsonl")
    assert len(got) + len(lost) == n
    assert f"read {n}: {len(got)} written, 0 rejected, {len(lost)} failed".encode() in run.stderr
    return got, lost, run.returncode


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_page_that_hangs_is_given_up_and_the_others_are_not(tmp_path: Path, jobs: str):
    source = write_rows(tmp_path / "x.jsonl", 60, {7: "MACET ", 8: "MACET ", 59: "MACET "})
    run = faulty("ingest", source, "--jobs", jobs, "--timeout", TIMEOUT, "--rejects", tmp_path / "r.jsonl")
    got = [json.loads(line)["source"].rpartition("#")[2] for line in run.stdout.splitlines()]
    assert got == [str(i + 1) for i in range(60) if i not in (7, 8, 59)]
    lost = records(tmp_path / "r.jsonl")
    assert [(r["source"].rpartition("#")[2], r["reason"], r["outcome"]) for r in lost] == [
        ("8", "timeout", "failed"), ("9", "timeout", "failed"), ("60", "timeout", "failed"),
    ]  # fmt: skip
    assert all(r["id"] for r in lost)
    assert run.returncode == 1


def test_a_page_is_given_up_for_the_sum_of_its_steps(monkeypatch: pytest.MonkeyPatch):
    """Its steps alternate with those of the pages cleaned with it, so that none need be long."""

    def slow(doc: Document, pack: object) -> Document:
        time.sleep(0.1 if doc.page.source == "2" else 0)
        return doc

    monkeypatch.setattr("newsclean.pipeline.EXTRACTORS", (slow,) * 30)
    pages = tuple(Page(source=str(i), content=page(i)) for i in range(4))
    task = Task(Place(), "", Part(Items(pages), len(pages), 1), "")
    out, counts = do_here(task, Config(timeout=1.0))
    (lost,) = map(json.loads, out.rejects.splitlines())
    assert (lost["source"], lost["reason"], counts.written) == ("2", "timeout", 3)


def test_alarms_leave_time_for_the_work_however_short_the_timeout(monkeypatch: pytest.MonkeyPatch):
    """An alarm a microsecond rings again before it has been answered: the run would stand still."""

    def slow(doc: Document, pack: object) -> Document:
        time.sleep(0.1 if doc.page.source == "1" else 0)
        return doc

    monkeypatch.setattr("newsclean.pipeline.EXTRACTORS", (slow,))
    pages = tuple(Page(source=str(i), content="Berita.") for i in range(2))
    out, _ = do_here(Task(Place(), "", Part(Items(pages), len(pages), 1), ""), Config(timeout=1e-6))
    lost = [json.loads(line) for line in out.rejects.splitlines()]
    assert ("1", "timeout") in [(r["source"], r["reason"]) for r in lost]


def test_a_page_that_hangs_in_c_code_is_ended_from_outside(tmp_path: Path):
    """No signal handler of Python's runs there: only a second process can end it."""
    _, lost, code = run_with_faults(tmp_path, {20: "MACET-C "})
    assert ([(r["source"].rpartition("#")[2], r["reason"]) for r in lost], code) == ([("21", "timeout")], 1)


def test_a_page_that_kills_its_worker_is_a_line_with_a_reason(tmp_path: Path):
    _, lost, code = run_with_faults(tmp_path, {0: "MATI ", 31: "MATI "})
    assert [(r["source"].rpartition("#")[2], r["reason"]) for r in lost] == [
        ("1", "worker-died"),
        ("32", "worker-died"),
    ]
    assert "signal 9" in lost[0]["detail"]
    assert code == 1


def test_a_worker_killed_by_chance_costs_nothing(tmp_path: Path):
    """The kernel's out-of-memory killer takes whom it likes: the shard is done again, and nobody sees a difference.

    Two kills: three may fall on one page, which is then given up as one that kills its worker.
    """
    source = write_rows(tmp_path / "x.jsonl", 200, dict.fromkeys(range(0, 200, 2), "LAMBAT "))
    command = [sys.executable, FAULTY, "ingest", source, "-o", tmp_path / "o.jsonl", "--jobs", "2"]
    run = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
    killed, chance = 0, random.Random(1)
    while run.poll() is None and killed < 2:
        time.sleep(chance.uniform(0.1, 0.4))
        if workers := children(run.pid):
            os.kill(workers[-1], signal.SIGKILL)
            killed += 1
    assert run.wait(timeout=PATIENCE) == 0
    assert killed == 2
    assert [r["source"].rpartition("#")[2] for r in records(tmp_path / "o.jsonl")] == [
        str(i) for i in range(1, 201)
    ]


@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_a_cut_off_archive_is_a_line_and_what_came_before_is_kept(tmp_path: Path, packing: str):
    data = b"".join(rows(400))
    packed = gzip.compress(data) if packing == "gz" else zstandard.compress(data)
    path = tmp_path / f"x.jsonl.{packing}"
    path.write_bytes(packed[: len(packed) * 2 // 3])
    write_pages(tmp_path / "z", 2)
    run = faulty(
        "ingest", path, tmp_path / "z", "-o", tmp_path / "o.jsonl", "--rejects", tmp_path / "r.jsonl"
    )
    (lost,) = records(tmp_path / "r.jsonl")
    assert (lost["source"], lost["reason"], lost["id"]) == (str(path), "corrupt-archive", None)
    got = [r["source"] for r in records(tmp_path / "o.jsonl")]
    assert got[:-2] == [f"{path}#{i}" for i in range(1, len(got) - 1)]
    assert len(got) > 50
    assert got[-1].endswith("00001.txt")
    assert run.returncode == 1


def test_a_cut_off_text_file_is_one_failure(tmp_path: Path):
    (tmp_path / "x.txt.gz").write_bytes(gzip.compress(page(1).encode())[:-20])
    run = faulty("ingest", tmp_path, "--rejects", tmp_path / "r.jsonl")
    assert records(tmp_path / "r.jsonl")[0]["reason"] == "corrupt-archive"
    assert run.stdout == b""


def test_a_bomb_is_refused_in_bounded_memory(tmp_path: Path):
    """A gigabyte of zeros in a megabyte, as a page and as rows: refused without unpacking it into memory."""
    z = zstandard.ZstdCompressor(level=1).compressobj()
    bomb = b"".join(z.compress(b"\0" * (1 << 20)) for _ in range(1024)) + z.flush()
    (tmp_path / "a.txt.zst").write_bytes(bomb)
    (tmp_path / "b.jsonl.zst").write_bytes(bomb)
    (tmp_path / "c.txt").write_text(page(1))
    # A process begins with the peak of whoever started it, and pytest's is large: a small one in between asks.
    between = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:]); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)"
    )
    command = [sys.executable, FAULTY, "ingest", tmp_path, "--rejects", tmp_path / "r.jsonl"]
    run = subprocess.run(
        [sys.executable, "-c", between, *command],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    assert [r["reason"] for r in records(tmp_path / "r.jsonl")] == ["too-large", "too-large"]
    assert len(run.stdout.splitlines()) == 1
    assert int(run.stderr.split()[-1]) < 200_000, "kilobytes"


def test_a_document_above_the_limit_fails_and_the_rest_does_not(tmp_path: Path):
    write_rows(tmp_path / "x.jsonl", 5, {2: "kata " * 2000})
    run = faulty("ingest", tmp_path / "x.jsonl", "--max-bytes", "5K", "--rejects", tmp_path / "r.jsonl")
    (lost,) = records(tmp_path / "r.jsonl")
    assert (lost["source"].rpartition("#")[2], lost["reason"]) == ("3", "too-large")
    assert len(run.stdout.splitlines()) == 4


def limit_file_size() -> None:
    """As on a full disk: writing past 200 KB fails (with EFBIG instead of ENOSPC, and no signal)."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


def test_when_the_disk_is_full_the_run_stops_and_can_go_on(tmp_path: Path):
    source = write_rows(tmp_path / "x.jsonl", 600)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "o.jsonl"
    assert faulty("ingest", source, "-o", whole).returncode == 0
    stopped = faulty("ingest", source, "-o", out, preexec_fn=limit_file_size)
    assert stopped.returncode == 1
    assert b"cannot be written" in stopped.stderr
    assert b"Traceback" not in stopped.stderr
    assert not out.exists()
    assert faulty("ingest", source, "-o", out, "--resume").returncode == 0
    assert out.read_bytes() == whole.read_bytes()


def test_a_really_full_disk_is_named(tmp_path: Path):
    run = faulty("ingest", write_rows(tmp_path / "x.jsonl", 20), "-o", "/dev/full")
    assert run.returncode == 1
    assert b"the disk is full" in run.stderr


@pytest.mark.parametrize(("jobs", "sent", "code"), [("1", "INT", 130), ("2", "INT", 130), ("2", "TERM", 143)])
def test_ctrl_c_ends_at_once_and_leaves_nothing_half_done(tmp_path: Path, jobs: str, sent: str, code: int):
    """And so does the signal that a job scheduler sends before it kills. All pages would take 40 s; on a busy machine
    the interpreter alone may take some to end."""
    source = write_rows(tmp_path / "x.jsonl", 2000, dict.fromkeys(range(2000), "LAMBAT "))
    command = [sys.executable, FAULTY, "ingest", str(source), "-o", str(tmp_path / "o.jsonl"), "--jobs", jobs]
    # A shell starts what it puts into the background with SIGINT ignored, and this test may be run there.
    run = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    wait_until((tmp_path / "o.jsonl.part").exists)
    os.killpg(run.pid, getattr(signal, f"SIG{sent}"))
    began = time.monotonic()
    said = run.communicate(timeout=PATIENCE)[1]
    assert time.monotonic() - began < 20
    assert run.returncode == code, said
    assert b"Traceback" not in said
    assert not (tmp_path / "o.jsonl").exists()


def test_no_worker_outlives_a_parent_that_is_killed(tmp_path: Path):
    """Even one that hangs in C code."""
    source = write_rows(tmp_path / "x.jsonl", 50, {0: "MACET-C ", 1: "MACET "})
    run = subprocess.Popen(
        [sys.executable, FAULTY, "ingest", str(source), "--jobs", "2"], stderr=subprocess.DEVNULL
    )
    wait_until(lambda: len(children(run.pid)) == 2)
    workers = children(run.pid)
    run.kill()
    run.wait()
    wait_until(lambda: not any(map(is_running, workers)))


def test_two_runs_cannot_write_the_same_output(tmp_path: Path):
    source = write_rows(tmp_path / "x.jsonl", 200, dict.fromkeys(range(200), "LAMBAT "))
    command = [sys.executable, FAULTY, "ingest", str(source), "-o", str(tmp_path / "o.jsonl")]
    first = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    wait_until((tmp_path / "o.jsonl.part").exists)
    second = subprocess.run(command, capture_output=True, timeout=PATIENCE)
    assert second.returncode == 2
    assert b"another run is writing it" in second.stderr
    assert first.wait(timeout=PATIENCE) == 0
    assert len(records(tmp_path / "o.jsonl")) == 200
