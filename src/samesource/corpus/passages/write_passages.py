"""Keep the passages of pairs, a shard at a time."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.passages.compare_texts import compare_texts
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.describe_chains import describe_chains
from samesource.corpus.passages.describe_pairs import describe_pairs
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.split_pairs import split_pairs

Ints = npt.NDArray[np.int64]


def write_passages(
    corpus: CorpusKeys,
    pairs: tuple[Ints, Ints],
    formulae: Formulae,
    folder: WorkFolder,
    config: Config,
    threads: int,
) -> int:
    """Compare the texts of pairs, formulae left out; keep tables `passages-N` and `pairs-N`; return how many N.

    A shard that is there already is not made again; which pairs one holds depends on the pairs and texts alone.
    """
    first, second = pairs
    shards = split_pairs(first, second, corpus.store.sizes, config.passages.shard_bytes)
    for number, (low, high) in enumerate(shards):
        if folder.has(f"pairs-{number:06}"):
            continue
        compared = compare_texts(corpus.store, first[low:high], second[low:high], formulae, config, threads)
        rows = corpus.rows[compared.numbers]
        folder.write(f"passages-{number:06}", describe_chains(compared, rows, config.align))
        folder.write(f"pairs-{number:06}", describe_pairs(compared, rows, config, threads))
    return len(shards)
