"""Parent vectors drawn from what all trees together say."""

from __future__ import annotations

import hashlib

import numpy as np

from samesource.config import LineageConfig
from samesource.kernels.sample_trees import sample_trees
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.weigh_family import FamilyWeights


def draw_parents(
    family: str, weights: FamilyWeights, graph: ChosenGraph, lost: dict[int, str], config: LineageConfig
) -> list[list[list[str]]]:
    """Return `samples` draws: for each witness its parents' ids, empty for a root; seeded from the family's id.

    A merger's second parent is drawn with its edge's probability. `lost` names the lost source that may stand
    between a witness and its sibling: it is drawn in place of a sibling.
    """
    count = len(weights.ids)
    seed = int.from_bytes(hashlib.sha256(family.encode()).digest()[:8], "big")
    generator = np.random.Generator(np.random.PCG64(seed))
    trees = sample_trees(weights.log_weights, count, generator.random((config.samples, count + 1)))
    extra = generator.random((config.samples, count))
    samples = []
    for tree, chances in zip(trees, extra, strict=True):
        vector: list[list[str]] = []
        for child in range(count):
            parent = int(tree[child])
            parents = [] if parent == count else [_name(weights, lost, parent, child)]
            second = graph.second.get(child)
            if second is not None and chances[child] < graph.chance[second, child] and int(tree[second]) != child:
                parents.append(weights.ids[second])
            if child in lost and not parents:
                parents = [lost[child]]
            vector.append(sorted(set(parents)))
        samples.append(vector)
    return samples


def _name(weights: FamilyWeights, lost: dict[int, str], parent: int, child: int) -> str:
    """Return the parent's id, or the lost source's where both are its children."""
    return lost[child] if child in lost and lost.get(parent) == lost[child] else weights.ids[parent]
