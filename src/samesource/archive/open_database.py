"""Open an archive's database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.explaining import explaining
from samesource.errors import ArchiveError

DATABASE = "archive.db"

_CACHE_KIB = 32 << 10
_PATIENCE_MS = 5_000


def open_database(directory: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open the database of the archive in `directory`, in SQLite's write-ahead log: many readers beside one writer.

    A commit is on disk before it is acknowledged (`synchronous=FULL`); every frame of the log carries a checksum, so
    that a torn page at its end is as if it had not been written. Raise ArchiveError where there is no archive.
    """
    path = directory / DATABASE
    if not create and not path.is_file():
        raise ArchiveError(
            "there is no archive here", where=str(directory), remedy="Make one with samesource init DIR."
        )
    with explaining(directory):
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA wal_autocheckpoint=0")  # seal_pages moves the log, once its pages are summed
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store=MEMORY")
    return connection
