"""The console blocks of the documentation: what is typed, and what is said to come back.

A block is fenced as ```console. A line that begins with `$ ` is a command (`> ` goes on with it), the lines under it
are what it prints on both streams. A line of `...` alone stands for any number of lines, `...` inside a line for any
text. A comment in front of a block says what it needs (`<!-- needs: jq duckdb -->`, commands or modules) or why it is
not run (`<!-- not run: ... -->`).
"""

import re
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"(?:^<!-- (needs|not run): ([^\n]+?) -->\n)?^```console\n(.*?)^```$", re.M | re.S)


class Step(NamedTuple):
    """A command and the lines it is said to print; none where the page does not say."""

    command: str
    output: tuple[str, ...]


class Block(NamedTuple):
    """A block, the line of the page where it begins, what it needs, and why it is not run ("" if it is)."""

    page: Path
    line: int
    needs: tuple[str, ...]
    not_run: str
    steps: tuple[Step, ...]


def blocks(page: Path) -> list[Block]:
    """The blocks of a page in order."""
    text = page.read_text(encoding="utf-8")
    found = []
    for m in _BLOCK.finditer(text):
        line = text.count("\n", 0, m.start(3))
        needs = tuple(m[2].split()) if m[1] == "needs" else ()
        found.append(Block(page, line, needs, m[2] if m[1] == "not run" else "", _steps(m[3])))
    return found


def _steps(body: str) -> tuple[Step, ...]:
    steps: list[tuple[list[str], list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            steps.append(([line[2:]], []))
        elif line.startswith("> ") and steps and not steps[-1][1]:
            steps[-1][0].append(line[2:])
        else:
            steps[-1][1].append(line)
    return tuple(Step("\n".join(command), tuple(output)) for command, output in steps)


def matches(output: str, expected: tuple[str, ...]) -> bool:
    """Whether what came is what was said."""
    pattern = "".join(
        r"(?:.*\n)*?"
        if line.strip() == "..."
        else r"[^\n]*?".join(map(re.escape, line.rstrip().split("..."))) + r" *\n"
        for line in expected
    )
    return re.fullmatch(pattern, output if output.endswith("\n") or not output else output + "\n") is not None
