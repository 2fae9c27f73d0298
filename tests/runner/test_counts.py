"""Counts add up, in any grouping, and survive the journal."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from newsclean.model import Failure, Rejection
from newsclean.stats import Counts

outcomes = st.lists(
    st.one_of(
        st.sampled_from(["empty", "listing"]).map(
            lambda r: Rejection(source="x", id=None, reason=r, detail="")
        ),
        st.sampled_from(["timeout", "bad-row"]).map(
            lambda r: Failure(source="x", id=None, reason=r, detail="")
        ),
    )
)


def counted(found: list[Rejection | Failure]) -> Counts:
    counts = Counts()
    for outcome in found:
        counts.add(outcome)
    return counts


@given(outcomes, outcomes)
def test_counts_of_parts_add_up_to_those_of_the_whole(a: list[Failure], b: list[Failure]):
    whole = counted(a + b)
    assert counted(a) + counted(b) == whole
    assert whole.read == len(a) + len(b) == whole.written + whole.all_rejected + whole.all_failed


@given(outcomes)
def test_counts_come_back_from_json(found: list[Failure]):
    counts = counted(found)
    assert msgspec.json.decode(msgspec.json.encode(counts), type=Counts) == counts
