"""The likely neighbours of documents."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.archive.judged import Chances, Pair
from samesource.config import RelateConfig


def likely_neighbours(pairs: Mapping[Pair, Chances], config: RelateConfig) -> dict[int, set[int]]:
    """Return who is likely to tell the event of whom, as stages.complete_pairs sees it, of all in `pairs`."""
    least = round(config.likely_story * 1_000_000)
    found: dict[int, set[int]] = {}
    for (a, b), (same, _) in pairs.items():
        if same >= least:
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return found
