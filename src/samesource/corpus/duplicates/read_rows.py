"""Some texts of a corpus, read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa


def read_rows(
    batches: Iterable[pa.RecordBatch], rows: npt.NDArray[np.int64]
) -> Iterator[tuple[npt.NDArray[np.int64], pa.Array]]:
    """Yield (places in `rows`, texts) of those rows, which rise, batch by batch of what `read_texts` gives."""
    for batch in batches:
        here = batch.column("row").to_numpy()
        first, last = np.searchsorted(rows, (here[0], here[-1] + 1))
        if first < last:
            places = np.searchsorted(here, rows[first:last])
            yield np.arange(first, last), batch.column("text").take(pa.array(places))
