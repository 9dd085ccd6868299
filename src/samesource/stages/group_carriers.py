"""Group the carriers of a block by what else they tell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from samesource.kernels.components import components
from samesource.records.block_carrier import BlockCarrier
from samesource.records.prepared import LongArray

_FEWEST_GRAMS = 8
"""Sampled 5-grams (of some 30 words) below which what is left of a document does not tell it from another."""


def group_carriers(
    carriers: Sequence[BlockCarrier], key: int, limit: int, alike_permille: int
) -> list[list[BlockCarrier]]:
    """Return the distinct duplicate groups among `carriers`, the block `key` left out of their sketches.

    Paragraphs that more than `limit` documents carry are left out too: they are the site's, or tell nothing. A
    document of which too little is left counts for nothing. Two are alike where they share so much of the smaller's
    sketch; groups are connected components, so that the versions of a story that changes day by day hang together.
    """
    sketches = [(carrier, _rest(carrier, key, limit)) for carrier in carriers]
    kept = [(carrier, grams) for carrier, grams in sketches if len(grams) >= _FEWEST_GRAMS]
    if not kept:
        return []
    grams, places = np.unique(np.concatenate([grams for _, grams in kept]), return_inverse=True)
    held = np.zeros((len(kept), len(grams)), dtype=np.float32)
    held[np.repeat(np.arange(len(kept)), [len(grams) for _, grams in kept]), places] = 1
    shared = (held @ held.T).astype(np.int64)
    total = np.diagonal(shared)
    alike = shared * 1000 >= alike_permille * np.minimum(total[:, None], total[None, :])
    pairs = [(int(i), int(j)) for i, j in np.argwhere(np.triu(alike, 1))]
    return [[kept[i][0] for i in group] for group in components(len(kept), pairs)]


def _rest(carrier: BlockCarrier, key: int, limit: int) -> LongArray:
    """Return a document's sketch without a block and without what is too widely carried."""
    chosen = carrier.spread <= limit
    place = int(np.searchsorted(carrier.keys, key))
    if place < len(carrier.keys) and carrier.keys[place] == key:
        chosen &= carrier.paragraphs != carrier.places[place]
    return carrier.grams[chosen]
