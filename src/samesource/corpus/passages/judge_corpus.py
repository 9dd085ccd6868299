"""Tell copying from formulae over a whole corpus."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.config import PassageConfig
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.count_pairs import count_pairs
from samesource.corpus.passages.find_candidates import most_carriers
from samesource.corpus.passages.find_hubs import find_hubs
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.judge_keys import judge_keys
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pair_codes import PAIR_BUCKETS, pair_buckets
from samesource.corpus.passages.pair_with_hubs import pair_with_hubs
from samesource.corpus.passages.text_keys import KEY_BUCKETS, group_keys

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def judge_corpus(
    corpus: CorpusKeys, group: Ints, folder: Path, config: PassageConfig, memory: int
) -> tuple[Formulae, Numbers]:
    """Return the formulae, and the pairs with a hub that share enough common keys that are none.

    What too many texts carry is a formula without further question.
    """
    stars = NumberSpool(folder / "copied", PAIR_BUCKETS, memory)
    cap = most_carriers(corpus, config)
    found: list[tuple[Numbers, Ints, Ints, Ints]] = []
    for bucket in range(KEY_BUCKETS):
        carriers = group_keys(bucket, corpus.keys.take(bucket))
        common = np.flatnonzero(carriers.sizes > config.carriers)
        verdict = judge_keys(carriers, common, group, corpus.days, config)
        capped = carriers.sizes[common] > cap
        formula = common[verdict.formula | capped]
        groups = verdict.groups[verdict.formula | capped]
        found.append((carriers.values[formula], find_hubs(carriers, formula, 0), carriers.sizes[formula], groups))
        codes = pair_with_hubs(carriers, common[~verdict.formula & ~capped], corpus.boundary)
        stars.add(pair_buckets(codes), codes)
    keys, hubs, documents, groups = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.argsort(keys)
    copied = count_pairs(stars, corpus.key_counts, config.shared_keys)
    stars.close()
    return Formulae(keys[order], hubs[order], documents[order], groups[order]), copied
