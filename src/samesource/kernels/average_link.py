"""Groups by average link."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


_VOICES = 6.0
"""Pairs, by weight, from which a group has an average of its own to be told apart by: as many as four members have."""


def average_link(
    similarity: FloatArray, threshold: float, contrast: float = np.inf, weights: FloatArray | None = None
) -> IntArray:
    """Return a group number for each row: groups merge while their average similarity is at least `threshold`.

    `similarity` is symmetric; the diagonal is ignored. Groups are numbered by their smallest member. Nearest-
    neighbour chain, exact for average link (Murtagh 1983): O(n²) time and memory; ties go to the smaller index. Two
    groups stay apart where their own averages exceed that between them by over `contrast`: averages by `weights`
    (symmetric, 0 to 1; none are all 1), of groups that hold six pairs' worth of them.
    """
    merges = _merge_all(np.array(similarity, dtype=np.float64))
    label = np.arange(len(similarity))
    apart = np.zeros(len(similarity), dtype=bool)
    told = _Told(similarity, weights) if np.isfinite(contrast) else None
    for height, first, second in merges:
        far = told is not None and told.contrast(first, second, height) > contrast
        apart[first] = apart[first] or apart[second] or far or height < threshold
        if told is not None:
            told.join(first, second)
        if not apart[first]:
            label[label == label[second]] = label[first]
    if np.isfinite(contrast) and apart.any():
        label = _join_rest(np.asarray(similarity, dtype=np.float64), label, threshold, contrast, weights)
    smallest: dict[int, int] = {}
    for row, name in enumerate(label.tolist()):
        smallest.setdefault(name, row)
    return np.array([smallest[name] for name in label.tolist()], dtype=np.int64)


class _Told:
    """What the pairs inside each group say on average, by weight."""

    def __init__(self, similarity: FloatArray, weights: FloatArray | None, member: FloatArray | None = None) -> None:
        """Begin with the rows as groups, or with those of `member` (groups × rows, 0 or 1)."""
        weight = np.ones((len(similarity), len(similarity))) if weights is None else np.array(weights, np.float64)
        np.fill_diagonal(weight, 0.0)
        said = np.where(weight > 0.0, similarity, 0.0) * weight
        self._weight = weight if member is None else member @ weight @ member.T
        self._said = said if member is None else member @ said @ member.T

    def contrast(self, first: int, second: int, between: float) -> float:
        """Return by how much two groups' own averages exceed `between`; minus infinity where either says too little."""
        own = []
        for group in (first, second):
            if self._weight[group, group] < 2.0 * _VOICES:
                return -np.inf
            own.append(float(self._said[group, group] / self._weight[group, group]))
        return sum(own) / len(own) - between

    def join(self, first: int, second: int) -> None:
        """Put the second group into the first."""
        for sums in (self._weight, self._said):
            sums[first] += sums[second]
            sums[:, first] += sums[:, second]


def _merge_all(average: FloatArray) -> list[tuple[float, int, int]]:
    """List the merges of average link, each (height, kept, joined) after those of its parts; `average` is used up."""
    np.fill_diagonal(average, -np.inf)
    size = np.ones(len(average))
    alive = np.ones(len(average), dtype=bool)
    chain: list[int] = []
    merges: list[tuple[float, int, int]] = []
    for _ in range(max(len(average) - 1, 0)):
        chain = chain or [int(np.flatnonzero(alive)[0])]
        first, second = _mutual_neighbours(average, chain)
        merges.append((float(average[first, second]), first, second))
        total = size[first] + size[second]
        joined = (size[first] * average[first] + size[second] * average[second]) / total
        average[first], average[:, first] = joined, joined
        average[first, first] = -np.inf
        average[second], average[:, second] = -np.inf, -np.inf
        size[first], alive[second] = total, False
    return merges


def _join_rest(
    similarity: FloatArray, label: IntArray, threshold: float, contrast: float, weights: FloatArray | None
) -> IntArray:
    """Join what two groups that stay apart kept from joining either of them; most alike first."""
    names, group = np.unique(label, return_inverse=True)
    member = np.zeros((len(names), len(label)))
    member[group, np.arange(len(label))] = 1.0
    bare = similarity.copy()
    np.fill_diagonal(bare, 0.0)
    total, size = member @ bare @ member.T, member.sum(axis=1)
    told = _Told(similarity, weights, member)
    closed = np.eye(len(names), dtype=bool)
    final = np.arange(len(names))
    while True:
        average = np.where(closed, -np.inf, total / np.outer(size, size))
        i, j = (int(place) for place in np.unravel_index(int(average.argmax()), average.shape))
        if average[i, j] < threshold:
            return names[final[group]]
        if told.contrast(i, j, float(average[i, j])) > contrast:
            closed[i, j] = closed[j, i] = True
            continue
        told.join(i, j)
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
