"""What a corpus costs: documents a second and peak memory of every process, at several sizes, on one machine.

    python bench/scale.py --sizes 10M 100M 1G --jobs 1 2 [--form jsonl.zst] [--slow 0.2]

Input is made from the sample pages, their paragraphs shuffled and numbered so that no two are equal. `--slow` reads
the output from a pipe and sleeps so many seconds for every MiB of it: memory must not grow for that. One line of JSON
a run; the sizes are those of the rows before compression.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}
POOL = 5_000  # different documents; every further one differs by its number


def rows(size: int) -> Iterator[bytes]:
    """JSON lines of about `size` bytes together."""
    from newsclean.evaluate.bench import corpus

    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "seeds").glob("*.txt"))]
    pool = list(corpus(texts, POOL))
    number = 0
    while size > 0:
        row = {"url": f"https://contoh.example/{number}", "text": f"{pool[number % POOL]}\n{number}"}
        line = json.dumps(row, ensure_ascii=False).encode() + b"\n"
        yield line
        size -= len(line)
        number += 1


def write(path: Path, size: int) -> None:
    """The rows, compressed as the name says."""
    if path.suffix == ".zst":
        import zstandard

        with path.open("wb") as file, zstandard.ZstdCompressor(level=3).stream_writer(file) as out:
            for line in rows(size):
                out.write(line)
    else:
        with gzip.open(path, "wb", 1) if path.suffix == ".gz" else path.open("wb") as out:
            for line in rows(size):
                out.write(line)


class Peaks:
    """The peak resident memory of a process and its children, watched while they live."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.kilobytes: dict[int, int] = {}

    def look(self) -> None:
        """Read `VmHWM` of every process there is now."""
        try:
            children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
            for pid in [self.pid, *map(int, children)]:
                status = Path(f"/proc/{pid}/status").read_text()
                if "VmHWM:" in status:
                    self.kilobytes[pid] = int(status.split("VmHWM:")[1].split()[0])
        except OSError:
            pass  # one has just ended

    def megabytes(self) -> list[int]:
        """Of the command itself, then of its workers."""
        return [self.kilobytes.pop(self.pid) // 1024, *sorted(k // 1024 for k in self.kilobytes.values())]


def measure(source: Path, jobs: int, slow: float) -> dict[str, object]:
    """One run over a file."""
    command = [sys.executable, "-m", "newsclean", "ingest", str(source), "--jobs", str(jobs)]
    began = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        peaks = Peaks(run.pid)
        reader = threading.Thread(target=drain, args=(run.stdout, slow))
        reader.start()
        while run.poll() is None:
            peaks.look()
            time.sleep(0.1)
        reader.join()
        said = run.stderr.read().decode()
    seconds = time.monotonic() - began
    summary = next(line for line in said.splitlines() if line.startswith("read "))
    read = int(summary.split()[1].rstrip(":"))
    return {
        "jobs": jobs,
        "documents": read,
        "summary": summary,
        "seconds": round(seconds, 1),
        "per_second": round(read / seconds),
        "peak_MB": peaks.megabytes(),
    }


def drain(pipe: object, slow: float) -> None:
    """Read the output to its end, as slowly as asked."""
    while pipe.read(1 << 20):
        time.sleep(slow)


def main() -> None:
    """Print a line a run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", nargs="+", default=["10M", "100M"])
    parser.add_argument("--jobs", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--form", default="jsonl.zst", choices=["jsonl", "jsonl.gz", "jsonl.zst"])
    parser.add_argument("--slow", type=float, default=0.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for size in given.sizes:
            source = Path(scratch, f"rows.{given.form}")
            write(source, int(float(size[:-1]) * UNITS[size[-1]]))
            for jobs in given.jobs:
                stored = source.stat().st_size
                figures = {"size": size, "stored": stored, **measure(source, jobs, given.slow)}
                sys.stdout.write(json.dumps(figures) + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
