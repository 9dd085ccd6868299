"""Read the statistics of an archive."""

from __future__ import annotations

import sqlite3

import pyarrow as pa

from samesource.tables import EPOCH

_READ = "SELECT kind, channel, key, groups, days, shown, detail FROM epoch ORDER BY kind, channel, key"


def read_statistics(connection: sqlite3.Connection) -> pa.Table:
    """Return the table of the epoch, in the form in which a run takes it."""
    rows = [dict(zip(EPOCH.schema.names, row, strict=True)) for row in connection.execute(_READ)]
    return pa.Table.from_pylist(rows, schema=EPOCH.schema)
