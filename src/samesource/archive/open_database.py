"""Open an archive's database."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from samesource.archive.explaining import explaining
from samesource.errors import ArchiveError

DATABASE = "archive.db"

_CACHE_KIB = 8 << 10
_PATIENCE_MS = 5_000


def open_database(directory: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open the database of the archive in `directory`, in SQLite's write-ahead log: many readers beside one writer.

    A commit is on disk before it is acknowledged (`synchronous=FULL`); every frame of the log carries a checksum, so
    that a torn page at its end is as if it had not been written. On a full disk, where SQLite's shared memory has no
    room, it is opened for this process alone; on a file system that is only read, without any lock. Raise ArchiveError
    where there is no archive, OutputError where it cannot be opened.
    """
    path = directory / DATABASE
    if not create and not path.is_file():
        raise ArchiveError(
            "there is no archive here", where=str(directory), remedy="Make one with samesource init DIR."
        )
    with explaining(directory):
        try:
            return _connect(path)
        except sqlite3.OperationalError as error:
            if _is_only_read(directory) and not _log_length(path):
                return _connect(path, only_read=True)
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
                return _connect(path, alone=True)
            raise


def _connect(path: Path, *, alone: bool = False, only_read: bool = False) -> sqlite3.Connection:
    """Open a connection and read once: what cannot be opened says so here."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1" if only_read else str(path)
    connection = sqlite3.connect(
        address, isolation_level=None, check_same_thread=False, cached_statements=256, uri=only_read
    )
    try:
        if alone:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        if not only_read:
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA wal_autocheckpoint=0")  # seal_pages moves the log, once its pages are summed
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _is_only_read(directory: Path) -> bool:
    """Tell whether nobody at all can write here, so that reading needs no locks."""
    try:
        return bool(os.statvfs(directory).f_flag & os.ST_RDONLY)
    except (AttributeError, OSError):
        return False


def _log_length(path: Path) -> int:
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size
    except OSError:
        return 0
