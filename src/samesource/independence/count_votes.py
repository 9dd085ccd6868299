"""What sources say together, copies discounted."""

from __future__ import annotations

import numpy as np

from samesource.independence.shared_items import SharedItems
from samesource.independence.value_table import Real, ValueTable, Whole
from samesource.independence_config import IndependenceConfig


def count_votes(
    table: ValueTable, shared: SharedItems, dependent: Real, accuracy: Real, order: Whole, config: IndependenceConfig
) -> tuple[Real, Real]:
    """Return the probability of each value, and of each row that it was copied from none before it.

    An item's other values, given by nobody, have the rest of the probability. A source's vote is the log-odds of its
    accuracy, times the probability that it took the value from no source before it in `order` (their ranks) that
    gives the same (ACCU and its vote count, Dong et al. 2009, section 4).
    """
    same = table.row_value[shared.first] == table.row_value[shared.second]
    one, other, pair = shared.first[same], shared.second[same], shared.pair[same]
    later = np.where(order[table.row_source[one]] > order[table.row_source[other]], one, other)
    kept = np.log1p(-config.copy_rate * dependent[pair])
    own = np.exp(np.bincount(later, kept, len(table.row_value)))
    vote = np.log(config.false_values * accuracy / (1.0 - accuracy))
    score = np.bincount(table.row_value, own * vote[table.row_source], len(table.values))
    items = len(table.items)
    highest = np.zeros(items)
    np.maximum.at(highest, table.value_item, score)
    raised = np.exp(score - highest[table.value_item])
    given = np.bincount(table.value_item, minlength=items)
    unseen = np.maximum(0.0, config.false_values + 1.0 - given) * np.exp(-highest)
    total = np.bincount(table.value_item, raised, items) + unseen
    return raised / total[table.value_item], own
