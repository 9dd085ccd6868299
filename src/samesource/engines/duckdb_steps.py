"""What a work folder remembers of the steps that made its tables, so that a killed run goes on where it stopped."""
# ruff: noqa: S608 - table names are constants

from __future__ import annotations

import hashlib
import pickle
import uuid

import duckdb
import pyarrow as pa

from samesource.engines.base import Kernel
from samesource.engines.to_arrow_bytes import to_arrow_bytes

_STEPS = "samesource_steps"
_MARKS = "samesource_marks"


class DuckDBSteps:
    """Two tables beside the run's own: what each finished table was made of, and how far an unfinished one has come.

    A table's `made` is a hash of the query or kernel and of the `made` of all that it reads: a step whose result is
    there under the same hash need not run again. Its `copy` is another for each writing, since rows come in another
    order: marks, which count rows of a source, hold for one copy only.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        connection.execute(f"CREATE TABLE IF NOT EXISTS {_STEPS} (name VARCHAR, made VARCHAR, copy VARCHAR)")
        connection.execute(
            f"CREATE TABLE IF NOT EXISTS {_MARKS} (name VARCHAR, made VARCHAR, copy VARCHAR, mark BIGINT)"
        )

    def of_query(self, query: str) -> str:
        """Return the hash of a query over tables as they are now."""
        return _digest("query", query, *(self._made(name) for name in sorted(self._connection.get_table_names(query))))

    def of_kernel(self, kernel: Kernel, schema: pa.Schema, source: str) -> str:
        """Return the hash of a kernel's work on a source as it is now."""
        try:
            packed = pickle.dumps(kernel).hex()
        except (pickle.PicklingError, AttributeError, TypeError):  # it runs in this process alone
            packed = uuid.uuid4().hex
        return _digest("kernel", packed, schema.to_string(), self._made(source))

    def of_rows(self, rows: pa.Table) -> str:
        """Return the hash of rows given from outside."""
        return _digest("rows", hashlib.sha256(to_arrow_bytes(rows.to_batches(), rows.schema)).hexdigest())

    def is_made(self, name: str, made: str) -> bool:
        """Tell whether a table is there and what the step would make."""
        query = f"SELECT 1 FROM {_STEPS} WHERE name = ? AND made = ?"
        return bool(self._connection.execute(query, [name, made]).fetchall())

    def mark(self, name: str, made: str, source: str) -> int:
        """Return how many rows of `source` the unfinished table `name` has behind it; 0 where it is of other rows."""
        found = self._connection.execute(
            f"SELECT mark FROM {_MARKS} WHERE name = ? AND made = ? AND copy = ?", [name, made, self._copy(source)]
        ).fetchall()
        return int(found[0][0]) if found else 0

    def marked(self) -> set[str]:
        """Return the names of the tables that are under way."""
        return {row[0] for row in self._connection.execute(f"SELECT name FROM {_MARKS}").fetchall()}

    def put_mark(self, cursor: duckdb.DuckDBPyConnection, name: str, made: str, source: str, mark: int) -> None:
        """Write down how far an unfinished table has come; part of the cursor's transaction."""
        cursor.execute(f"DELETE FROM {_MARKS} WHERE name = ?", [name])
        cursor.execute(f"INSERT INTO {_MARKS} VALUES (?, ?, ?, ?)", [name, made, self._copy(source), mark])

    def put_step(self, cursor: duckdb.DuckDBPyConnection, name: str, made: str) -> None:
        """Write down what a table was made of; part of the cursor's transaction."""
        self.forget(cursor, name)
        cursor.execute(f"INSERT INTO {_STEPS} VALUES (?, ?, ?)", [name, made, uuid.uuid4().hex])

    def forget(self, cursor: duckdb.DuckDBPyConnection, name: str) -> None:
        """Strike out a table."""
        cursor.execute(f"DELETE FROM {_STEPS} WHERE name = ?", [name])
        cursor.execute(f"DELETE FROM {_MARKS} WHERE name = ?", [name])

    def _made(self, name: str) -> str:
        """Return what a table was made of; where that is not known, a value that is never met again."""
        return self._look("made", name)

    def _copy(self, name: str) -> str:
        """Return which writing of a table this is."""
        return self._look("copy", name)

    def _look(self, column: str, name: str) -> str:
        cursor = self._connection.cursor()
        try:
            found = cursor.execute(f"SELECT {column} FROM {_STEPS} WHERE name = ?", [name]).fetchall()
        finally:
            cursor.close()
        return str(found[0][0]) if found else uuid.uuid4().hex


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
