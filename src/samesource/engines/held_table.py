"""A small table under a name that DuckDB reads as it stands whenever it is asked."""

from __future__ import annotations

import pyarrow as pa


class HeldTable:
    """Hands out the rows that it holds at the moment, all of one schema, by the Arrow C stream interface.

    What DuckDB has bound to it stays bound when other rows come in.
    """

    def __init__(self, table: pa.Table) -> None:
        self.table = table
        self.schema = table.schema

    def let_go(self) -> None:
        """Hold no rows until others come."""
        self.table = self.schema.empty_table()

    def __arrow_c_schema__(self) -> object:
        """Return what the columns are."""
        return self.schema.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the rows."""
        return self.table.__arrow_c_stream__(requested_schema)
