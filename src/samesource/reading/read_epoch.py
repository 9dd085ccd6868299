"""Read the statistics of an earlier run."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from samesource.errors import InputError
from samesource.tables import EPOCH


def read_epoch(path: Path) -> pa.Table:
    """Read a Parquet file that a run with tables left as `statistics`; raise InputError for any other file."""
    import pyarrow.parquet as pq

    remedy = "Give the tables/statistics.parquet that `samesource trace --tables` wrote."
    try:
        table = pq.read_table(path)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"the epoch cannot be read: {error}", where=str(path), remedy=remedy) from error
    missing = [name for name in EPOCH.schema.names if name not in table.schema.names]
    if missing:
        raise InputError(f"no epoch: columns lack ({', '.join(missing)})", where=str(path), remedy=remedy)
    return table.select(EPOCH.schema.names)
