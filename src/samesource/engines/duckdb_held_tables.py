"""Small tables that a database in memory need not make."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from samesource.engines.has_large_values import has_large_values
from samesource.engines.held_table import HeldTable
from samesource.engines.value_heap import REFERENCE

ROWS = 2048
"""One vector of DuckDB's."""
BYTES = 8 << 20

PLANS = 256
"""Queries that are planned at a time: the flow has some sixty."""
PLANNED_BYTES = 1 << 17
"""Above, the plan costs little beside what is read, and DuckDB keeps for each plan what it read last."""

_WORD = re.compile(r"\w+")


class DuckDBHeldTables:
    """Finished tables of few rows, held as Arrow: to make a table of three rows costs DuckDB two milliseconds.

    DuckDB sees one only when a query names it, and plans a query once that is asked often: of a join of few rows the
    plan is more than half of the cost. All values are as they came, never references to a heap.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._cursor = connection.cursor()
        self._tables: dict[str, pa.Table] = {}
        self._shown: dict[str, HeldTable] = {}
        self._plans: dict[str, _Plan] = {}
        self._number = itertools.count()

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
            self._shown[name].let_go()

    def read(self, query: str, others: set[str]) -> pa.Table | None:
        """Return the rows of a query over held tables, integers 64 bits wide; None where it names one of `others`."""
        named = set(_WORD.findall(query))
        if named & others:
            return None
        self._show(named)
        plan = self._plans.get(query)
        if plan is None or sum(self._tables[name].nbytes for name in named & self._tables.keys()) > PLANNED_BYTES:
            return self._plan(query)
        return self._run(query, plan)

    def show(self, cursor: duckdb.DuckDBPyConnection, query: str) -> None:
        """Let a query on another cursor see the tables that it names."""
        for name in set(_WORD.findall(query)) & self._tables.keys():
            cursor.register(name, self._tables[name])

    def close(self) -> None:
        """Let go of everything."""
        self._tables.clear()
        self._shown.clear()
        self._cursor.close()

    def _show(self, named: set[str]) -> None:
        """Let DuckDB see what a query names: new rows in the place of the last of that name, if they are alike."""
        for name in sorted(named & self._tables.keys()):
            table, shown = self._tables[name], self._shown.get(name)
            if shown is not None and shown.schema == table.schema:
                shown.put(table)
                continue
            # What was planned for columns of another kind is planned anew.
            self._forget_plans()
            self._shown[name] = HeldTable(name, table)
            self._cursor.register(name, self._shown[name])

    def _plan(self, query: str) -> pa.Table:
        """Run a query as it comes, and remember what its columns are."""
        if len(self._plans) >= PLANS:
            self._forget_plans()
        made = self._cursor.sql(query).to_arrow_table()
        fields = [field.with_type(pa.int64()) if _is_whole(field.type) else field for field in made.schema]
        return made.cast(self._plans.setdefault(query, _Plan(pa.schema(fields))).schema)

    def _run(self, query: str, plan: _Plan) -> pa.Table:
        """Run a query again, from the second time on as it is planned then."""
        if not plan.name:
            plan.name = f"plan_{next(self._number)}"
            self._cursor.execute(f"PREPARE {plan.name} AS {query}")
        # DuckDB copies a result in Arrow where it was not asked for in Arrow from the first.
        rows = self._cursor.execute(f"EXECUTE {plan.name}").fetchall()
        columns = zip(*rows, strict=True) if rows else itertools.repeat(())
        arrays = [pa.array(column, field.type) for column, field in zip(columns, plan.schema, strict=False)]
        return pa.Table.from_arrays(arrays, schema=plan.schema)

    def _forget_plans(self) -> None:
        """Plan all queries anew."""
        for plan in self._plans.values():
            if plan.name:
                self._cursor.execute(f"DEALLOCATE {plan.name}")
        self._plans.clear()


@dataclass(slots=True)
class _Plan:
    """What the columns of a query are, integers 64 bits wide, and the name of its prepared statement, if it has one."""

    schema: pa.Schema
    name: str = ""


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
