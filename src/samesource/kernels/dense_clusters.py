"""Clusters of seeds whose two sides are alike as a whole."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.kernels.cluster_seeds import cluster_seeds

Ints = npt.NDArray[np.int64]
Side = tuple[Ints, Ints]
"""Term of each word; first word of each unit, and the number of words at the end."""


def dense_clusters(i: Ints, j: Ints, gap: int, a: Side, b: Side, rarity: Ints, least: float) -> list[Ints]:
    """Cluster with a gap that shrinks until the two sides of each cluster are alike as a whole.

    Alike means a cosine of at least `least` (above 0) between the summed vectors of the words from the first to the
    last unit of both sides; `rarity` weighs each term in whole numbers. Returns what `cluster_seeds` does.
    """
    waiting = [(np.arange(len(i)), gap)]
    done: list[Ints] = []
    while waiting:
        group, width = waiting.pop()
        for part in cluster_seeds(i[group], j[group], width, width):
            members = group[part]
            if _likeness(a, b, i[members], j[members], rarity) >= least:
                done.append(members)
            elif width > 0:
                waiting.append((members, width - 1))
    return sorted(done, key=lambda members: int(members[0]))


def _likeness(a: Side, b: Side, i: Ints, j: Ints, rarity: Ints) -> float:
    """Return the cosine of the summed vectors of the two sides of a cluster."""
    words_a = a[0][a[1][i.min()] : a[1][i.max() + 1]]
    words_b = b[0][b[1][j.min()] : b[1][j.max() + 1]]
    sum_a = np.bincount(words_a, minlength=len(rarity)) * rarity
    sum_b = np.bincount(words_b, minlength=len(rarity)) * rarity
    scale = float((sum_a * sum_a).sum()) * float((sum_b * sum_b).sum())
    return float((sum_a * sum_b).sum()) / math.sqrt(scale) if scale else 0.0
