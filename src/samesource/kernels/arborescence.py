"""The spanning tree of greatest weight that hangs from one root."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def arborescence(weights: FloatArray, root: int) -> IntArray:
    """Return each node's parent in the arborescence of greatest total weight; the root's parent is -1.

    `weights[p, c]` is the weight of the edge p → c, -inf where there is none; every node must be reachable from
    the root. Ties go to the parent of smaller index. Time O(n³) at worst, memory O(n²). Chu and Liu 1965,
    Edmonds 1967.
    """
    weights = np.array(weights, dtype=np.float64)
    np.fill_diagonal(weights, -np.inf)
    weights[:, root] = -np.inf
    parents: IntArray = np.argmax(weights, axis=0).astype(np.int64)
    parents[root] = -1
    cycle = _find_cycle(parents)
    if cycle.size == 0:
        return parents
    return _solve_contracted(weights, root, parents, cycle)


def _solve_contracted(weights: FloatArray, root: int, parents: IntArray, cycle: IntArray) -> IntArray:
    """Contract one cycle to a node, solve the smaller problem, and open the cycle where its parent enters it."""
    inside = np.zeros(len(weights), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = weights[parents[cycle], cycle]
    entering = weights[np.ix_(outside, cycle)] - kept
    leaving = weights[np.ix_(cycle, outside)]
    enter_at, leave_from = np.argmax(entering, axis=1), np.argmax(leaving, axis=0)
    count = len(outside)
    smaller = np.full((count + 1, count + 1), -np.inf)
    smaller[:count, :count] = weights[np.ix_(outside, outside)]
    smaller[:count, count] = entering[np.arange(count), enter_at]
    smaller[count, :count] = leaving[leave_from, np.arange(count)]
    solved = arborescence(smaller, int(np.searchsorted(outside, root)))
    result = parents.copy()
    for position, node in enumerate(outside):
        above = int(solved[position])
        result[node] = -1 if above < 0 else cycle[leave_from[position]] if above == count else outside[above]
    above = int(solved[count])
    result[cycle[enter_at[above]]] = outside[above]
    return result


def _find_cycle(parents: IntArray) -> IntArray:
    """Return the sorted nodes of the first cycle found by walking up from each node in order; empty where none."""
    state = np.zeros(len(parents), dtype=np.int64)  # 0 unseen, else the walk that saw it
    for start in range(len(parents)):
        node = start
        while node >= 0 and state[node] == 0:
            state[node] = start + 1
            node = int(parents[node])
        if node >= 0 and state[node] == start + 1:
            cycle = [node]
            while (above := int(parents[cycle[-1]])) != node:
                cycle.append(above)
            return np.sort(np.array(cycle, dtype=np.int64))
    return np.zeros(0, dtype=np.int64)
