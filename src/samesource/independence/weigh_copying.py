"""How probable it is that two sources are dependent."""

from __future__ import annotations

import numpy as np

from samesource.independence.shared_items import SharedItems
from samesource.independence.value_table import Real, ValueTable
from samesource.independence_config import IndependenceConfig

_UNSEEN = 5.0
"""Votes for errors that nobody happened to make: where few sources err, no error is common yet."""


def weigh_copying(
    table: ValueTable, shared: SharedItems, truth: Real, accuracy: Real, own: Real, config: IndependenceConfig
) -> tuple[Real, Real]:
    """Return for each pair the log-odds, before the prior, that the first copies the second, and the reverse.

    Common errors speak for copying, common truths hardly, differences against it (Dong, Berti-Equille and Srivastava,
    Integrating conflicting data: the role of source dependence, VLDB 2009, section 3). A value counts as true by its
    probability, and an error the less the more sources make it of themselves: `own` is for each row the probability
    that it was copied from no other. How often errors agree by chance is learnt from the whole table. Cost: linear in
    shared items.
    """
    value = table.row_value[shared.first]
    same = value == table.row_value[shared.second]
    votes = np.bincount(table.row_value, own, len(table.values))
    wrong = np.bincount(table.value_item, votes * (1.0 - truth), len(table.items))
    pair = own[shared.first] + own[shared.second]
    true = truth[value]
    others = np.maximum(0.0, votes[value] - pair)
    among = np.maximum(0.0, wrong[table.value_item[value]] - (1.0 - true) * pair)
    both = (1.0 - true) * (1.0 - truth[table.row_value[shared.second]]) * own[shared.first] * own[shared.second]
    start = config.false_values * _UNSEEN
    agreeing = (np.sum(both[same]) + _UNSEEN) / (np.sum(both) + start)
    popular = np.minimum(1.0, (others * (1.0 - true) + _UNSEEN * agreeing) / (among + _UNSEEN))
    rate = config.copy_rate
    weights: list[Real] = []
    for copier in (shared.first, shared.second):
        right = accuracy[table.row_source[copier]]
        alone = true * right + (1.0 - true) * (1.0 - right) * popular
        ratio = np.where(same, rate / alone + (1.0 - rate), 1.0 - rate)
        weights.append(np.bincount(shared.pair, np.log(ratio), len(shared.pair_first)).astype(np.float64))
    return weights[0], weights[1]
