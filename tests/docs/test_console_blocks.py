"""Every console block of the documentation, run as it stands: what a page says comes back must come back."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console import Block, blocks, matches
from processes import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ALL = [block for page in PAGES for block in blocks(page)]
IDS = [f"{block.page.name}:{block.line}" for block in ALL]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """A folder for each page with the seeds in it: the blocks of a page build on each other."""
    made = {}
    for page in PAGES:
        made[page] = tmp_path_factory.mktemp(page.stem)
        shutil.copytree(ROOT / "seeds", made[page] / "seeds")
    return made


def missing(needs: tuple[str, ...]) -> list[str]:
    """What is neither a command nor a Python module here."""
    return [need for need in needs if not shutil.which(need) and importlib.util.find_spec(need) is None]


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a reader's shell would do, with this environment's Python and newsclean in front."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("block", ALL, ids=IDS)
def test_the_block_does_what_the_page_says(block: Block, places: dict[Path, Path]):
    if block.not_run:
        pytest.skip(block.not_run)
    if lacking := missing(block.needs):
        pytest.skip(f"not installed here: {', '.join(lacking)}")
    for step in block.steps:
        done = shell(step.command, places[block.page])
        assert done.returncode == 0, f"{step.command}\n{done.stdout}"
        if step.output:
            expected = "\n".join(step.output)
            assert matches(done.stdout, step.output), (
                f"{step.command}\n{done.stdout}\n--- the page says\n{expected}"
            )


def test_there_are_blocks_to_run():
    """A slip in the pattern would make this file test nothing."""
    assert len([b for b in ALL if not b.not_run]) >= 20


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fence_is_closed(page: Path):
    fences = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("```")]
    assert len(fences) % 2 == 0
    assert all(fence == "```" for fence in fences[1::2])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_into_the_project_leads_somewhere(page: Path):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize(
    ("output", "expected", "same"),
    [
        ("a\nb\n", ("a", "b"), True),
        ("a\nb\n", ("a",), False),
        ("a\nx\ny\nb\n", ("a", "...", "b"), True),
        ("read 5 (0.3 s)\n", ("read 5 (... s)",), True),
        ("read 6 (0.3 s)\n", ("read 5 (... s)",), False),
        ("", ("...",), True),
        ("a.b\n", ("a+b",), False),
    ],
)
def test_output_is_compared_with_its_wildcards(output: str, expected: tuple[str, ...], same: bool):
    assert matches(output, expected) is same
