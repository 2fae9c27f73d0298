"""However many work on it: the same bytes in the same order, soon, and in bounded memory."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from material import page, rows, write_pages, write_rows
from newsclean.readers import Inputs, Reading
from newsclean.runner.config import Config
from newsclean.runner.feed import Feed, Place, limited
from newsclean.runner.shard import Result, do_shard
from newsclean.stats import Counts
from processes import PATIENCE, children, cpu_seconds, position, wait_until

FAULTY = str(Path(__file__).resolve().parents[1] / "faulty.py")


def ingest(*args: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, args)], capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE
    )


def make_inputs(folder: Path) -> list[Path]:
    """One of each kind, large enough for several shards, with faults."""
    import gzip

    import pyarrow as pa
    import pyarrow.parquet as pq
    import zstandard

    faults = {5: "bad\n", 200: '{"x": 1}\n', 401: '{"text": ""}\n'}
    made = [write_rows(folder / "a.jsonl", 600, faults), write_pages(folder / "b", 150)]
    data = b"".join(rows(150))
    (folder / "c.jsonl.gz").write_bytes(gzip.compress(data))
    (folder / "d.jsonl.zst").write_bytes(zstandard.compress(data)[:-9])
    (folder / "e.json").write_text("[" + ",".join(json.dumps({"text": page(i)}) for i in range(60)) + "]")
    (folder / "f.csv").write_text(
        "id,text\n" + "\n".join(f'{i},"{page(i).replace(chr(34), chr(34) * 2)}"' for i in range(60))
    )
    table = pa.Table.from_pylist([{"text": page(i), "url": f"https://x.detik.com/{i}"} for i in range(120)])
    pq.write_table(table, folder / "g.parquet", row_group_size=50)
    return [*made, *(folder / n for n in ("c.jsonl.gz", "d.jsonl.zst", "e.json", "f.csv", "g.parquet"))]


def test_output_is_the_same_bytes_for_any_number_of_jobs(tmp_path: Path):
    inputs = make_inputs(tmp_path)
    made = {}
    for name, alone, jobs in (("one", 99, 1), ("two", 0, 2), ("three", 0, 3), ("changed over", 0.1, 2)):
        outputs = [tmp_path / f"{name}.{kind}" for kind in ("o.jsonl.zst", "r.jsonl", "l.jsonl.gz")]
        args = [
            "-o",
            outputs[0],
            "--rejects",
            outputs[1],
            "--ledger",
            outputs[2],
            "--with-removed",
            "--jobs",
            jobs,
        ]
        run = ingest(FAULTY, "--alone", alone, "ingest", *inputs, *args)
        assert run.returncode == 1
        made[name] = [p.read_bytes() for p in outputs], run.stderr.decode().split("(")[0]
    assert all(m == made["one"] for m in made.values())
    assert len(made["one"][0][0]) > 10_000


def test_the_first_record_is_out_at_once(tmp_path: Path):
    """A file of 20,000 rows gives its first record as soon as a file of one: the first shards are small.

    By turns, since a machine's clock may change: all rows would take 20 s.
    """
    few, many = write_rows(tmp_path / "few.jsonl", 1), write_rows(tmp_path / "many.jsonl", 20_000)
    spent = [(cpu_to_first_record(few), cpu_to_first_record(many)) for _ in range(3)]
    assert min(later - sooner for sooner, later in spent) < 0.15


def cpu_to_first_record(source: Path) -> float:
    command = [sys.executable, "-m", "newsclean", "ingest", str(source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout.readline().startswith(b"{")
        spent = cpu_seconds(run.pid)
        run.kill()
    return spent


def test_a_slow_reader_slows_the_run_instead_of_filling_the_memory(tmp_path: Path):
    """Nobody reads the output: the processes stop after a bounded number of shards."""
    source = write_rows(tmp_path / "x.jsonl", 20_000)
    command = [sys.executable, FAULTY, "ingest", str(source), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout.read(1) == b"{"
        wait_until(lambda: idle([run.pid, *children(run.pid)]))
        taken = position(run.pid, source)
        run.kill()
    assert 0 < taken < source.stat().st_size / 4


def idle(pids: list[int], seconds: float = 2) -> bool:
    """Whether the processes rest for so long."""
    before = sum(map(cpu_seconds, pids))
    time.sleep(seconds)
    return sum(map(cpu_seconds, pids)) - before < 0.05


def test_small_inputs_start_no_process(tmp_path: Path):
    """The five seeds are done before a process would have been started."""
    code = (
        "import sys; sys.argv = ['newsclean', 'ingest', 'seeds', '-o', '/dev/null']\n"
        "from newsclean.cli.main import run\n"
        "try: run()\nfinally: assert 'multiprocessing' not in sys.modules"
    )
    assert ingest("-c", code).returncode == 0


def tasks(paths: list[Path], start: Place | None = None) -> list[object]:
    return list(Feed(Inputs(map(str, paths)), Reading(), start))


def test_a_feed_started_in_the_middle_gives_the_rest(tmp_path: Path):
    """What `--resume` relies on: the cuts lie where they lay."""
    inputs = make_inputs(tmp_path)
    everything = tasks(inputs)
    assert len(everything) > 15
    for i in range(0, len(everything), 3):
        assert tasks(inputs, everything[i].place) == everything[i:]


def test_a_limit_takes_the_first_pages(tmp_path: Path):
    everything = tasks(make_inputs(tmp_path))
    total = sum(t.part.pages for t in everything)
    for limit in (0, 1, 100, 601, total, total + 1):
        taken = list(limited(iter(everything), limit))
        assert sum(t.part.pages if t.most is None else t.most for t in taken) == min(limit, total)


def test_a_shard_is_a_pure_function_that_travels(tmp_path: Path):
    """Pickled to another interpreter it gives the same lines: what a cluster engine needs."""
    import pickle

    source = write_rows(tmp_path / "x.jsonl", 40)
    task = tasks([source])[0]
    out = Result()
    counts = do_shard(task.source, task.part.span, Config(), out)
    order = tmp_path / "order"
    order.write_bytes(pickle.dumps((task.source, task.part.span, Config())))
    code = (
        "import pickle, sys; from newsclean.runner.shard import Result, do_shard\n"
        f"out = Result(); counts = do_shard(*pickle.load(open({str(order)!r}, 'rb')), out)\n"
        "sys.stdout.buffer.write(pickle.dumps((counts, out)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=os.sep)
    assert pickle.loads(run.stdout) == (counts, out)
    assert isinstance(counts, Counts)
    assert len(pickle.dumps(counts)) < 2000


@pytest.mark.parametrize("n", [0, 1, 2, 700])
def test_pages_are_counted_whatever_their_number(tmp_path: Path, n: int):
    folder = write_pages(tmp_path / "d", n)
    assert sum(t.part.pages for t in tasks([folder])) == n
