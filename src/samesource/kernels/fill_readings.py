"""Readings that make a tree of witnesses need the fewest changes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]

_NEVER = 1 << 20


def fill_readings(known: IntArray, edges: list[tuple[int, int]]) -> IntArray:
    """Return `known` (nodes × places, codes from 0, -1 unknown) with the unknown filled in along the tree `edges`.

    Fewest changes at every place; of several fillings that of the node above, seen from node 0. Time and memory
    O(nodes × places × readings). Hartigan 1973, Sankoff 1975.
    """
    order, above = _walk(len(known), edges)
    states = int(known.max(initial=0)) + 1
    places = np.arange(known.shape[1])
    costs = np.zeros((*known.shape, states), dtype=np.int32)
    told, where = np.nonzero(known >= 0)
    costs[told, where] = _NEVER
    costs[told, where, known[told, where]] = 0
    for node in reversed(order[1:]):
        below = costs[node]
        costs[above[node]] += np.minimum(below, below.min(axis=1, keepdims=True) + 1)
    filled = np.zeros_like(known)
    for node in order:
        cost = 2 * costs[node]
        if above[node] >= 0:
            # A change costs 2; keeping the reading above wins where nothing else decides.
            cost += 3
            cost[places, filled[above[node]]] -= 3
        filled[node] = cost.argmin(axis=1)
    return filled


def _walk(count: int, edges: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return the nodes from node 0 outwards, and the node above each."""
    near: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    above = [-1] * count
    order = [0]
    for node in order:
        for other in sorted(near[node]):
            if other != above[node]:
                above[other] = node
                order.append(other)
    return order, above
