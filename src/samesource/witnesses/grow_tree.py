"""The tree of a collation."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.add_lost_sources import add_lost_sources
from samesource.witnesses.place_changes import place_changes


def grow_tree(codes: npt.NDArray[np.int64], config: WitnessConfig) -> ReadingTree:
    """Return the tree of `codes` (witnesses × places, -1 in lacunae), places weighed by how well a tree explains them.

    A place that changes more often than its readings need, by chance or by mixing, counts less (successive
    weighting, Farris 1969).
    """
    weights = np.ones(codes.shape[1])
    tree = add_lost_sources(codes, weights, config)
    needed = np.array([len(np.unique(column[column >= 0])) - 1 for column in codes.T])
    excess = np.maximum(place_changes(tree) - needed, 0)
    return add_lost_sources(codes, 1.0 / (1.0 + excess), config)
