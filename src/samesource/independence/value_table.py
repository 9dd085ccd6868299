"""A table of sources, items and values as arrays."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.errors import InputError

Whole = npt.NDArray[np.int64]
Real = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ValueTable:
    """One row a source and item, by item and source; `values[k]` is an (item, value) and `value_item` its item."""

    sources: list[str]
    items: list[str]
    values: list[tuple[str, str]]
    value_item: Whole
    row_source: Whole
    row_value: Whole
    row_time: Real
    """Any increasing measure of time; not a number where unknown."""


def encode_values(rows: Iterable[Sequence[object]]) -> ValueTable:
    """Number the sources, items and values of rows (source, item, value[, time]), whatever their order.

    Of several values that a source gives for an item the latest counts, of equals the first in order. Times are numbers
    or None. Raises InputError where a row has fewer than three or more than four fields, or a time is no number.
    """
    chosen: dict[tuple[str, str], tuple[float, str]] = {}
    for row in rows:
        if not 3 <= len(row) <= 4:
            raise InputError(f"a row has {len(row)} fields; give source, item, value and, where known, a time")
        source, item, value = (str(field) for field in row[:3])
        time = _time(row[3]) if len(row) == 4 else math.nan
        known = chosen.get((item, source))
        if known is None or _later((time, value), known):
            chosen[item, source] = (time, value)
    places = sorted(chosen)
    sources, items = sorted({source for _, source in places}), sorted({item for item, _ in places})
    values = sorted({(item, chosen[item, source][1]) for item, source in places})
    source_of = {name: i for i, name in enumerate(sources)}
    item_of = {name: i for i, name in enumerate(items)}
    value_of = {value: i for i, value in enumerate(values)}
    return ValueTable(
        sources,
        items,
        values,
        np.array([item_of[item] for item, _ in values], dtype=np.int64),
        np.array([source_of[source] for _, source in places], dtype=np.int64),
        np.array([value_of[item, chosen[item, source][1]] for item, source in places], dtype=np.int64),
        np.array([chosen[place][0] for place in places], dtype=np.float64),
    )


def _time(field: object) -> float:
    if field is None:
        return math.nan
    try:
        return float(str(field))
    except ValueError as error:
        raise InputError(f"the time {field!r} is no number; give seconds, days or years, or leave it out") from error


def _later(new: tuple[float, str], old: tuple[float, str]) -> bool:
    """Tell whether a row takes the place of another one of its source and item."""
    times = [-math.inf if math.isnan(time) else time for time, _ in (new, old)]
    return times[0] > times[1] or (times[0] == times[1] and new[1] < old[1])
