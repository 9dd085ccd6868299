from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.stages.comparing.merge_differences import merge_differences

SPANS = st.one_of(
    st.none(), st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))
)
DIFFERENCES = st.builds(
    Difference,
    st.sampled_from(
        ["number", "unit", "name", "quote", "negation", "hedge-added", "addition", "omission", "typo", "wording"]
    ),
    st.none(),
    st.sampled_from(["factual", "style", "cosmetic"]),
    SPANS,
    SPANS,
    st.sampled_from(["told", "said"]),
    st.sampled_from([0.5, 0.7, 0.9]),
)


@given(st.lists(DIFFERENCES, max_size=12), st.randoms())
def test_merging_is_idempotent_and_blind_to_order(differences: list[Difference], random: object) -> None:
    config = ChangeConfig()
    merged = merge_differences(differences, config)
    shuffled = list(differences)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_differences(merged, config) == merged
    assert merge_differences(shuffled, config) == merged
    assert set(merged) <= set(differences)
    assert len({(one.kind, one.old, one.new) for one in merged}) == len(merged)


def test_an_edit_of_wording_gives_way() -> None:
    number = Difference("number", None, "factual", (4, 9), (4, 8), "a number", 0.9)
    wording = Difference("wording", None, "style", (0, 9), (0, 8), "words", 0.6)
    assert merge_differences([wording, number], ChangeConfig()) == [number]
