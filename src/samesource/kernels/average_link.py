"""Groups by average link."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def average_link(similarity: FloatArray, threshold: float) -> IntArray:
    """Return a group number for each row: groups merge while their average similarity is at least `threshold`.

    `similarity` is symmetric; the diagonal is ignored. Groups are numbered by their smallest member. Nearest-
    neighbour chain, exact for average link (Murtagh 1983): O(n²) time and memory; ties go to the smaller index.
    """
    label = np.arange(len(similarity))
    for height, first, second in _merge_all(np.array(similarity, dtype=np.float64)):
        if height >= threshold:
            label[label == label[second]] = label[first]
    smallest: dict[int, int] = {}
    for row, name in enumerate(label.tolist()):
        smallest.setdefault(name, row)
    return np.array([smallest[name] for name in label.tolist()], dtype=np.int64)


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
