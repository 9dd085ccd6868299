"""Parent vectors drawn from what all trees together say."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from samesource.config import LineageConfig
from samesource.kernels.sample_trees import sample_trees
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.weigh_family import FamilyWeights


def draw_parents(
    family: str, weights: FamilyWeights, graph: ChosenGraph, lost: list[dict[str, Any]], config: LineageConfig
) -> list[list[list[str]]]:
    """Return `samples` draws: for each witness its parents' ids, empty for a root; seeded from the family's id.

    A merger's second parent is drawn with its edge's probability, and a lost source with its own, in place of the
    edges between its children.
    """
    count = len(weights.ids)
    seed = int.from_bytes(hashlib.sha256(family.encode()).digest()[:8], "big")
    generator = np.random.Generator(np.random.PCG64(seed))
    trees = sample_trees(weights.log_weights, count, generator.random((config.samples, count + 1)))
    extra = generator.random((config.samples, count))
    lost_draws = generator.random((config.samples, len(lost)))
    samples = []
    for tree, chances, draws in zip(trees, extra, lost_draws, strict=True):
        unseen = {
            child: str(source["id"])
            for source, draw in zip(lost, draws, strict=True)
            if draw < source["probability"]
            for child in source["children"]
        }
        vector: list[list[str]] = []
        for child, name in enumerate(weights.ids):
            parent = int(tree[child])
            parents = [] if parent == count else [weights.ids[parent]]
            second = graph.second.get(child)
            if second is not None and chances[child] < graph.chance[second, child] and int(tree[second]) != child:
                parents.append(weights.ids[second])
            if name in unseen:
                siblings = [parent for parent in parents if unseen.get(parent) == unseen[name]]
                if siblings or not parents:
                    parents = [unseen[name], *(parent for parent in parents if parent not in siblings)]
            vector.append(sorted(set(parents)))
        samples.append(vector)
    return samples
