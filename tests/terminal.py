"""A command in a real terminal of a given width."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from processes import PATIENCE

ROOT = Path(__file__).resolve().parents[1]
SGR = re.compile(r"\x1b\[[0-9;]*m")
# Written by us through the command's own side once it has ended: what stands before it is all there is. Silence alone
# lost a whole page when the command wrote and ended between two looks.
END = b"\x1e<end>\x1e"


def run_in_terminal(args: list[str], columns: int = 80, keys: bytes = b"", **env: str) -> tuple[int, str]:
    """Exit code and everything that was written to the terminal (line ends as `\\n`).

    `keys`: typed as soon as something was written. There is no pager unless `env` names one.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES", "LESS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "newsclean", *args],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=ROOT,
        env={**clean, "TERM": "xterm-256color", "PAGER": "cat", **env},
        start_new_session=True,
    )
    got = bytearray()
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not got.endswith(END):
        ended = process.poll() is not None
        if select.select([master], [], [], 0.1)[0]:
            got += os.read(master, 1 << 16)
            if keys:
                os.write(master, keys)
                keys = b""
        elif ended:  # and all it wrote was read, so there is room for our mark
            os.write(slave, END)
    os.close(slave)
    os.close(master)
    try:
        code = process.wait(timeout=PATIENCE)
    finally:
        process.kill()
    return code, got.removesuffix(END).decode("utf-8").replace("\r\n", "\n")


def plain(text: str) -> str:
    """The text without colours."""
    return SGR.sub("", text)
