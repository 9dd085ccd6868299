"""Connected components."""

from __future__ import annotations

from collections.abc import Iterable


def components(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components of nodes 0 to count - 1, each sorted, in order of their smallest node."""
    above = list(range(count))

    def find(node: int) -> int:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for i, j in pairs:
        first, second = find(i), find(j)
        if first != second:
            above[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = {}
    for node in range(count):
        groups.setdefault(find(node), []).append(node)
    return list(groups.values())
