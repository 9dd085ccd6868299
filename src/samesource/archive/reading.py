"""One state to read from."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from samesource.archive.explaining import explaining


@contextlib.contextmanager
def reading(connection: sqlite3.Connection, directory: Path) -> Iterator[None]:
    """See one state of the archive in all that is read inside, whoever writes meanwhile.

    Inside a transaction it is that one's state. Raise what `explaining` raises.
    """
    with explaining(directory):
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.rollback()
