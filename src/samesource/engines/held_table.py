"""A small table under a name that DuckDB reads as it stands whenever it is asked."""

from __future__ import annotations

import pyarrow as pa

from samesource.errors import EngineError


class HeldTable:
    """Hands out the rows that it holds at the moment, all of one schema, by the Arrow C stream interface.

    What DuckDB has bound to it stays bound when other rows come in.
    """

    def __init__(self, name: str, table: pa.Table) -> None:
        self.name, self.schema = name, table.schema
        self._table: pa.Table | None = table

    def put(self, table: pa.Table) -> None:
        """Hold other rows of the same schema."""
        self._table = table

    def let_go(self) -> None:
        """Hold nothing until other rows come; who asks meanwhile is told that there is no such table."""
        self._table = None

    def __arrow_c_schema__(self) -> object:
        """Return what the columns are."""
        return self.schema.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the rows; raise EngineError where there are none to return."""
        if self._table is None:
            raise EngineError("there is no such table", where=f"table {self.name}")
        return self._table.__arrow_c_stream__(requested_schema)
