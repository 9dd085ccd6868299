"""Say in our words what SQLite reports."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from samesource.errors import ArchiveError, OutputError


@contextlib.contextmanager
def explaining(directory: Path) -> Iterator[None]:
    """Raise errors of the database as ArchiveError or, where the disk refuses, OutputError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _explained(error, directory) from error


def _explained(error: sqlite3.DatabaseError, directory: Path) -> ArchiveError | OutputError:
    """Find words for an error by its code."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    where = str(directory)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return ArchiveError(
            "another process is writing to this archive",
            where=where,
            remedy="Wait until it has ended; reading goes on meanwhile.",
        )
    if code == sqlite3.SQLITE_FULL:
        return OutputError(
            "the disk is full; what was acknowledged before is kept", where=where, remedy="Free space, then add again."
        )
    if code in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return OutputError(f"the archive cannot be written or read: {error}", where=where, remedy="Look at the disk.")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return ArchiveError(
            f"the archive is damaged: {error}",
            where=where,
            remedy="Run samesource verify to see what is lost; restore the folder from a copy.",
        )
    return ArchiveError(f"the archive's database refused: {error}", where=where)
