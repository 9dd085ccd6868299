"""One transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from samesource.archive.explaining import explaining
from samesource.archive.seal_pages import seal_pages

_COUNT = "UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'writes'"


@contextlib.contextmanager
def writing(connection: sqlite3.Connection, directory: Path) -> Iterator[None]:
    """Do what is done inside wholly or not at all; raise ArchiveError where another process is writing.

    Whatever ends the process, the archive holds what it held before or everything that was written.
    """
    with explaining(directory):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute(_COUNT)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        seal_pages(connection, directory)
