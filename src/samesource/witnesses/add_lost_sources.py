"""Lost sources, where witnesses agree in error."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.fill_readings import fill_readings
from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.span_readings import span_readings

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]


def add_lost_sources(codes: IntArray, weights: FloatArray, config: WitnessConfig) -> ReadingTree:
    """Return the tree of `codes` (witnesses × places, -1 in lacunae) with a lost source wherever readings ask for one.

    Two neighbours of a node that agree against it in more than chance gives, each with readings of its own, have them
    from a source between (common errors, Lachmann; median vectors, Bandelt et al. 1999). The greatest gain is taken
    first, and the tree is spanned anew. O(witnesses² × places) for each source added.
    """
    tree = span_readings(codes, np.zeros((0, codes.shape[1]), dtype=np.int64), weights)
    for _ in range(3 * len(codes)):
        best = _best_median(tree, weights, config)
        if best is None:
            break
        tree = _rearrange(_insert(codes, tree, *best), codes, weights)
    return tree


def _best_median(tree: ReadingTree, weights: FloatArray, config: WitnessConfig) -> tuple[int, int, int] | None:
    """Return the node and the two neighbours of it that gain most from a source of their own."""
    best, found = 0.0, None
    total = float(weights.sum())
    for node, near in enumerate(tree.neighbours()):
        readings = tree.readings[near]
        differs = (readings != tree.readings[node]).astype(np.float64)
        own = differs @ weights
        for position in range(len(near) - 1):
            rest = slice(position + 1, None)
            common = (differs[rest] * (readings[rest] == readings[position])) @ weights
            private = np.minimum(own[position] - common, own[rest] - common)
            # Two that copied apart agree by chance the more often the more each has changed.
            by_chance = np.minimum(config.coincidence * own[position] * own[rest] / total, config.most_chance * common)
            gain = common - config.common - by_chance
            gain = np.round(np.where(private >= config.private, gain, -1.0), 6)
            other = int(np.argmax(gain))
            if gain[other] > best:
                best, found = float(gain[other]), (node, near[position], near[position + 1 + other])
    return found


def _insert(codes: IntArray, tree: ReadingTree, node: int, one: int, other: int) -> ReadingTree:
    """Put a lost source between a node and two of its neighbours."""
    new = len(tree.readings)
    gone = ({node, one}, {node, other})
    edges = [edge for edge in tree.edges if set(edge) not in gone] + [(node, new), (one, new), (other, new)]
    known = np.vstack([codes, np.full((new + 1 - tree.given, codes.shape[1]), -1)])
    return ReadingTree(tree.given, fill_readings(known, edges), edges)


def _rearrange(tree: ReadingTree, codes: IntArray, weights: FloatArray) -> ReadingTree:
    """Span the tree anew over witnesses and lost sources while that needs less change."""
    for _ in range(5):
        other = span_readings(codes, tree.readings[tree.given :], weights)
        if not _length(other, weights) < _length(tree, weights) - 1e-9:
            break
        tree = other
    return tree


def _length(tree: ReadingTree, weights: FloatArray) -> float:
    """Return the weight of all changes along the tree."""
    ends = np.array(tree.edges, dtype=np.int64).reshape(-1, 2)
    return float(((tree.readings[ends[:, 0]] != tree.readings[ends[:, 1]]) @ weights).sum())
