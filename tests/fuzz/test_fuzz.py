"""A few examples of each fuzz target; `tests/fuzz/run.py` searches for long."""

import sys
from pathlib import Path

import pytest
from hypothesis import given

sys.path.insert(0, str(Path(__file__).parent))
from targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks_the_cleaner(name: str):
    target = TARGETS[name]
    given(target.strategy)(target.check)()
