"""What tests of running processes wait for: never a time that a busy machine may need twice of."""

import os
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 300
"""Seconds after which a command hangs: twenty times what any takes on a machine with four times the work it can do."""


def wait_until(happened: Callable[[], object]) -> None:
    """Returns as soon as it has happened; fails where it does not happen."""
    until = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.005)


def children(pid: int) -> list[int]:
    """The processes that a process has started and not yet buried."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_running(pid: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return _fields(pid)[0] != "Z"
    except OSError:
        return False


def cpu_seconds(pid: int) -> float:
    """CPU time of a process so far, user and system."""
    fields = _fields(pid)
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def position(pid: int, path: Path) -> int:
    """How many bytes of a file a process that has it open has read."""
    opened = next(fd for fd in Path(f"/proc/{pid}/fd").iterdir() if fd.exists() and fd.samefile(path))
    return int(Path(f"/proc/{pid}/fdinfo/{opened.name}").read_text().split()[1])


def _fields(pid: int) -> list[str]:
    """Those of /proc/PID/stat behind the command's name."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
