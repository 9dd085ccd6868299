"""Which reader reads a format."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from samesource.reading.reader import Reader

READERS = {
    "text": "read_text",
    "markdown": "read_markdown",
    "html": "read_html",
    "jsonl": "read_records",
    "json": "read_records",
    "csv": "read_records",
    "parquet": "read_records",
    "pdf": "read_pdf",
    "feed": "read_feed",
    "warc": "read_warc",
    "newsml": "read_newsml",
    "mail": "read_mail",
    "zip": "read_zip",
    "tar": "read_tar",
}
"""Format → the module of this package, and the function in it, that reads it. Imported when first needed."""


def find_reader(format: str) -> Reader:  # noqa: A002 - the field's name
    """Return the reader of a format of `READERS`."""
    name = READERS[format]
    return cast("Reader", getattr(import_module(f"samesource.reading.{name}"), name))
