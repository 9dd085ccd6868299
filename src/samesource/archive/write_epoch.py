"""Write down the statistics that hold from now on."""

from __future__ import annotations

import sqlite3

from samesource.archive.epoch import Epoch
from samesource.tables import EPOCH

_INSERT = "INSERT INTO epoch (kind, channel, key, groups, days, shown, detail) VALUES (?, ?, ?, ?, ?, ?, ?)"
_META = "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"


def write_epoch(connection: sqlite3.Connection, epoch: Epoch) -> None:
    """Put `epoch` in the place of the statistics before, within the caller's transaction."""
    rows = [tuple(row[name] for name in EPOCH.schema.names) for row in epoch.statistics.to_pylist()]
    connection.execute("DELETE FROM epoch")
    connection.executemany(_INSERT, rows)
    connection.executemany(_META, [("epoch", epoch.name), ("epoch_documents", str(epoch.documents))])
