"""Write the passages of pairs, a shard at a time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.passages.compare_texts import compare_texts
from samesource.corpus.passages.compared_texts import ComparedTexts
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.cover_pairs import cover_pairs
from samesource.corpus.passages.describe_chains import describe_chains
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.pair_codes import pair_members
from samesource.corpus.passages.passage_schema import PAIR_SCHEMA
from samesource.corpus.passages.split_pairs import split_pairs

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def write_passages(
    corpus: CorpusKeys, pairs: Numbers, formulae: Formulae, folder: Path, config: Config, threads: int
) -> tuple[list[Path], list[Path]]:
    """Compare the texts of pairs, formulae left out; return the files of passages and of pairs.

    A shard's files are renamed when whole, that of pairs last; a shard that has both is not made again.
    """
    import pyarrow.parquet as pq

    options = config.passages
    low, high = pair_members(pairs)
    first, second = (high, low) if corpus.boundary else (low, high)
    passages, tables = [], []
    for number, (start, end) in enumerate(split_pairs(first, second, corpus.store.sizes, options.shard_bytes)):
        passages.append(folder / f"passages-{number:06}.parquet")
        tables.append(folder / f"pairs-{number:06}.parquet")
        if passages[-1].exists() and tables[-1].exists():
            continue
        compared = compare_texts(corpus.store, first[start:end], second[start:end], formulae, options, threads)
        rows = corpus.rows[compared.numbers]
        for path, table in (
            (passages[-1], describe_chains(compared, rows, config.align)),
            (tables[-1], _pairs(compared, rows, options.contained)),
        ):
            part = path.with_suffix(".part")
            pq.write_table(table, part, compression="zstd")
            part.replace(path)
    return passages, tables


def _pairs(compared: ComparedTexts, rows: Ints, contained: float) -> pa.Table:
    """Return a row for each pair that still has a passage."""
    kept = np.flatnonzero(np.diff(compared.chains.offsets))
    cover = cover_pairs(compared)
    left, right, similarity = cover.left[kept], cover.right[kept], cover.smaller[kept]
    kind = np.where(np.maximum(left, right) >= contained, "contained", "passage")
    kind = np.where(np.minimum(left, right) >= contained, "copy", kind)
    columns = [
        rows[compared.left[kept]],
        rows[compared.right[kept]],
        *(np.round(each, 6) for each in (left, right, similarity)),
        kind,
    ]
    return pa.table([pa.array(column) for column in columns], schema=PAIR_SCHEMA)
