"""Pairs that share enough keys."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.key_layout import PAIR_BUCKETS
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pair_members import pair_members

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def count_pairs(spool: NumberSpool, key_counts: Ints, least: int) -> Numbers:
    """Return, sorted, the pairs that stand `least` times in the spool.

    Once more than half the keys of the text with fewer is enough, too.
    """
    kept = [np.empty(0, np.uint64)]
    for bucket in range(PAIR_BUCKETS):
        codes = spool.take(bucket)
        codes.sort()
        starts = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])[: len(codes)])
        counts = np.diff(np.append(starts, len(codes)))
        codes = codes[starts]
        first, second = pair_members(codes)
        fewer = np.minimum(key_counts[first], key_counts[second])
        kept.append(codes[counts >= np.minimum(least, (fewer + 1) // 2 + 1)])
    found = np.concatenate(kept)
    found.sort()
    return found
