"""A chosen graph as a person corrects it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from samesource.records.correction import Correction
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.correct_relation import CERTAIN
from samesource.stages.weigh_family import FamilyWeights


def correct_graph(graph: ChosenGraph, weights: FamilyWeights, told: Sequence[Correction]) -> ChosenGraph:
    """Return the graph with the parents that a person names, and none that a person denies.

    The tree keeps to `correct_weights`; here follow second parents, probabilities, and sources supposed between two
    whose kinship is told.
    """
    index = {name: position for position, name in enumerate(weights.ids)}
    second = dict(graph.second)
    chance, direction, lost = graph.chance.copy(), graph.direction.copy(), graph.lost.copy()
    named: dict[int, list[int]] = {}
    for one in told:
        child, parent = index.get(one.document, -1), index.get(one.other, -1)
        if one.says == "no-parent" and child >= 0:
            second.pop(child, None)
            direction[:, child], direction[child, :] = 1.0 - CERTAIN, CERTAIN
            lost[:, child] = lost[child, :] = 0.0
        if child < 0 or parent < 0:
            continue
        if one.says == "derives-from":
            named.setdefault(child, []).append(parent)
            chance[parent, child] = chance[child, parent] = CERTAIN
            lost[parent, child] = lost[child, parent] = 0.0
        if one.says == "not-from" and second.get(child) == parent:
            del second[child]
        forward = CERTAIN if one.says != "not-from" else 1.0 - CERTAIN
        direction[parent, child], direction[child, parent] = forward, 1.0 - forward
    for child, own in named.items():
        second.pop(child, None)
        rest = [parent for parent in own if parent != graph.parents[child]]
        if rest:
            second[child] = rest[0]
    return dataclasses.replace(graph, second=second, chance=chance, direction=direction, lost=lost)
