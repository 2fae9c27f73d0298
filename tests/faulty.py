"""`newsclean` with faults planted: a page that says so hangs or kills the process that cleans it.

    python faulty.py [--alone SECONDS] ingest ...

Pages that begin with MACET hang in Python code, MACET-C in C code that no signal interrupts, MATI kill their process,
LAMBAT take 20 ms. The outputs are flushed after every shard, and every flush is written to the journal. `--alone`: how
long the run stays in one process (default 0: workers from the start).
"""

import hashlib
import os
import signal
import sys
import time

from newsclean import pipeline
from newsclean.model import Document, Page
from newsclean.pipeline import Setup
from newsclean.runner import execute, journal
from newsclean.writers import outputs

_parse = pipeline._parse


def parse(page: Page, setup: Setup) -> Document:
    text = page.content if isinstance(page.content, str) else page.content.decode("utf-8", "replace")
    if text.startswith("MACET-C"):
        hashlib.pbkdf2_hmac("sha256", b"", b"", 2**31 - 1)
    elif text.startswith("MACET"):
        while True:
            pass
    elif text.startswith("MATI"):
        os.kill(os.getpid(), signal.SIGKILL)
    elif text.startswith("LAMBAT"):
        time.sleep(0.02)
    return _parse(page, setup)


if __name__ == "__main__":
    pipeline._parse = parse
    journal.INTERVAL = 0.0
    outputs.BOUNDARY = 1 << 15
    execute.ALONE = 0.0
    if sys.argv[1] == "--alone":
        execute.ALONE = float(sys.argv[2])
        del sys.argv[1:3]
    from newsclean.cli.main import run

    run()
