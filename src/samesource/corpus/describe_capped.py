"""Buckets that were too large to be compared in pairs, as a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from samesource.corpus.duplicates.witnesses import Witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder


def describe_capped(
    capped: Sequence[tuple[int, int, int]], witnesses: Witnesses, folder: WorkFolder, shards: Sequence[str]
) -> pa.Table:
    """Return band, id of the text that all others of a bucket were compared with, and how many texts; largest first."""
    documents = witnesses.documents[[first for _, first, _ in capped]] if capped else np.empty(0, np.int64)
    homes = np.searchsorted(witnesses.starts, documents, side="right") - 1
    ids: list[str | None] = [None] * len(documents)
    for home in np.unique(homes).tolist():
        own = np.flatnonzero(homes == home)
        places = pa.array(documents[own] - witnesses.starts[home])
        for place, id_ in zip(
            own.tolist(), folder.read(shards[home], ["id"])["id"].take(places).to_pylist(), strict=True
        ):
            ids[place] = id_
    return pa.table(
        {
            "band": pa.array([band for band, _, _ in capped], pa.int64()),
            "id": pa.array(ids, pa.string()),
            "documents": pa.array([size for _, _, size in capped], pa.int64()),
        }
    )
