"""Average sign similarity of two stemmata."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Edges = Iterable[tuple[str, str]]


def sign_similarity(found: Edges, true: Edges, witnesses: Sequence[str]) -> float:
    """Return the average sign similarity (0 to 1) over triples of `witnesses`: whether A is nearer to B or to C.

    Roos, Heikkilä (2009): Evaluating methods for computer-assisted stemmatology using artificial benchmark data sets,
    Literary and Linguistic Computing 24. Distances are edges of the shortest way, directions aside, through lost nodes
    too; what no way joins is farther than all else, and equally far. A triple scores 1 where the signs of d(A, B) -
    d(A, C) agree, 1/2 where one of them is 0, and 0 where they are opposite. Fewer than three witnesses agree: 1.
    """
    names = sorted(set(witnesses))
    if len(names) < 3:
        return 1.0
    scores = []
    in_found, in_true = _distances(found, names), _distances(true, names)
    count = len(names)
    pairs = np.triu_indices(count - 1, 1)
    for i in range(count):
        signs = []
        for row in (in_found[i], in_true[i]):
            others = np.delete(row, i)
            signs.append(np.sign(others[pairs[0]] - others[pairs[1]]))
        scores.append(float(1 - np.mean(np.abs(signs[0] - signs[1])) / 2))
    return float(np.mean(scores))


def _distances(edges: Edges, names: Sequence[str]) -> npt.NDArray[np.int64]:
    """Return edges of the shortest ways between the named nodes; one more than there are nodes where there is none."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for parent, child in edges:
        beside[parent].add(child)
        beside[child].add(parent)
    far = len(set(beside) | set(names)) + 1
    place = {name: i for i, name in enumerate(names)}
    result = np.full((len(names), len(names)), far, dtype=np.int64)
    for name in names:
        reached = {name: 0}
        waiting = deque([name])
        while waiting:
            node = waiting.popleft()
            for other in sorted(beside[node]) if node in beside else ():
                if other not in reached:
                    reached[other] = reached[node] + 1
                    waiting.append(other)
        for node, steps in reached.items():
            if node in place:
                result[place[name], place[node]] = steps
    return result
