"""Write a trace as Parquet tables."""

from __future__ import annotations

import io
import re

from samesource.exports.fill_tables import fill_tables
from samesource.exports.tables import EXPORT_TABLES
from samesource.model import Trace

_SURROGATE = re.compile("[\ud800-\udfff]")


def render_parquet(trace: Trace) -> dict[str, bytes]:
    """Return a file a table of `EXPORT_TABLES`: string, int64, double and bool columns, meanings as field metadata.

    A lone surrogate, which has no UTF-8 form, is U+FFFD; everything else is as it was.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    files = {}
    for table, rows in zip(EXPORT_TABLES, fill_tables(trace).values(), strict=True):
        schema = pa.schema(
            [pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in table.columns],
            metadata={"meaning": table.meaning},
        )
        columns = [[_cell(row[i]) for row in rows] for i in range(len(table.columns))]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        written = io.BytesIO()
        pq.write_table(pa.Table.from_arrays(arrays, schema=schema), written, compression="zstd")
        files[f"{table.name}.parquet"] = written.getvalue()
    return files


def _cell(cell: str | float | bool | None) -> str | float | bool | None:
    return _SURROGATE.sub("\ufffd", cell) if isinstance(cell, str) else cell
