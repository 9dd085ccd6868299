"""Read the statistics that an archive was made with."""

from __future__ import annotations

import sqlite3

import pyarrow as pa

from samesource.tables import EPOCH

_READ = "SELECT kind, channel, key, groups, days, shown, detail FROM epoch ORDER BY kind, channel, key"


def read_epoch_table(connection: sqlite3.Connection) -> pa.Table:
    """Return the table `epoch` as a run takes it, sorted by its key."""
    columns = list(zip(*connection.execute(_READ), strict=True)) or [()] * len(EPOCH.schema.names)
    return pa.Table.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, EPOCH.schema, strict=True)],
        schema=EPOCH.schema,
    )
