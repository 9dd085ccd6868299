"""Pairs that share passages as edges between witnesses."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.corpus.duplicates.witnesses import Witnesses

Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class Edges(NamedTuple):
    """Pairs of witnesses, left < right, how similar they are, and how much of it the runs of whole texts say."""

    left: Places
    right: Places
    similarity: Floats
    jaccard: Floats

    def join(self, other: Edges) -> Edges:
        """Return the pairs of both, each once, with the larger similarity."""
        left, right, similarity, jaccard = (np.concatenate(columns) for columns in zip(self, other, strict=True))
        order = np.lexsort((-similarity, right, left))
        left, right = left[order], right[order]
        first = np.append(True, (left[1:] != left[:-1]) | (right[1:] != right[:-1]))[: len(left)]
        return Edges(left[first], right[first], similarity[order][first], jaccard[order][first])


NO_EDGES = Edges(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))


def passage_edges(pairs: pa.Table, witnesses: Witnesses) -> Edges:
    """Return a search's pairs as edges; one of kind `contained` is as similar as passages cover the smaller text."""
    rows = (pairs[name].to_numpy() for name in ("a", "b"))
    nodes = [witnesses.of_document[np.searchsorted(witnesses.rows, row)] for row in rows]
    low, high = np.minimum(*nodes), np.maximum(*nodes)
    jaccard = pairs["jaccard"].to_numpy()
    contained = np.array(pairs["kind"].to_pylist(), dtype=object) == "contained"
    similarity = np.where(contained, np.maximum(pairs["cover"].to_numpy(), jaccard), jaccard)
    apart = np.flatnonzero((low >= 0) & (low < high))
    return Edges(low[apart], high[apart], similarity[apart], jaccard[apart])
