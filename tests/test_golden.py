"""The gold pages: the directory `tests/portals` is the list of tests."""

from pathlib import Path

import pytest

from newsclean.evaluate.gold import Case, cases
from newsclean.evaluate.golden import difference

ROOT = Path(__file__).resolve().parents[1]
CASES = list(cases(ROOT / "tests" / "portals", ROOT))


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_a_gold_page_gives_its_record(case: Case):
    """The whole outcome, with everything that was removed, is the pinned one."""
    assert case.file.exists(), f"{case.name} has no expectations yet: run `make golden` and review them"
    changed = list(difference(case.expected.record, case.record(), case.name))
    assert not changed, "\n".join(["run `make golden` if this is right:", *changed])


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_a_gold_page_keeps_and_drops_what_was_written_by_hand(case: Case):
    """The hand-written lists hold, whatever the pinned record says."""
    text = case.record().get("text", "")
    assert [s for s in case.expected.must_keep if s not in text] == []
    assert [s for s in case.expected.must_drop if s in text] == []


def test_a_gold_page_states_by_hand_what_matters():
    """A fixture that only repeats what newsclean does today would prove nothing."""
    silent = [
        c.name
        for c in CASES
        if not (c.expected.must_keep and c.expected.must_drop) and c.expected.record.get("text")
    ]
    assert silent == []
