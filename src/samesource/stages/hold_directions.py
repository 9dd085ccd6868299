"""Call a direction determined only where it does not hang on one other document."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence

from samesource.config import LineageConfig
from samesource.records.alignment import Alignment
from samesource.records.correction import Correction
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.choose_parents import ChosenGraph, choose_parents
from samesource.stages.correct_weights import correct_weights
from samesource.stages.weigh_family import FamilyWeights, weigh_family

_SHAKY = 0.01
"""By how much a direction that would turn stays below `determined`."""

_TOLD = 0.2
"""Log-odds that one document adds to a direction, below which it is not named."""

Chosen = dict[tuple[str, str], float]
"""Direction of each chosen edge, parent → child by id."""


def hold_directions(
    graph: ChosenGraph,
    weights: FamilyWeights,
    witnesses: list[Prepared],
    alignments: list[Alignment],
    relations: list[Relation],
    config: LineageConfig,
    told: Sequence[Correction] = (),
) -> ChosenGraph:
    """Choose again with each of `witnesses` left out, and draw back every direction that this turns.

    An edge that is then turned round, or whose child gets another parent or none, becomes undetermined. What each
    document adds to the others' directions is kept in `leans`. The jackknife (Tukey 1958). Cost: a choice for each
    witness; stories of more than `hold_limit` are left as they are.
    """
    if len(witnesses) > config.hold_limit or len(witnesses) < 3:
        return graph
    index = {name: position for position, name in enumerate(weights.ids)}
    sure = {pair: chance for pair, chance in _chosen(graph, weights.ids).items() if chance >= config.determined}
    shaky: set[tuple[str, str]] = set()
    leans: dict[tuple[int, int], list[tuple[str, float]]] = {}
    for left_out in sorted(witness.id for witness in witnesses):
        members = [name for name in weights.ids if name != left_out]
        rest = [witness for witness in witnesses if witness.id != left_out]
        if len(members) < 2:
            continue
        fewer = correct_weights(weigh_family(members, rest, alignments, relations, config), told)
        again = _chosen(choose_parents(fewer, config), members)
        for parent, child in sorted(sure):
            if left_out in (parent, child):
                continue
            chance = again.get((parent, child), -1.0)
            weight = _log_odds(sure[parent, child]) - _log_odds(chance)
            if chance <= 1.0 - config.determined:
                shaky.add((parent, child))
            elif chance < config.determined or abs(weight) >= _TOLD:
                leans.setdefault((index[parent], index[child]), []).append((left_out, weight))
    direction = graph.direction.copy()
    for parent, child in shaky:
        i, j = index[parent], index[child]
        direction[i, j] = config.determined - _SHAKY
        direction[j, i] = 1.0 - direction[i, j]
    return dataclasses.replace(graph, direction=direction, leans=leans)


def _chosen(graph: ChosenGraph, ids: list[str]) -> Chosen:
    """Return the direction of every chosen edge, both ways round."""
    pairs = [(parent, child) for child, parent in enumerate(graph.parents) if parent >= 0]
    pairs += [(parent, child) for child, parent in graph.second.items()]
    both = [*pairs, *((child, parent) for parent, child in pairs)]
    return {(ids[i], ids[j]): float(graph.direction[i, j]) for i, j in both}


def _log_odds(chance: float) -> float:
    bounded = min(max(chance, 1e-6), 1.0 - 1e-6)
    return math.log(bounded / (1.0 - bounded))
