"""Write a trace as CSV tables."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence

from samesource.exports.clean_text import clean_text
from samesource.exports.fill_tables import fill_tables
from samesource.exports.tables import EXPORT_TABLES, ExportTable
from samesource.model import Trace

_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@|%'\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), and the mark against it."""

Cell = str | int | float | bool | None


def render_csv(trace: Trace) -> dict[str, bytes]:
    """Return a file a table of `EXPORT_TABLES`, and `csv-metadata.json`, which tells them as the W3C's CSVW does.

    UTF-8, commas, quotes where needed, CRLF (RFC 4180). What is not known is empty. A text that a spreadsheet might
    run as a formula, and one that begins with an apostrophe, has an apostrophe before it: take one away from texts
    that begin with one. Characters that XML cannot hold are U+FFFD.
    """
    files = {
        f"{table.name}.csv": _write(table, rows)
        for table, rows in zip(EXPORT_TABLES, fill_tables(trace).values(), strict=True)
    }
    described = {
        "@context": "http://www.w3.org/ns/csvw",
        "dialect": {"lineTerminators": ["\r\n"]},
        "tables": [_describe(table) for table in EXPORT_TABLES],
    }
    return {**files, "csv-metadata.json": (json.dumps(described, indent=1, ensure_ascii=False) + "\n").encode()}


def _write(table: ExportTable, rows: Sequence[Sequence[Cell]]) -> bytes:
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow([column.name for column in table.columns])
    lines.writerows([_cell(cell) for cell in row] for row in rows)
    return written.getvalue().encode()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return repr(round(cell, 6) + 0.0)
    if isinstance(cell, int):
        return str(cell)
    plain = clean_text(cell)
    return f"'{plain}" if _FORMULA.match(plain) else plain


def _describe(table: ExportTable) -> dict[str, object]:
    columns = [
        {"name": column.name, "titles": column.name, "datatype": column.type, "dc:description": column.meaning}
        for column in table.columns
    ]
    return {"url": f"{table.name}.csv", "dc:description": table.meaning, "tableSchema": {"columns": columns}}
