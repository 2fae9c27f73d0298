"""Fixtures that tests of all rooms share."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from processes import PATIENCE

ROOT = Path(__file__).resolve().parents[1]

# Derandomised: a run that fails fails again. `HYPOTHESIS_PROFILE=long` searches at length, with new seeds.
settings.register_profile("default", derandomize=True, deadline=None, max_examples=60)
settings.register_profile(
    "long", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--run-packaging", action="store_true", help="build and install the package (minutes)")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Labelled data beside the project, where there is some; the test is skipped elsewhere."""
    folder = ROOT.parent / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("no labelled data beside the project")
    return folder


@pytest.fixture(scope="session")
def run_cli() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `newsclean ARGS` as a process of its own; keyword arguments go to `subprocess.run`."""

    def run(*args: str | os.PathLike[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "newsclean", *map(os.fspath, args)]
        known = {"capture_output": True, "timeout": PATIENCE, "cwd": ROOT} | options
        if known.keys() & {"stdout", "stderr"}:
            del known["capture_output"]
        if "input" not in known:
            known.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run(command, **known)

    return run
