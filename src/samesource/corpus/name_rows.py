"""The ids behind row numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.corpus.duplicates.work_folder import WorkFolder

Places = npt.NDArray[np.int64]


def name_rows(rows: Places, folder: WorkFolder, tables: Sequence[str]) -> pa.Array:
    """Return the id of each of `rows`; `tables` of `folder` hold `row`, which rises through all of them, and `id`."""
    wanted, places = np.unique(rows, return_inverse=True)
    parts = [pa.array([], pa.string())]
    for name in tables:
        known = folder.read(name, ["row", "id"])
        own = known["row"].to_numpy()
        found = wanted[np.isin(wanted, own, assume_unique=True)]
        parts.append(known["id"].combine_chunks().take(pa.array(np.searchsorted(own, found))))
    return pa.concat_arrays(parts).take(pa.array(places))
