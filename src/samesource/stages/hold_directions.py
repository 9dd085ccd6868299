"""Call a direction determined only where it does not hang on one other document."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from samesource.config import LineageConfig, RelateConfig
from samesource.records.correction import Correction
from samesource.records.dependence import Dependence
from samesource.stages.choose_parents import ChosenGraph, choose_parents
from samesource.stages.correct_weights import correct_weights
from samesource.stages.group_families import group_families
from samesource.stages.heard_story import HeardStory
from samesource.stages.log_odds import log_odds
from samesource.stages.weigh_family import weigh_family

_SHAKY = 0.01
"""By how much a direction that would turn stays below `determined`."""

_TOLD = 0.2
"""Log-odds that one document adds to a direction or takes from an edge, below which it is not named."""

_BORNE = 0.5
"""The same for what it adds to the edge, direction aside."""

_NEAR = 0.1
"""Nearness, in probability, of an undetermined direction or an edge less likely than not."""

_LEAST = 0.0005
"""Log-odds that a document adds to such an edge, below which it is not named."""

Chosen = dict[tuple[str, str], tuple[float, float]]
"""Direction and probability of each chosen edge, parent → child by id."""


def hold_directions(
    graph: ChosenGraph,
    story: HeardStory,
    members: list[str],
    config: LineageConfig,
    told: Sequence[Correction] = (),
    relate: RelateConfig | None = None,
) -> ChosenGraph:
    """Choose again with each witness of `story` left out, and draw back every direction that this turns.

    An edge that is then turned round, or whose child gets another parent or none, becomes undetermined; so does one
    whose ends are then of two families, by `relate`, in the company that is left. What each document adds to the
    others' directions is kept in `leans`. The jackknife (Tukey 1958). Cost: a choice for each witness; stories of more
    than `hold_limit` are left as they are.
    """
    sure = {pair: both for pair, both in _chosen(graph, members).items() if both[0] >= config.determined}
    if not 3 <= len(story.witnesses) <= config.hold_limit or not sure:
        return graph
    losses: dict[tuple[str, str], list[tuple[str, float, float]]] = {pair: [] for pair in sorted(sure)}
    for left_out in story.measures.story.ids:
        rest = [name for name in members if name != left_out]
        judged = story.dependence_without(left_out)
        again: Chosen = {}
        for group in _groups(rest, judged, relate, sure):
            weights = weigh_family(group, story.without(left_out), judged, config)
            again |= _chosen(choose_parents(correct_weights(weights, told), config), group)
        for pair, told_of in losses.items():
            if left_out not in pair:
                told_of.append((left_out, *again.get(pair, (-1.0, 0.0))))
    return _draw_back(graph, members, sure, losses, config)


def _draw_back(
    graph: ChosenGraph,
    members: list[str],
    sure: Chosen,
    losses: dict[tuple[str, str], list[tuple[str, float, float]]],
    config: LineageConfig,
) -> ChosenGraph:
    """Return the graph with the directions that the loss of one document turns below `determined`, and its leans."""
    index = {name: position for position, name in enumerate(members)}
    direction, leans = graph.direction.copy(), {}
    for (parent, child), told_of in losses.items():
        i, j = index[parent], index[child]
        leans[i, j] = _leans(sure[parent, child], told_of, config)
        if any(_ends(sure[parent, child], loss, config) for loss in told_of):
            direction[i, j] = config.determined - _SHAKY
            direction[j, i] = 1.0 - direction[i, j]
    return dataclasses.replace(graph, direction=direction, leans=leans)


def _ends(whole: tuple[float, float], loss: tuple[str, float, float], config: LineageConfig) -> bool:
    """Tell whether without one document the direction turns, or an edge that was likely is no longer."""
    _, turn, probable = loss
    return turn <= 1.0 - config.determined or (turn < config.determined and probable < 0.5 <= whole[1])


def _leans(
    whole: tuple[float, float], told_of: list[tuple[str, float, float]], config: LineageConfig
) -> list[tuple[str, float]]:
    """Name the documents that an edge rests on or that tell against it, with what each adds to it (log-odds).

    Where one loss already brings the edge near its end, all that bear it out are named: a second loss may end it. One
    that tells against the edge hides what else the edge hangs on: with it gone, the edge rests on the others more.
    """
    near = any(turn < config.determined + _NEAR or probable < 0.5 + _NEAR for _, turn, probable in told_of)
    named = []
    for left_out, turn, probable in told_of:
        weight = log_odds(whole[0]) - log_odds(turn)
        probability = log_odds(whole[1]) - log_odds(probable)
        borne = max(weight, probability)
        if turn < config.determined or abs(weight) >= _TOLD:
            named.append((left_out, weight))
        elif borne >= (_LEAST if near else _BORNE):
            named.append((left_out, borne))
        elif probability <= -_TOLD:
            named.append((left_out, probability))
    return named


def _groups(
    members: list[str], relations: Sequence[Dependence], relate: RelateConfig | None, sure: Chosen
) -> list[list[str]]:
    """Return the families that `members` fall into, those that hold both ends of a sure direction."""
    groups = [members] if relate is None else group_families(members, relations, relate)
    return [group for group in groups if any(parent in group and child in group for parent, child in sure)]


def _chosen(graph: ChosenGraph, ids: list[str]) -> Chosen:
    """Return direction and probability of every chosen edge, both ways round."""
    pairs = [(parent, child) for child, parent in enumerate(graph.parents) if parent >= 0]
    pairs += [(parent, child) for child, parent in graph.second.items()]
    both = [*pairs, *((child, parent) for parent, child in pairs)]
    return {(ids[i], ids[j]): (float(graph.direction[i, j]), float(graph.chance[i, j])) for i, j in both}
