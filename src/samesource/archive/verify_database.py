"""Ask SQLite whether its file is whole."""

from __future__ import annotations

import sqlite3

from samesource.archive.verify_report import RESTORE, Checked, Fault

_MOST = 100


def verify_database(connection: sqlite3.Connection) -> Checked:
    """Run SQLite's own check: order of rows, use of pages, indexes against their tables; cost: reading the file."""
    try:
        found = [str(says) for (says,) in connection.execute(f"PRAGMA integrity_check({_MOST})")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    wrong = [says for says in found if says != "ok"]
    return Checked({}, tuple(Fault("database", None, "archive.db", says.replace("\n", " "), RESTORE) for says in wrong))
