"""Where two sources speak of one item."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from samesource.independence.value_table import ValueTable, Whole


@dataclass(frozen=True, slots=True)
class SharedItems:
    """Every item that two sources share: their rows, and the number of the pair; pairs are of sources, lower first."""

    first: Whole
    second: Whole
    pair: Whole
    pair_first: Whole
    pair_second: Whole


def share_items(table: ValueTable) -> SharedItems:
    """List the rows of two sources about one item; memory and time: the sum of squares of the sources of an item."""
    row_item = table.value_item[table.row_value]
    starts = np.flatnonzero(np.diff(row_item, prepend=-1))
    sizes = np.diff(starts, append=len(row_item))
    first, second = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for size in np.unique(sizes[sizes > 1]).tolist():
        above, below = np.triu_indices(size, 1)
        begin = starts[sizes == size][:, None]
        first.append((begin + above).ravel())
        second.append((begin + below).ravel())
    one, other = np.concatenate(first), np.concatenate(second)
    keys = table.row_source[one] * len(table.sources) + table.row_source[other]
    unique, pair = np.unique(keys, return_inverse=True)
    low, high = np.divmod(unique, max(1, len(table.sources)))
    return SharedItems(one, other, pair.reshape(-1).astype(np.int64), low, high)
