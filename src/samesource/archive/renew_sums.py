"""Make the digests of all pages anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource.archive.digest_page import DIGEST_BYTES
from samesource.archive.move_log import move_log
from samesource.archive.open_database import DATABASE
from samesource.archive.page_sums import PageSums, SumsHeader
from samesource.archive.read_log_frames import read_log_frames
from samesource.archive.run_apart import run_apart
from samesource.archive.take_in_log import take_in_log


def renew_sums(connection: sqlite3.Connection, directory: Path) -> bool:
    """Digest every page as it stands, after what the archive holds has been found sound.

    For sums that were lost or have missed a write: False where they have not, or where it is refused. Cost: reading the
    file.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.DatabaseError:
        return False
    try:
        take_in_log(connection, directory, durable=True)
        sums = PageSums(directory)
        header = sums.header()
        if header is None or header.whole:
            return False
        moved = move_log(directory)
        now = run_apart("digest_file", str(directory / DATABASE), str(header.page_size))
        made = {i + 1: now[i * DIGEST_BYTES : (i + 1) * DIGEST_BYTES] for i in range(header.pages)}
        found = None if moved else read_log_frames(directory / f"{DATABASE}-wal")
        if found:
            made |= found.digests
        renewed = SumsHeader(header.page_size, header.pages, header.salts, header.frames, header.writes, whole=True)
        sums.write(renewed, made, durable=True)
    except (OSError, sqlite3.DatabaseError):
        return False
    finally:
        connection.execute("ROLLBACK")
    return True
