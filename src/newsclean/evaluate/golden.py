"""`make golden`: pin what newsclean makes of the gold pages now, and show what changed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from newsclean.evaluate.gold import cases, write


def rewrite(folder: Path, root: Path) -> Iterator[str]:
    """Rewrite the records that changed; yields the differences, as unified diffs."""
    for case in cases(folder, root):
        new = case.record()
        if new == case.expected.record and case.file.exists():
            continue
        write(case, new)
        yield from difference(case.expected.record, new, case.name)


def difference(old: dict[str, Any], new: dict[str, Any], name: str) -> Iterator[str]:
    """A unified diff of two records, one line a value; paragraphs of the text are lines of their own."""
    yield from difflib.unified_diff(
        _lines(old), _lines(new), f"{name} (expected)", f"{name} (now)", n=1, lineterm=""
    )


def _lines(record: dict[str, Any]) -> list[str]:
    lines = []
    for key, value in record.items():
        parts = (
            value.split("\n\n") if key == "text" else value if isinstance(value, list) and value else [value]
        )
        lines += [f"{key}: {msgspec.json.encode(part).decode()}" for part in parts]
    return lines
