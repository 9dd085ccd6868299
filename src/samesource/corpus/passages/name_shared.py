"""What a search found, by ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.name_rows import name_rows
from samesource.corpus.passages.name_passages import name_passages

_JACCARD_KINDS = pa.array(["copy", "similar"])


class NamedPassages(NamedTuple):
    """The tables of a result."""

    passages: pa.Table
    pairs: pa.Table
    formulae: pa.Table


def name_shared(
    shared: tuple[pa.Table, pa.Table, pa.Table], known: pa.Table, folder: WorkFolder, shards: Sequence[str]
) -> NamedPassages:
    """Return passages, pairs and formulae with ids, sorted; pairs those of `known` (a, b, similarity, kind) and more.

    The similarity of a pair that is `contained`, or shares a `passage` only, is how much of the smaller text passages
    cover.
    """
    passages, pairs, formulae = shared
    by_jaccard = pc.is_in(pairs["kind"], _JACCARD_KINDS)
    pairs = pairs.append_column("similarity", pc.if_else(by_jaccard, pairs["jaccard"], pairs["cover"]))
    pairs = pairs.select(["a", "b", "similarity", "kind"])
    named = [
        name_passages(table, *(name_rows(table[name].to_numpy(), folder, shards) for name in ("a", "b")), turn=True)
        for table in (passages, pairs)
    ]
    ids = name_rows(formulae["row"].to_numpy(), folder, shards)
    shown = (
        formulae.set_column(0, "id", ids)
        .drop_columns("set")
        .sort_by([("documents", "descending"), ("id", "ascending")])
    )
    told = set(zip(known["a"].to_pylist(), known["b"].to_pylist(), strict=True))
    ends = zip(named[1]["a"].to_pylist(), named[1]["b"].to_pylist(), strict=True)
    more = named[1].filter(pa.array([pair not in told for pair in ends], pa.bool_()))
    together = pa.concat_tables([known, more.cast(known.schema)])
    return NamedPassages(named[0], together.sort_by([(name, "ascending") for name in known.column_names]), shown)
