"""The page on the tables that CSV and Parquet exports hold."""

from __future__ import annotations

from samesource.exports.tables import EXPORT_TABLES

HEAD = """\
What `samesource export --format csv` and `--format parquet` write ([Exports](exports.md)). Positions are half-open code
points into the document's text as received; probabilities and scores run from 0 to 1."""


def describe_export_tables() -> str:
    """Return the page."""
    page = [f"# Export tables\n\n{HEAD}\n"]
    for table in EXPORT_TABLES:
        page.append(f"\n## {table.name}\n\n{table.meaning}\n\n| column | type | meaning |\n|---|---|---|\n")
        page.extend(f"| `{c.name}` | {c.type} | {c.meaning} |\n" for c in table.columns)
    return "".join(page)
