"""Which columns of a table hold what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.reading.items.fold_column import fold_column
from samesource.reading.items.read_columns import COLUMNS

OURS = {"id": "id", "text": "text", "published": "published", "series": "outlet"}
"""Our columns → the name of each in a column map."""


def choose_columns(names: Sequence[str], given: Mapping[str, str]) -> dict[str, list[str]]:
    """Return for each of our columns those of `names` that may hold it, best first; a column map says which alone."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold_column(name), name)
    chosen: dict[str, list[str]] = {}
    for ours, known in OURS.items():
        if known in given:
            chosen[ours] = [name for name in names if name == given[known]][:1]
        else:
            chosen[ours] = [folded[alias] for alias in COLUMNS[known] if alias in folded]
    return chosen
