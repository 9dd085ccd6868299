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
from samesource.corpus.passages.cover_verifier import CoverVerifier
from samesource.corpus.passages.name_shared import name_shared
from samesource.corpus.passages.passage_edges import NO_EDGES, Edges, passage_edges
from samesource.corpus.passages.passage_search import PassageSearch


class Duplicates(NamedTuple):
    """What was found."""

    witnesses: Witnesses
    met: Meetings
    told: Described
    capped: pa.Table
    passages: pa.Table | None = None
    """At depth `passages`: rows of a, a_start, a_end, b, b_start, b_end, kind, score."""
    formulae: pa.Table | None = None


def find_duplicates(
    reader: CorpusReader,
    shards: list[str],
    folder: WorkFolder,
    config: Config,
    limits: tuple[int, int],
    watcher: Watcher,
) -> Duplicates:
    """Find the families among sketched texts; `limits`: threads, and bytes for what grows with the corpus."""
    options = config.dedupe
    watcher.stage("finding texts that meet")
    witnesses = find_witnesses(folder, shards)
    count = len(witnesses.documents)
    met = meet_in_bands(folder, shards, witnesses, options, limits[1], watcher)
    left, right = order_pairs(count, met.left, met.right)
    shared = None
    with PassageSearch(reader.read, folder, config, limits) as search:
        more = NO_EDGES
        if options.depth == "passages":
            watcher.stage("finding passages")
            shared = search.find()
            more = passage_edges(shared[1], witnesses)
        watcher.stage("comparing texts that met")
        nodes = np.unique(np.concatenate((left, right, more.left, more.right)))
        with PairVerifier(reader.read_again, witnesses, nodes, folder, config, limits, watcher) as verifier:
            jaccard = verifier.verify("met", left, right)
            verify = CoverVerifier(verifier.verify, search if shared else None, witnesses, folder, config)
            edges = verify.add(Edges(left, right, jaccard, jaccard), more)
            found = group_families(count, edges, verify.verify, options)
            told = describe_families(witnesses, found, folder, shards, verify, options)
    capped = describe_capped(met.capped, witnesses, folder, shards)
    if shared is None:
        return Duplicates(witnesses, met, told, capped)
    named = name_shared(shared, told.pairs, folder, shards)
    return Duplicates(witnesses, met, told._replace(pairs=named.pairs), capped, named.passages, named.formulae)
