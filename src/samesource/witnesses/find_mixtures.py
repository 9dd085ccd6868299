"""Second parents: witnesses that follow another exemplar in part of their readings."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.place_changes import place_changes

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_SLIP = 0.02
"""Chance that a copyist writes something else than his exemplar at a place of variation."""
_LEAST, _MOST = 0.01, 0.9
"""Bounds of the chance that two agree by accident."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """Witness `child` follows node `source` in part; `places` are those where it does and its own side does not."""

    child: int
    source: int
    places: IntArray
    log_odds: float
    reverse: float
    """Log-odds that it is the other way round, the source that follows the child; 0 for a lost source."""


def find_mixtures(codes: IntArray, tree: ReadingTree, config: WitnessConfig) -> list[Mixture]:
    """Return the second parents whose log-odds reach `config.mixture`, the surest first; at most two a witness.

    Compared for each witness and node: that it takes its readings from its own side of the tree throughout, from both
    sides place by place, or in stretches (a copyist changed his exemplar). O(nodes² × places).
    """
    steps, near = _first_steps(tree)
    chances = _accident(tree, config)
    found = []
    for child in range(tree.given):
        for source in range(len(tree.readings)):
            if source != child and source not in near[child]:
                mixture = _judge(codes, tree, child, source, int(steps[child, source]), chances)
                if mixture is not None and mixture.log_odds >= config.mixture:
                    back = _judge(codes, tree, source, child, int(steps[source, child]), chances)
                    found.append(dataclasses.replace(mixture, reverse=back.log_odds if back else 0.0))
    return _choose(sorted(found, key=lambda one: (-round(one.log_odds, 6), one.child, one.source)), config)


def _first_steps(tree: ReadingTree) -> tuple[IntArray, list[list[int]]]:
    """Return [node, goal]: the neighbour of a node on the way to another; and all neighbours."""
    near = tree.neighbours()
    steps = np.full((len(near), len(near)), -1, dtype=np.int64)
    for goal in range(len(near)):
        waiting = [goal]
        for node in waiting:
            for other in near[node]:
                if other != goal and steps[other, goal] < 0:
                    steps[other, goal] = node
                    waiting.append(other)
    return steps, near


def _accident(tree: ReadingTree, config: WitnessConfig) -> FloatArray:
    """Return how probable it is at each place that a witness hits on another's reading by itself."""
    changes = place_changes(tree)
    # The two changes that one act of mixing leaves on a tree are no sign that the place is changeable.
    rate = (np.maximum(changes - 2, 0) + 0.5 * changes.mean()) / len(tree.edges)
    chances: FloatArray = np.clip(config.agreeing * rate, _LEAST, _MOST)
    return chances


def _judge(
    codes: IntArray, tree: ReadingTree, child: int, source: int, step: int, chances: FloatArray
) -> Mixture | None:
    """Weigh that `child` follows `source` in part; None where it hardly ever does."""
    if child >= tree.given:
        return None
    telling = (codes[child] >= 0) & (tree.readings[step] != tree.readings[source])
    if source < tree.given:
        telling &= codes[source] >= 0
    follows = telling & (codes[child] == tree.readings[source])
    stays = telling & (codes[child] == tree.readings[step])
    places = np.flatnonzero(follows).astype(np.int64)
    if len(places) < 2:
        return None
    share = len(places) / (len(places) + int(stays.sum()))
    scattered = float(np.log(share / chances[places]).sum()) + int(stays.sum()) * math.log(max(1.0 - share, 1e-3))
    stretches = _in_stretches(follows, stays, chances)
    return Mixture(child, source, places, max(scattered, stretches), 0.0)


def _in_stretches(follows: BoolArray, stays: BoolArray, chances: FloatArray) -> float:
    """Return the log-odds that the exemplar changes now and then: a hidden Markov chain of two states, forward pass."""
    turn, total = 0.02, -1.0
    told = np.flatnonzero(follows | stays)
    ratios = np.where(follows[told], (1.0 - _SLIP) / chances[told], _SLIP / (1.0 - chances[told]))
    own, other = 0.5, 0.5
    for ratio in ratios.tolist():
        own, other = own * (1.0 - turn) + other * turn, (own * turn + other * (1.0 - turn)) * ratio
        scale = own + other
        total += math.log(scale)
        own, other = own / scale, other / scale
    return total


def _choose(found: list[Mixture], config: WitnessConfig) -> list[Mixture]:
    """Keep those whose places are not told already by a surer one."""
    kept: list[Mixture] = []
    for mixture in found:
        own = [other for other in kept if other.child == mixture.child]
        if len(own) >= config.sources - 1:
            continue
        if any({other.child, other.source} == {mixture.child, mixture.source} for other in kept):
            continue
        told = np.concatenate([np.zeros(0, np.int64), *(other.places for other in own)])
        if (~np.isin(mixture.places, told)).mean() >= config.fresh:
            kept.append(mixture)
    return kept
