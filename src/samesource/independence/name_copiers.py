"""Which of two dependent sources copies."""

from __future__ import annotations

import numpy as np

from samesource.independence.records import Copying
from samesource.independence.shared_items import SharedItems
from samesource.independence.value_table import Real, ValueTable

_CERTAIN = 40.0
"""Log-odds beyond which evidence says no more about who is the hub."""
_BIAS = 0.05
"""Difference of accuracy on shared and other items that tells a copier from its original."""


def name_copiers(table: ValueTable, shared: SharedItems, dependent: Real, weight: Real, truth: Real) -> list[Copying]:
    """Name one original for each copier among pairs of dependence one half or more.

    Who is later in time copies; where times are not known, who shares less with all that either shares values with (the
    original has what each copier has, two copiers only what both took), then who is better or worse where the two agree
    than elsewhere: a copier's own values have another accuracy (Dong et al. 2009, section 5).
    """
    found = np.flatnonzero(dependent >= 0.5)
    hub = np.zeros(len(table.sources))
    for side in (shared.pair_first, shared.pair_second):
        np.add.at(hub, side[found], np.maximum(weight[found], 0.0))
    lead = _lead_in_time(table, shared)
    bias = _bias(table, shared, truth)
    best: dict[int, tuple[float, float, int]] = {}
    for pair in found.tolist():
        a, b = int(shared.pair_first[pair]), int(shared.pair_second[pair])
        is_first = _is_first_original(lead[pair], hub[a] - hub[b], bias[pair])
        original, copier = (a, b) if is_first else (b, a)
        entry = (float(weight[pair]), float(dependent[pair]), -original)
        best[copier] = max(best.get(copier, entry), entry)
    names = table.sources
    return [Copying(names[c], names[-best[c][2]], round(best[c][1], 6)) for c in sorted(best)]


def _is_first_original(lead: float, hub: float, bias: float) -> bool:
    """Decide by time, by who is the hub, and by bias, in this order; the first by name where nothing tells."""
    if lead != 0:
        return lead > 0
    if abs(hub) > 1e-9 and abs(bias) < _BIAS:
        return hub > 0
    if abs(bias) >= _BIAS and abs(hub) < _CERTAIN:
        return bias < 0
    return hub >= 0


def _lead_in_time(table: ValueTable, shared: SharedItems) -> Real:
    """Count for each pair the common values that the first gave earlier, less those that the second did."""
    same = table.row_value[shared.first] == table.row_value[shared.second]
    ahead = np.sign(table.row_time[shared.second] - table.row_time[shared.first])
    counted: Real = np.bincount(shared.pair, np.where(same, np.nan_to_num(ahead), 0.0), len(shared.pair_first)).astype(
        np.float64
    )
    return counted


def _bias(table: ValueTable, shared: SharedItems, truth: Real) -> Real:
    """Return how far the first's accuracy differs between common and other values, less how far the second's does."""
    same = table.row_value[shared.first] == table.row_value[shared.second]
    pairs = len(shared.pair_first)
    number = np.bincount(shared.pair, same, pairs)
    right = np.bincount(shared.pair, np.where(same, truth[table.row_value[shared.first]], 0.0), pairs)
    rows = np.bincount(table.row_source, minlength=len(table.sources))
    total = np.bincount(table.row_source, truth[table.row_value], len(table.sources))
    common = right / np.maximum(number, 1.0)
    differences = []
    for side in (shared.pair_first, shared.pair_second):
        others = rows[side] - number
        rest = (total[side] - right) / np.maximum(others, 1.0)
        differences.append(np.where(others > 0, np.abs(common - rest), 0.0))
    found: Real = differences[0] - differences[1]
    return found
