"""Weigh how much of what a block is about returns in the stories it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from samesource.records.block_carrier import BlockCarrier
from samesource.records.prepared import LongArray

_KIN_STEMS = 3
"""Rare stems without which a block, or a story, says too little of what it is about."""
_KIN_SPREAD = 3
"""A story's own is what no more documents carry than so many, or than twice those of its group."""


def weigh_kinship(key: int, groups: Sequence[Sequence[BlockCarrier]], widest: int) -> int:
    """Return which part of a block's rare stems' weight returns in the stories around it, permille: a mean over groups.

    A story's own are the paragraphs that its group alone carries: what stands in several is as likely furniture.
    Cost linear in the carriers' stems.
    """
    holders: Counter[int] = Counter()
    for group in groups:
        holders.update({int(held) for carrier in group for held in carrier.keys})
    found = [value for group in groups if (value := _weigh_group(key, group, holders, widest)) >= 0]
    return sum(found) // len(found) if found else 0


def _weigh_group(key: int, group: Sequence[BlockCarrier], holders: Counter[int], widest: int) -> int:
    """Return the greatest kinship in a group; -1 where it is unknown."""
    within = Counter(int(held) for carrier in group for held in carrier.keys)
    return max(_weigh_carrier(key, carrier, within, holders, widest) for carrier in group)


def _weigh_carrier(key: int, carrier: BlockCarrier, within: Counter[int], holders: Counter[int], widest: int) -> int:
    """Return which part of the weight of what the block is about returns in one document's own."""
    place = int(np.searchsorted(carrier.keys, key))
    about = carrier.said_keys == place
    said = carrier.said[about]
    # Squared: that a name of no language's common words comes back by chance is far less likely than that "week" does.
    weights = carrier.said_weights[about].astype(np.int64) ** 2
    own = _own_stems(carrier, int(carrier.places[place]), within, holders, widest)
    if len(said) < _KIN_STEMS or len(own) < _KIN_STEMS:
        return -1
    return int(1000 * weights[np.isin(said, own)].sum() // weights.sum())


def _own_stems(
    carrier: BlockCarrier, place: int, within: Counter[int], holders: Counter[int], widest: int
) -> LongArray:
    """Return the rare stems of what its group alone carries of a document, without the paragraph at `place`."""
    alone: dict[int, int] = {}
    for paragraph, held in zip(carrier.places.tolist(), carrier.keys.tolist(), strict=True):
        most = max(_KIN_SPREAD, 2 * within[held]) if holders[held] == 1 else 0
        alone[paragraph] = min(alone.get(paragraph, most), most)
    alone[place] = 0
    limits = np.full(max([*alone, int(carrier.stem_places.max(initial=0))]) + 1, _KIN_SPREAD, dtype=np.int64)
    limits[list(alone)] = list(alone.values())
    chosen: LongArray = carrier.stems[carrier.stem_spread <= np.minimum(limits, widest)[carrier.stem_places]]
    return chosen
