"""Tell copying from formulae over a whole corpus."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.count_pairs import count_pairs
from samesource.corpus.passages.find_hubs import find_hubs
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.group_keys import group_keys
from samesource.corpus.passages.judge_keys import judge_keys
from samesource.corpus.passages.key_layout import KEY_BUCKETS, PAIR_BUCKETS
from samesource.corpus.passages.most_carriers import most_carriers
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pair_buckets import pair_buckets
from samesource.corpus.passages.pair_with_hubs import pair_with_hubs
from samesource.corpus_config import PassageConfig

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def judge_corpus(
    corpus: CorpusKeys, group: Ints, folder: Path, config: PassageConfig, memory: int
) -> tuple[Formulae, Numbers]:
    """Return the formulae, and the pairs with a hub that share enough common keys that are none.

    What too many texts carry is a formula without further question.
    """
    stars = NumberSpool(folder / "copied", PAIR_BUCKETS, memory)
    cap = most_carriers(len(corpus.rows), config)
    found: list[Formulae] = []
    for bucket in range(KEY_BUCKETS):
        carriers = group_keys(bucket, corpus.keys.take(bucket))
        common = np.flatnonzero(carriers.sizes > config.carriers)
        verdict = judge_keys(carriers, common, group, corpus.days, config)
        out = verdict.formula | (carriers.sizes[common] > cap)
        formula = common[out]
        hubs, others = (find_hubs(carriers, formula, corpus.orders, 0, way) for way in range(2))
        found.append(Formulae(carriers.values[formula], hubs, others, carriers.sizes[formula], verdict.groups[out]))
        codes = pair_with_hubs(carriers, common[~out], corpus.orders, corpus.boundary)
        stars.add(pair_buckets(codes), codes)
    copied = count_pairs(stars, corpus.key_counts, config.shared_keys)
    stars.close()
    together = [np.concatenate(column) for column in zip(*found, strict=True)]
    order = np.argsort(together[0])
    return Formulae(*(column[order] for column in together)), copied
