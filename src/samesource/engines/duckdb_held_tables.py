"""Small tables that a database in memory need not make."""

from __future__ import annotations

import re

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from samesource.engines.has_large_values import has_large_values
from samesource.engines.value_heap import REFERENCE

ROWS = 2048
"""One vector of DuckDB's."""
BYTES = 8 << 20

_WORD = re.compile(r"\w+")


class DuckDBHeldTables:
    """Finished tables of few rows, held as Arrow: to make a table of three rows costs DuckDB two milliseconds.

    DuckDB sees one only when a query names it. All values are as they came, never references to a heap.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._cursor = connection.cursor()
        self._tables: dict[str, pa.Table] = {}
        self._shown: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name in self._tables

    def __getitem__(self, name: str) -> pa.Table:
        return self._tables[name]

    def put(self, name: str, table: pa.Table) -> bool:
        """Hold a table, if it is small and none of its values could be taken for a reference."""
        self.drop(name)
        if table.num_rows > ROWS or table.nbytes > BYTES or _holds_reference(table):
            return False
        self._tables[name] = table
        return True

    def drop(self, name: str) -> None:
        """Let go of a table where it is held."""
        self._tables.pop(name, None)
        if name in self._shown:
            self._shown.discard(name)
            self._cursor.unregister(name)

    def read(self, query: str, others: set[str]) -> pa.Table | None:
        """Return the rows of a query over held tables, integers 64 bits wide; None where it names one of `others`."""
        named = set(_WORD.findall(query))
        if named & others:
            return None
        self._show(named)
        made = self._cursor.sql(query).to_arrow_table()
        fields = [field.with_type(pa.int64()) if _is_whole(field.type) else field for field in made.schema]
        return made.cast(pa.schema(fields))

    def show(self, cursor: duckdb.DuckDBPyConnection, query: str) -> None:
        """Let a query on another cursor see the tables that it names."""
        for name in set(_WORD.findall(query)) & self._tables.keys():
            cursor.register(name, self._tables[name])

    def close(self) -> None:
        """Let go of everything."""
        self._tables.clear()
        self._cursor.close()

    def _show(self, named: set[str]) -> None:
        """Register what is not registered yet."""
        for name in (named & self._tables.keys()) - self._shown:
            self._cursor.register(name, self._tables[name])
            self._shown.add(name)


def _is_whole(kind: pa.DataType) -> bool:
    """Tell whether a type is of whole numbers, DuckDB's widest among them."""
    return bool(pa.types.is_integer(kind) or (pa.types.is_decimal(kind) and kind.scale == 0))


def _holds_reference(table: pa.Table) -> bool:
    """Tell whether a large value begins as a reference does."""
    for field, column in zip(table.schema, table.columns, strict=True):
        if has_large_values(field):
            values = pc.list_flatten(column) if hasattr(field.type, "value_type") else column
            if pc.any(pc.starts_with(values, REFERENCE.decode())).as_py():
                return True
    return False
