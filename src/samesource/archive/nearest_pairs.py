"""Choose the nearest among the pairs of one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samesource.archive.judged import Pair
from samesource.config import CandidateConfig


@dataclass(frozen=True, slots=True)
class Shared:
    """What the documents of a pair share, as in tables.CANDIDATES."""

    pair: Pair
    ids: tuple[str, str]
    sketch_bands: int
    passage_keys: int
    anchor_kinds: int
    anchor_weight: int


def nearest_pairs(found: Sequence[Shared], limits: CandidateConfig) -> set[Pair]:
    """Return all of a few pairs, else the nearest by each channel, ties by ids: the rule of stages.keep_nearest."""
    if len(found) <= limits.near_from:
        return {one.pair for one in found}
    by_sketch = sorted(found, key=lambda one: (-one.sketch_bands, -one.passage_keys, one.ids))
    by_passage = sorted(found, key=lambda one: (-one.passage_keys, -one.sketch_bands, one.ids))
    by_anchor = sorted(found, key=lambda one: (-one.anchor_weight, -one.anchor_kinds, one.ids))
    return {one.pair for order in (by_sketch, by_passage, by_anchor) for one in order[: limits.near_pairs]}
