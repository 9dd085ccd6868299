"""A run of the lean flow in figures."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pyarrow.compute as pc

from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.find_duplicates import Duplicates

_SCHEMA = "samesource/dedupe/1"
_NOT_TOLD = ("memory", "workers", "compiled_bytes", "batch_bytes", "shard_bytes")
"""Options that change nothing in the result."""


def summarise(reader: CorpusReader, found: Duplicates, config: Config) -> dict[str, Any]:
    """Return what dedupe.json says: the options, what was read, and what was found."""
    witnesses, told = found.witnesses, found.told
    kinds = dict(sorted((row["values"], row["counts"]) for row in pc.value_counts(told.removed["kind"]).to_pylist()))
    documents = len(witnesses.rows)
    options = {name: value for name, value in dataclasses.asdict(config.dedupe).items() if name not in _NOT_TOLD}
    summary = {
        "schema": _SCHEMA,
        "options": options | {"columns": config.reading.columns},
        "files": len(reader.files),
        "documents": documents,
        "rejected": len(reader.rejected),
        "without_words": int(np.count_nonzero(witnesses.of_document < 0)),
        "different_texts": len(witnesses.documents),
        "compared_pairs": len(found.met.left),
        "verified_pairs": told.pairs.num_rows,
        "capped_buckets": found.capped.num_rows,
        "families": len(set(told.families["family"].to_pylist())),
        "kept": documents - told.removed.num_rows,
        "removed": told.removed.num_rows,
        "removed_by_kind": kinds,
    }
    if found.passages is not None and found.formulae is not None:
        summary |= {"passages": found.passages.num_rows, "formulae": found.formulae.num_rows}
    return summary
