"""Take what has been written into the sums of pages, and the log into the database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.open_database import DATABASE
from samesource.archive.page_sums import PageSums, SumsHeader
from samesource.archive.read_log_frames import LogFrames, read_log_frames

LOG_BYTES = 4 << 20
"""A log that is longer is taken into the database: what a reader looks through, and what a first reader recovers."""

_WRITES = "SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'writes'"


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
            _take_in(connection, directory, log, durable=moves)
            if moves:
                _move_log(directory)
        finally:
            connection.execute("ROLLBACK")
    except (sqlite3.DatabaseError, OSError):
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={patience}")
    return True


def _take_in(connection: sqlite3.Connection, directory: Path, log: Path, *, durable: bool) -> None:
    """Put the digests of what was committed since the last time into the sums."""
    sums = PageSums(directory)
    before = sums.header()
    found = read_log_frames(log, before.salts, before.frames) if before else read_log_frames(log)
    ((writes,),) = connection.execute(_WRITES).fetchall()
    ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
    if before is None:
        whole = found is not None and len(found.digests) == pages
        sums.write(_header(size, pages, found, writes, whole=whole), found.digests if found else {}, durable=durable)
    elif found is None or (found.salts == before.salts and not found.commits):
        if writes > before.writes and before.whole:
            sums.write(SumsHeader(size, pages, before.salts, before.frames, writes, whole=False), {}, durable=durable)
        elif durable:
            sums.write(before, {}, durable=True)
    else:
        # Every transaction of ours counts itself: of one that is counted and not in the log, no page was taken in.
        whole = before.whole and writes - before.writes <= found.commits
        sums.write(_header(size, pages, found, writes, whole=whole), found.digests, durable=durable)


def _header(size: int, pages: int, found: LogFrames | None, writes: int, *, whole: bool) -> SumsHeader:
    salts, frames = (found.salts, found.frames) if found else ((0, 0), 0)
    return SumsHeader(size, pages, salts, frames, writes, whole)


def _move_log(directory: Path) -> None:
    """Copy the log into the database, as far as readers allow; a connection that holds the lock cannot itself."""
    other = sqlite3.connect(directory / DATABASE, isolation_level=None)
    try:
        other.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    finally:
        other.close()
