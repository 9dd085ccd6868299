"""Groups by average link."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


_FEWEST = 3
"""Members from which a group has an average of its own to be told apart by."""


def average_link(similarity: FloatArray, threshold: float, contrast: float = np.inf) -> IntArray:
    """Return a group number for each row: groups merge while their average similarity is at least `threshold`.

    `similarity` is symmetric; the diagonal is ignored. Groups are numbered by their smallest member. Nearest-
    neighbour chain, exact for average link (Murtagh 1983): O(n²) time and memory; ties go to the smaller index. Two
    groups of three members or more stay apart where their own averages exceed that between them by over `contrast`.
    """
    count = len(similarity)
    average = np.array(similarity, dtype=np.float64)
    np.fill_diagonal(average, -np.inf)
    size = np.ones(count)
    label = np.arange(count)
    alive = np.ones(count, dtype=bool)
    chain: list[int] = []
    merges: list[tuple[float, int, int]] = []
    for _ in range(max(count - 1, 0)):
        chain = chain or [int(np.flatnonzero(alive)[0])]
        first, second = _mutual_neighbours(average, chain)
        merges.append((float(average[first, second]), first, second))
        total = size[first] + size[second]
        joined = (size[first] * average[first] + size[second] * average[second]) / total
        average[first], average[:, first] = joined, joined
        average[first, first] = -np.inf
        average[second], average[:, second] = -np.inf, -np.inf
        size[first], alive[second] = total, False
    inside, pairs, apart = np.zeros(count), np.zeros(count), np.zeros(count, dtype=bool)
    members = np.ones(count)
    for height, first, second in merges:
        far = False
        if min(members[first], members[second]) >= _FEWEST:
            own = (inside[first] / pairs[first] + inside[second] / pairs[second]) / 2
            far = own - height > contrast
        apart[first] = apart[first] or apart[second] or far or height < threshold
        between = members[first] * members[second]
        inside[first] += inside[second] + height * between
        pairs[first] += pairs[second] + between
        members[first] += members[second]
        if not apart[first]:
            label[label == label[second]] = label[first]
    if np.isfinite(contrast) and apart.any():
        label = _join_rest(np.asarray(similarity, dtype=np.float64), label, threshold, contrast)
    smallest: dict[int, int] = {}
    for row, name in enumerate(label.tolist()):
        smallest.setdefault(name, row)
    return np.array([smallest[name] for name in label.tolist()], dtype=np.int64)


def _join_rest(similarity: FloatArray, label: IntArray, threshold: float, contrast: float) -> IntArray:
    """Join what two groups that stay apart kept from joining either of them; most alike first."""
    names, group = np.unique(label, return_inverse=True)
    member = np.zeros((len(names), len(label)))
    member[group, np.arange(len(label))] = 1.0
    bare = similarity.copy()
    np.fill_diagonal(bare, 0.0)
    total, size = member @ bare @ member.T, member.sum(axis=1)
    closed = np.eye(len(names), dtype=bool)
    final = np.arange(len(names))
    while True:
        average = np.where(closed, -np.inf, total / np.outer(size, size))
        i, j = (int(place) for place in np.unravel_index(int(average.argmax()), average.shape))
        if average[i, j] < threshold:
            return names[final[group]]
        own = [total[k, k] / (size[k] * (size[k] - 1.0)) for k in (i, j) if size[k] >= _FEWEST]
        if len(own) == len((i, j)) and sum(own) / len(own) - average[i, j] > contrast:
            closed[i, j] = closed[j, i] = True
            continue
        total[i] += total[j]
        total[:, i] += total[:, j]
        size[i] += size[j]
        closed[i] &= closed[j]
        closed[:, i] = closed[i]
        closed[j], closed[:, j], closed[i, i] = True, True, True
        final[final == final[j]] = final[i]


def _mutual_neighbours(average: FloatArray, chain: list[int]) -> tuple[int, int]:
    """Follow nearest neighbours from the chain's end to a mutual pair; take it off the chain, smaller index first."""
    while True:
        last = chain[-1]
        nearest = int(np.argmax(average[last]))
        if len(chain) > 1 and average[last, chain[-2]] >= average[last, nearest]:
            second = chain.pop()
            first = chain.pop()
            return min(first, second), max(first, second)
        chain.append(nearest)
