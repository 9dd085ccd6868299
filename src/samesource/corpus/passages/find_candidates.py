"""Find the pairs of texts worth comparing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.count_pairs import count_pairs
from samesource.corpus.passages.group_keys import group_keys
from samesource.corpus.passages.key_layout import KEY_BUCKETS, PAIR_BUCKETS
from samesource.corpus.passages.most_carriers import most_carriers
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pair_buckets import pair_buckets
from samesource.corpus.passages.pair_rare_carriers import pair_rare_carriers
from samesource.corpus.passages.pair_with_hubs import pair_with_hubs
from samesource.corpus_config import PassageConfig

Numbers = npt.NDArray[np.uint64]


class Candidates(NamedTuple):
    """Codes of pairs, sorted: those that share rare keys, and those of a text with a hub of common keys."""

    rare: Numbers
    stars: Numbers


def find_candidates(corpus: CorpusKeys, folder: Path, config: PassageConfig, memory: int) -> Candidates:
    """Return the pairs that share enough keys; beyond `memory` bytes what is counted goes to disk.

    Keys of up to `carriers` texts give all pairs, more common ones a star each, the most common ones nothing.
    """
    rare = NumberSpool(folder / "rare", PAIR_BUCKETS, memory // 2)
    stars = NumberSpool(folder / "stars", PAIR_BUCKETS, memory // 2)
    cap = most_carriers(len(corpus.rows), config)
    for bucket in range(KEY_BUCKETS):
        carriers = group_keys(bucket, corpus.keys.take(bucket))
        codes = pair_rare_carriers(carriers, config.carriers, corpus.boundary)
        rare.add(pair_buckets(codes), codes)
        common = np.flatnonzero((carriers.sizes > config.carriers) & (carriers.sizes <= cap))
        codes = pair_with_hubs(carriers, common, corpus.orders, corpus.boundary)
        stars.add(pair_buckets(codes), codes)
    found = Candidates(
        count_pairs(rare, corpus.key_counts, config.shared_keys),
        count_pairs(stars, corpus.key_counts, config.star_keys),
    )
    rare.close()
    stars.close()
    return found
