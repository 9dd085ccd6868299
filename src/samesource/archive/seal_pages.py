"""Take what has been written into the sums of pages, and the log into the database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.move_log import move_log
from samesource.archive.open_database import DATABASE
from samesource.archive.take_in_log import take_in_log

LOG_BYTES = 4 << 20
"""A log that is longer is taken into the database: what a reader looks through, and what a first reader recovers."""


def seal_pages(connection: sqlite3.Connection, directory: Path, *, checkpoint: bool = False, wait: bool = True) -> bool:
    """Bring the sums up to date with all that is committed, and move a long log (`checkpoint`: any) into the database.

    Sums come first and are on disk before a page moves, so that page and sum agree whatever stops the work; SQLite's
    own checkpoints are off for that reason. Return False, and leave all as it is, where another process is writing
    (and `wait` is false or the wait too long) or the disk refuses: nothing that was acknowledged depends on the sums.
    """
    log = directory / f"{DATABASE}-wal"
    try:
        length = log.stat().st_size
    except FileNotFoundError:
        length = 0
    moves = length > LOG_BYTES or (checkpoint and length > 0)
    patience = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    try:
        if not wait:
            connection.execute("PRAGMA busy_timeout=0")
        connection.execute("BEGIN IMMEDIATE")
        try:
            take_in_log(connection, directory, durable=moves)
            if moves:
                move_log(directory)
        finally:
            connection.execute("ROLLBACK")
    except (sqlite3.DatabaseError, OSError):
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={patience}")
    return True
