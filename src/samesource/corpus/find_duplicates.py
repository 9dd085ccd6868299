"""Duplicates of a corpus: from sketches to families."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.describe_capped import describe_capped
from samesource.corpus.describe_families import Described, describe_families
from samesource.corpus.duplicates.group_families import group_families
from samesource.corpus.duplicates.meet_in_bands import Meetings, meet_in_bands
from samesource.corpus.duplicates.order_pairs import order_pairs
from samesource.corpus.duplicates.pair_verifier import PairVerifier
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.witnesses import Witnesses, find_witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder


class Duplicates(NamedTuple):
    """What was found."""

    witnesses: Witnesses
    met: Meetings
    told: Described
    capped: pa.Table


def find_duplicates(
    reader: CorpusReader,
    shards: list[str],
    folder: WorkFolder,
    config: Config,
    limits: tuple[int, int],
    watcher: Watcher,
) -> Duplicates:
    """Find the families among sketched texts; `limits`: threads, and bytes for what grows with the corpus."""
    threads, memory = limits
    options = config.dedupe
    watcher.stage("finding texts that meet")
    witnesses = find_witnesses(folder, shards)
    count = len(witnesses.documents)
    met = meet_in_bands(folder, shards, witnesses, options, memory, watcher)
    watcher.stage("comparing texts that met")
    left, right = order_pairs(count, met.left, met.right)
    nodes = np.unique(np.concatenate((left, right)))
    with PairVerifier(reader.read_again, witnesses, nodes, folder, config, (threads, memory), watcher) as verifier:
        similarity = verifier.verify("met", left, right)
        found = group_families(count, (left, right, similarity), verifier.verify, options)
        told = describe_families(witnesses, found, folder, shards, verifier.verify, options.keep, options.threshold)
    return Duplicates(witnesses, met, told, describe_capped(met.capped, witnesses, folder, shards))
