"""Passages that texts of a corpus share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.find_candidates import find_candidates
from samesource.corpus.passages.group_texts import group_texts
from samesource.corpus.passages.judge_corpus import judge_corpus
from samesource.corpus.passages.show_formulae import show_formulae
from samesource.corpus.passages.take_keys import take_keys
from samesource.corpus.passages.verify_candidates import verify_candidates
from samesource.corpus.passages.write_passages import write_passages

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


class CorpusPassages(NamedTuple):
    """Parquet files, in order: passages, the pairs they are of, and the formulae that are none."""

    passages: list[Path]
    pairs: list[Path]
    formulae: Path


def find_corpus_passages(
    batches: Iterable[pa.RecordBatch],
    folder: Path,
    config: Config,
    *,
    against: Iterable[pa.RecordBatch] | None = None,
    memory: int = 1 << 30,
    threads: int = 1,
) -> CorpusPassages:
    """Find all passages that two texts share, and write them into `folder` a shard at a time.

    Batches are of `TEXT_SCHEMA`, tables those of `passage_schema`. With `against` only pairs across the two sets are
    looked for; `a` is then a row of `batches` and `b` one of `against`. Where an earlier run on the same texts and
    options was stopped in `folder`, its finished shards stay; whoever calls makes sure that it is no other's.
    Keys and pairs beyond a quarter of `memory` bytes each, and all texts, go to disk. Nothing is quadratic but the
    pairs of keys with up to `passages.carriers` texts.
    """
    options, room = config.passages, memory // 4
    corpus = take_keys(batches, against or (), folder / "work", options, room, threads)
    rare, stars = find_candidates(corpus, folder / "work", options, room)
    near, far = (verify_candidates(corpus.store, codes, options, threads) for codes in (rare, stars))
    group = group_texts(len(corpus.rows), np.concatenate((rare[near.shares], stars[far.shares & far.holds])))
    formulae, copied = judge_corpus(corpus, group, folder / "work", options, room)
    pairs = np.union1d(rare[near.shares], np.intersect1d(stars[far.shares], copied, assume_unique=True))
    shown = show_formulae(corpus, formulae, folder / "formulae.parquet", options, threads)
    passages, tables = write_passages(corpus, _ordered(pairs, group), formulae, folder, config, threads)
    _clear(corpus)
    return CorpusPassages(passages, tables, shown)


def _ordered(pairs: Numbers, group: Ints) -> Numbers:
    """Order pairs by the group of the first text, so that texts compared often are at hand together."""
    first = (pairs >> np.uint64(28)).astype(np.int64)
    return pairs[np.lexsort((pairs, group[first]))]


def _clear(corpus: CorpusKeys) -> None:
    """Delete what is no result."""
    corpus.keys.close()
    corpus.store.remove()
