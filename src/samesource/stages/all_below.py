"""What stands below each node of a tree."""

from __future__ import annotations

from collections.abc import Sequence


def all_below(parents: Sequence[int]) -> list[set[int]]:
    """Return, for each node, all nodes below it; `parents` by index, negative at a root. Cost: nodes × depth."""
    found: list[set[int]] = [set() for _ in parents]
    for node, parent in enumerate(parents):
        above = parent
        while above >= 0:
            found[above].add(node)
            above = parents[above]
    return found
