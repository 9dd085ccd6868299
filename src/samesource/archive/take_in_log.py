"""Take what is committed into the sums of pages."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.open_database import DATABASE
from samesource.archive.page_sums import PageSums, SumsHeader
from samesource.archive.read_log_frames import LogFrames, read_log_frames

_WRITES = "SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'writes'"


def take_in_log(connection: sqlite3.Connection, directory: Path, *, durable: bool) -> None:
    """Put the digests of what was committed since the last time into the sums; `durable`: return once they are on disk.

    `connection` holds the lock for writing. Raise OSError where the disk refuses.
    """
    log = directory / f"{DATABASE}-wal"
    sums = PageSums(directory)
    before = sums.header()
    found = read_log_frames(log, before.salts, before.frames) if before else read_log_frames(log)
    ((writes,),) = connection.execute(_WRITES).fetchall()
    ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
    if before is None:
        whole = found is not None and len(found.digests) == pages
        sums.write(_header(size, pages, found, writes, whole=whole), found.digests if found else {}, durable=durable)
    elif found is None or (found.salts == before.salts and found.frames == before.frames):
        if writes != before.writes and before.whole:
            sums.write(SumsHeader(size, pages, before.salts, before.frames, writes, whole=False), {}, durable=durable)
        elif durable:
            sums.write(before, {}, durable=True)
    else:
        # Every transaction of ours counts itself: of one that is counted and not in the log, no page was taken in.
        lost = found.salts == before.salts and found.frames < before.frames
        followed = before.whole and not lost and before.writes <= writes <= before.writes + found.commits
        whole = followed or len(found.digests) == pages
        sums.write(_header(size, pages, found, writes, whole=whole), found.digests, durable=durable)


def _header(size: int, pages: int, found: LogFrames | None, writes: int, *, whole: bool) -> SumsHeader:
    salts, frames = (found.salts, found.frames) if found else ((0, 0), 0)
    return SumsHeader(size, pages, salts, frames, writes, whole)
