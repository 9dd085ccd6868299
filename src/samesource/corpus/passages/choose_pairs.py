"""Choose the pairs that share passages, and tell formulae apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.find_alike import find_alike
from samesource.corpus.passages.find_candidates import find_candidates
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.group_texts import group_texts
from samesource.corpus.passages.judge_corpus import judge_corpus
from samesource.corpus.passages.pair_members import pair_members
from samesource.corpus.passages.verify_candidates import verify_candidates

Ints = npt.NDArray[np.int64]


def choose_pairs(
    corpus: CorpusKeys, folder: Path, config: Config, memory: int, threads: int
) -> tuple[tuple[Ints, Ints], Formulae]:
    """Return the pairs with a passage that is no formula, texts of one group together, and the formulae.

    Of a pair the text first by the order of ids comes first; of two sets that of the query, and pairs that may be alike
    as wholes are among them.
    """
    rare, stars = find_candidates(corpus, folder, config.passages, memory)
    near, far = (verify_candidates(corpus.store, codes, config, threads) for codes in (rare, stars))
    group = group_texts(len(corpus.rows), np.concatenate((rare[near.shares], stars[far.shares & far.holds])))
    formulae, copied = judge_corpus(corpus, group, folder, config.passages, memory)
    codes = np.union1d(rare[near.shares], np.intersect1d(stars[far.shares], copied, assume_unique=True))
    if corpus.boundary:
        codes = np.union1d(codes, find_alike(corpus, folder, config, memory, threads))
    first, second = pair_members(codes)
    order = np.lexsort((second, first, group[first]))
    first, second = first[order], second[order]
    turned = np.full(len(first), True) if corpus.boundary else corpus.orders[first] > corpus.orders[second]
    return (np.where(turned, second, first), np.where(turned, first, second)), formulae
