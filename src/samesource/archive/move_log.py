"""Move the log into the database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.open_database import DATABASE


def move_log(directory: Path) -> bool:
    """Copy the log into the database as far as readers and the disk allow, and tell whether that was all of it.

    The caller holds the lock for writing on another connection, which could not do this itself, and has taken all of
    the log into the sums.
    """
    other = sqlite3.connect(directory / DATABASE, isolation_level=None)
    try:
        ((busy, frames, moved),) = other.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    except sqlite3.OperationalError:  # a full disk: all stays in the log
        return False
    finally:
        other.close()
    return bool(not busy and frames == moved)
