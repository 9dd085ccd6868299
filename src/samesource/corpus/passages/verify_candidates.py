"""See which candidates share a passage."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.passages.compare_texts import compare_texts
from samesource.corpus.passages.cover_pairs import cover_pairs
from samesource.corpus.passages.pair_members import pair_members
from samesource.corpus.passages.split_pairs import split_pairs
from samesource.corpus.passages.text_store import TextStore

Numbers = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]


class Verified(NamedTuple):
    """For each candidate: whether the two share a passage, and whether one of them holds the other."""

    shares: Flags
    holds: Flags


def verify_candidates(store: TextStore, codes: Numbers, config: Config, threads: int) -> Verified:
    """Compare the texts of each pair, formulae still among their words."""
    first, second = pair_members(codes)
    shares, holds = np.zeros((2, len(codes)), bool)
    for low, high in split_pairs(first, second, store.sizes, config.passages.shard_bytes):
        compared = compare_texts(store, first[low:high], second[low:high], None, config, threads)
        shares[low:high] = np.diff(compared.chains.offsets) > 0
        holds[low:high] = cover_pairs(compared, better=True, sure=True) >= config.passages.contained
    return Verified(shares, holds)
