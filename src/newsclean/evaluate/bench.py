"""`make bench`: CPU time against a floor, pages a second at one and two jobs, peak memory at three sizes.

The floor does what any program must: read, decode, split into lines, look each line up in a set, write JSON. Both run
as processes of their own, by turns; the figure is the median of the ratios of CPU time (user and system, children
included). Pages are the sample pages with their paragraphs shuffled and numbered, so that no two are equal.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_FLOOR = r"""
import json, os, sys
drop = {"advertisement", "scroll to continue with content", "berita terkait", "baca selengkapnya", "populer"}
with open(os.devnull, "w") as out:
    for name in sorted(os.listdir(sys.argv[1])):
        with open(os.path.join(sys.argv[1], name), "rb") as f:
            text = f.read().decode("utf-8")
        keep = [s for s in map(str.strip, text.splitlines()) if s and s.casefold() not in drop]
        out.write(json.dumps({"source": name, "text": "\n\n".join(keep)}, ensure_ascii=False) + "\n")
"""
_PAGES = 4000
_ROUNDS = 5
_SIZES = (1_000, 5_000, 20_000)  # rows; the peak must be the same for all of them


def report(root: Path) -> str:
    """Run everything (about a minute on two cores) and say what it came to."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((root / "seeds").glob("*.txt"))]
    lines = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "pages")
        folder.mkdir()
        for i, text in enumerate(corpus(texts, _PAGES)):
            (folder / f"{i:06}.txt").write_text(text, encoding="utf-8")
        floor, ours = [sys.executable, "-c", _FLOOR, str(folder)], _ingest(folder, 1)
        pairs = [(_cpu(floor), _cpu(ours)) for _ in range(_ROUNDS)]
        ratio, (base, own) = statistics.median(b / a for a, b in pairs), pairs[-1]
        lines.append(f"CPU over {_PAGES} pages: {ratio:.1f} times the floor ({own:.2f} s to {base:.2f} s)")
        for jobs in (1, 2):
            start = time.perf_counter()
            _cpu(_ingest(folder, jobs))
            lines.append(f"{_PAGES / (time.perf_counter() - start):,.0f} pages a second with --jobs {jobs}")
        for size in _SIZES:
            rows = Path(scratch, "rows.jsonl")
            with rows.open("w", encoding="utf-8") as out:
                out.writelines(
                    json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in corpus(texts, size)
                )
            lines.append(f"{_peak(_ingest(rows, 1)):.0f} MB at most for {size:,} rows")
    return "\n".join(lines)


def corpus(texts: list[str], size: int) -> Iterator[str]:
    """Pages of the samples' shape, the same ones every time, no two equal.

    They are handed out one by one: a process begins with its parent's peak memory in its own figure, so whoever
    measures a peak must hold little.
    """
    rng = random.Random(7)
    for i in range(size):
        lines = texts[i % len(texts)].split("\n")
        body = [k for k, line in enumerate(lines) if len(line) > 120][1:]
        moved = rng.sample(body, len(body))
        fresh = [lines[k].replace(" dan ", f" dan {rng.randrange(10**6)} ", 1) for k in moved]
        for k, line in zip(body, fresh, strict=True):
            lines[k] = line
        yield "\n".join(lines)


def _ingest(path: Path, jobs: int) -> list[str]:
    return [sys.executable, "-m", "newsclean", "ingest", str(path), "-o", os.devnull, "--jobs", str(jobs)]


def _cpu(command: list[str]) -> float:
    """CPU seconds of a process and its children."""
    usage = _usage(command)
    return usage.ru_utime + usage.ru_stime


def _peak(command: list[str]) -> float:
    """Peak memory of a process in MB (Linux counts in KB)."""
    return _usage(command).ru_maxrss / 1024


def _usage(command: list[str]) -> resource.struct_rusage:
    """What a process used.

    Raises:
        RuntimeError: it failed.
    """
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[:4]} exited {process.returncode}: {said.decode()[-500:]}")
    return usage
