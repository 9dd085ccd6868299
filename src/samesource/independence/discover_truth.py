"""Truth discovery that discounts copies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from samesource.independence.count_votes import count_votes
from samesource.independence.name_copiers import name_copiers
from samesource.independence.records import Discovery
from samesource.independence.shared_items import SharedItems, share_items
from samesource.independence.value_table import Real, ValueTable, encode_values
from samesource.independence.weigh_copying import weigh_copying
from samesource.independence_config import IndependenceConfig

_NEVER, _EVER = 0.05, 0.98
"""Accuracies are kept within: no source is always wrong or right."""
_STEP = 0.7
"""Share of a new estimate in the next one: without the old part, two estimates can alternate."""


def discover_truth(rows: Iterable[Sequence[object]], config: IndependenceConfig | None = None) -> Discovery:
    """Find what is true where sources conflict, how accurate each source is, and who copies whom.

    `rows` are (source, item, value) or (source, item, value, time), in any order, with time as a number. Copying,
    accuracies and values are estimated in turn until none changes (Dong, Berti-Equille and Srivastava, Integrating
    conflicting data: the role of source dependence, VLDB 2009: ACCU with DEPEN). Sources of few items are drawn towards
    the accuracy expected of any. No dependence found is no proof of independence. Deterministic. Raises InputError on
    rows of another form. Cost a round, and memory: the sum over items of the square of their sources.
    """
    settings = config or IndependenceConfig()
    table = encode_values(rows)
    if not table.sources:
        return Discovery({}, {}, {}, {}, (), 0)
    shared = share_items(table)
    accuracy = np.full(len(table.sources), settings.expected_accuracy)
    truth = _shares(table)
    dependent = weight = np.zeros(len(shared.pair_first))
    own = np.ones(len(table.row_value))
    rank = np.empty(len(table.sources), dtype=np.int64)
    rounds = 0
    for _ in range(settings.rounds):
        rounds += 1
        weight, dependent = _dependence(table, shared, truth, accuracy, own, settings)
        rank[np.lexsort((np.arange(len(rank)), -np.round(accuracy, 9)))] = np.arange(len(rank))
        truth, own = count_votes(table, shared, dependent, accuracy, rank, settings)
        before, accuracy = accuracy, _accuracies(table, truth, accuracy, settings)
        if float(np.max(np.abs(accuracy - before))) < settings.settled:
            break
    return _describe(table, shared, truth, accuracy, dependent, weight, rounds)


def _shares(table: ValueTable) -> Real:
    """Return each value's share of its item's sources: where the estimates begin."""
    votes = np.bincount(table.row_value, minlength=len(table.values))
    total = np.bincount(table.value_item, votes, len(table.items))
    found: Real = votes / total[table.value_item]
    return found


def _dependence(
    table: ValueTable, shared: SharedItems, truth: Real, accuracy: Real, own: Real, config: IndependenceConfig
) -> tuple[Real, Real]:
    """Return for each pair the evidence that they are dependent (log-odds) and the probability.

    A source copies one of all others, so that a pair is the likelier dependent the fewer sources there are.
    """
    one, other = weigh_copying(table, shared, truth, accuracy, own, config)
    weight = np.logaddexp(one, other) - np.log(2.0)
    chance = min(0.5, 2.0 * config.copiers / max(1, len(table.sources) - 1))
    prior = np.log(chance / (1.0 - chance))
    probability: Real = 0.5 * (1.0 + np.tanh(0.5 * (weight + prior)))
    return weight, probability


def _accuracies(table: ValueTable, truth: Real, before: Real, config: IndependenceConfig) -> Real:
    """Return the expected share of right values of each source, as if it had given some more at the expected rate."""
    right = np.bincount(table.row_source, truth[table.row_value], len(table.sources))
    number = np.bincount(table.row_source, minlength=len(table.sources))
    counted = (right + config.prior_items * config.expected_accuracy) / (number + config.prior_items)
    found: Real = np.clip(_STEP * counted + (1.0 - _STEP) * before, _NEVER, _EVER)
    return found


def _describe(
    table: ValueTable, shared: SharedItems, truth: Real, accuracy: Real, dependent: Real, weight: Real, rounds: int
) -> Discovery:
    """Name what the arrays number; of equally likely values the first in order is taken."""
    likeliest: dict[str, tuple[float, str]] = {}
    belief: dict[tuple[str, str], float] = {}
    for (item, value), chance in zip(table.values, np.round(truth, 6).tolist(), strict=True):
        belief[item, value] = chance
        if item not in likeliest or chance > likeliest[item][0]:
            likeliest[item] = (chance, value)
    names = table.sources
    pairs = [
        (int(shared.pair_first[k]), int(shared.pair_second[k]), float(dependent[k]))
        for k in np.flatnonzero(dependent >= 0.5).tolist()
    ]
    return Discovery(
        {item: value for item, (_, value) in likeliest.items()},
        belief,
        dict(zip(names, np.round(accuracy, 6).tolist(), strict=True)),
        {(names[a], names[b]): round(chance, 6) for a, b, chance in pairs},
        tuple(name_copiers(table, shared, dependent, weight, truth)),
        rounds,
    )
