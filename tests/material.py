"""Pages and rows of any number, for tests that need many."""

import json
from collections.abc import Iterator
from pathlib import Path

from newsclean.model import Failure, Page
from newsclean.readers import Reading, Source
from newsclean.runner.cuts import cut
from newsclean.runner.spans import read_span
from support import SENTENCES


def page(i: int, head: str = "") -> str:
    """An article of six paragraphs, none the same as another's."""
    first = f"JAKARTA, KOMPAS.com - Laporan ke-{i} dari lereng gunung. {SENTENCES[i % 6]}"
    body = [f"{SENTENCES[(i + k) % 6]} Catatan {i}-{k}." for k in range(6)]
    title = f"Warga Tanam {i} Pohon di Lereng Merbabu"
    return head + "\n\n".join(
        [title, "Selasa, 10 Juni 2025 09:30 WIB", first, "Baca juga: Gempa Guncang Kota", *body]
    )


def rows(n: int, faults: dict[int, str] | None = None) -> Iterator[bytes]:
    """`n` lines of JSON. `faults`: by number from 0, a head for the page or, where it ends in a newline, a raw line."""
    for i in range(n):
        fault = (faults or {}).get(i, "")
        if fault.endswith("\n"):
            yield fault.encode()
        else:
            yield json.dumps({"url": f"https://x.kompas.com/{i}", "text": page(i, fault)}).encode() + b"\n"


def write_rows(path: Path, n: int, faults: dict[int, str] | None = None) -> Path:
    """The rows as a file."""
    path.write_bytes(b"".join(rows(n, faults)))
    return path


def write_pages(folder: Path, n: int) -> Path:
    """A folder of `n` text files."""
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(n):
        (folder / f"{i:05d}.txt").write_text(page(i), encoding="utf-8")
    return folder


def read_rows(path: Path, kind: str = "auto", **reading: object) -> list[Page | Failure]:
    """What a run reads from a file of format `kind`; a fault of the file itself comes last."""
    given = Reading(**reading)
    parts = cut(Source(str(path), kind), given)
    return [item for part in parts for item in read_span(str(path), part.span, given, set())]


def records(path: Path) -> list[dict[str, object]]:
    """The lines of a JSON Lines file."""
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]
