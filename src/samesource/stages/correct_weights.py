"""Weights of a family's edges as a person corrects them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from samesource.records.correction import Correction
from samesource.stages.correct_relation import CERTAIN
from samesource.stages.weigh_family import FamilyWeights


def correct_weights(weights: FamilyWeights, told: Sequence[Correction]) -> FamilyWeights:
    """Return the weights with what a person says: no tree, and no tree drawn, can go against it.

    A child whose parents are told has no others; whoever has no parent starts from the root.
    """
    index = {name: position for position, name in enumerate(weights.ids)}
    count = len(weights.ids)
    edge, direction, logs = weights.edge.copy(), weights.direction.copy(), weights.log_weights.copy()
    parents: dict[int, set[int]] = {}
    for one in told:
        child, parent = index.get(one.document, -1), index.get(one.other, -1)
        if child < 0 or (parent < 0 and one.says != "no-parent"):
            continue
        if one.says == "derives-from":
            parents.setdefault(child, set()).add(parent)
            edge[parent, child] = edge[child, parent] = CERTAIN
        if one.says == "no-parent":
            logs[:count, child] = -np.inf
            direction[:, child], direction[child, :] = 1.0 - CERTAIN, CERTAIN
        if one.says == "not-from":
            logs[parent, child] = -np.inf
            direction[parent, child], direction[child, parent] = 1.0 - CERTAIN, CERTAIN
        if one.says in ("derives-from", "direction"):
            logs[child, parent] = -np.inf
            direction[parent, child], direction[child, parent] = CERTAIN, 1.0 - CERTAIN
    for child, own in parents.items():
        logs[[p for p in range(count + 1) if p not in own], child] = -np.inf
    np.fill_diagonal(direction, 0.5)
    return dataclasses.replace(weights, edge=edge, direction=direction, log_weights=logs)
