"""The tree over witnesses and lost sources that needs the least change."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.arborescence import arborescence
from samesource.kernels.fill_readings import fill_readings
from samesource.records.reading_tree import ReadingTree
from samesource.witnesses.reading_distances import reading_distances

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def span_readings(codes: IntArray, lost: IntArray, weights: FloatArray) -> ReadingTree:
    """Return the minimum spanning tree over the witnesses `codes` and the supposed readings of `lost` sources.

    Lost sources with fewer than three neighbours say nothing and are left out; what the others read is found anew.
    """
    given = len(codes)
    nodes = np.vstack([codes, lost])
    distances = reading_distances(nodes, weights[:, None])[:, :, 0]
    parents = arborescence(-np.round(distances, 6), 0)
    edges = [(int(parent), child) for child, parent in enumerate(parents) if parent >= 0]
    edges, count = _prune(edges, len(nodes), given)
    known = np.vstack([codes, np.full((count - given, codes.shape[1]), -1)])
    return ReadingTree(given, fill_readings(known, edges), edges)


def _prune(edges: list[tuple[int, int]], count: int, given: int) -> tuple[list[tuple[int, int]], int]:
    """Take out lost sources of fewer than three neighbours, joining the two of those that have two."""
    while True:
        near: dict[int, list[int]] = {node: [] for node in range(count)}
        for one, other in edges:
            near[one].append(other)
            near[other].append(one)
        bare = next((node for node in range(given, count) if 0 < len(near[node]) < 3), -1)
        if bare < 0:
            break
        edges = [edge for edge in edges if bare not in edge]
        if len(near[bare]) == 2:
            edges.append((near[bare][0], near[bare][1]))
    kept = [node for node in range(count) if node < given or near[node]]
    number = {node: position for position, node in enumerate(kept)}
    return sorted(tuple(sorted((number[a], number[b]))) for a, b in edges), len(kept)  # type: ignore[misc]
