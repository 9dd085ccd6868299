"""Pairs that share passages as rows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.passages.compared_texts import ComparedTexts
from samesource.corpus.passages.cover_pairs import cover_pairs
from samesource.corpus.passages.passage_schema import PAIR_SCHEMA
from samesource.kernels.fingerprints.compare_pairs import compare_pairs
from samesource.kernels.fingerprints.find_gram_sets import find_gram_sets

Ints = npt.NDArray[np.int64]

_DECIMALS = 6


def describe_pairs(compared: ComparedTexts, rows: Ints, config: Config, threads: int) -> pa.Table:
    """Return a row of `PAIR_SCHEMA` for each pair that has a passage or is similar as a whole.

    `rows` are the texts' own row numbers.
    """
    sets = find_gram_sets(compared.data, compared.offsets, config.dedupe.words, threads)
    jaccard = compare_pairs(sets.hashes, sets.offsets, compared.left, compared.right, threads)
    kept = np.flatnonzero((np.diff(compared.chains.offsets) > 0) | (jaccard >= config.dedupe.threshold))
    left, right, jaccard = compared.left[kept], compared.right[kept], jaccard[kept]
    cover = cover_pairs(compared)[kept]
    sure = cover_pairs(compared, sure=True)[kept]
    kind = np.where(sure >= config.passages.contained, "contained", "passage")
    kind = np.where(jaccard >= config.dedupe.threshold, "similar", kind)
    kind = np.where(jaccard == 1, "copy", kind)
    columns = [rows[left], rows[right], np.round(jaccard, _DECIMALS), np.round(cover, _DECIMALS), kind]
    return pa.table([pa.array(column) for column in columns], schema=PAIR_SCHEMA)
