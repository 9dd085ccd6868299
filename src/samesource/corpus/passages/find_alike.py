"""Pairs of two sets that are alike as wholes."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.group_keys import group_keys
from samesource.corpus.passages.key_layout import KEY_BUCKETS
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pack_keys import pack_keys
from samesource.corpus.passages.pair_rare_carriers import pair_rare_carriers
from samesource.corpus.passages.pair_with_hubs import pair_with_hubs
from samesource.kernels.fingerprints.band_texts import band_texts
from samesource.kernels.mix import mix

Numbers = npt.NDArray[np.uint64]


def find_alike(corpus: CorpusKeys, folder: Path, config: Config, memory: int, threads: int) -> Numbers:
    """Return, sorted, the pairs across the sets that meet in a band of their sketches, to be compared.

    Short texts of one form share formulae only, and yet may be the same: passages do not show that. Texts of one set,
    which `duplicates` compares, are left out. Of a bucket of many texts a star is compared.
    """
    options = config.dedupe
    spool = NumberSpool(folder / "bands", KEY_BUCKETS, memory)
    sizes = np.cumsum(corpus.store.sizes)
    aims = np.arange(options.batch_bytes, int(sizes[-1]) if len(sizes) else 0, options.batch_bytes)
    cuts = np.unique(np.concatenate(([0], np.searchsorted(sizes, aims), [len(sizes)]))).tolist()
    for first, last in itertools.pairwise(cuts):
        numbers = np.arange(first, last)
        data, offsets = corpus.store.read(numbers)
        found = band_texts(data, offsets, options.words, options.bins, options.bands, threads)
        worded = found.counts > 0
        keys = mix(found.keys[worded] + np.arange(options.bands).astype(np.uint64))
        spool.add(*pack_keys(keys.ravel(), np.repeat(numbers[worded], options.bands)))
    codes = [np.empty(0, np.uint64)]
    for bucket in range(KEY_BUCKETS):
        carriers = group_keys(bucket, spool.take(bucket))
        common = np.flatnonzero(carriers.sizes > config.passages.carriers)
        codes.append(pair_rare_carriers(carriers, config.passages.carriers, corpus.boundary))
        codes.append(pair_with_hubs(carriers, common, corpus.orders, corpus.boundary))
    spool.close()
    return np.unique(np.concatenate(codes))
