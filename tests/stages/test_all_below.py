"""Nodes below each node of a tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.all_below import all_below

TREES = st.lists(st.integers(-1, 30), max_size=30).map(
    lambda drawn: [min(above, i - 1) for i, above in enumerate(drawn)]
)


@given(TREES)
def test_below_a_node_are_its_children_and_what_is_below_them(parents: list[int]) -> None:
    found = all_below(parents)
    for node, below in enumerate(found):
        children = {child for child, above in enumerate(parents) if above == node}
        assert below == children.union(*(found[child] for child in children))
