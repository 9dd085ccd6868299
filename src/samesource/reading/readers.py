"""Which reader reads a format."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from samesource.reading.reader import Reader

READERS: dict[str, tuple[str, str]] = {
    "text": ("read_text", "plain text in any common encoding"),
    "markdown": ("read_markdown", "Markdown; the lines of front matter are statements"),
    "html": ("read_html", "web pages: the main text, and what JSON-LD, microdata, OpenGraph and meta elements say"),
    "pdf": ("read_pdf", "PDF with a text layer, columns in reading order; one report a file (extra `pdf`)"),
    "feed": ("read_feed", "RSS 0.9 to 2.0 and Atom, an entry a report, with the `<source>` it names"),
    "warc": ("read_warc", "web archives: WARC and WET, plain or compressed, a page a report (extra `warc`)"),
    "mail": ("read_mail", "e-mails (.eml), with their attachments as members"),
    "newsml": ("read_newsml", "IPTC NewsML-G2, items and messages, and NITF"),
    "json": ("read_records", "JSON: a record, a list, an envelope around one, a JSON Feed, IPTC ninjs 1 to 3"),
    "jsonl": ("read_records", "lines of JSON: records or ninjs items (passim's `id, text, series` among them)"),
    "csv": ("read_records", "tables with commas, semicolons, tabs or bars; the first row names the columns"),
    "parquet": ("read_records", "Parquet tables"),
    "zip": ("read_zip", "ZIP archives of any of these"),
    "tar": ("read_tar", "tar archives of any of these"),
}
"""Format → the module of this package and the function in it that reads it (imported when needed), and what it is."""


def find_reader(format: str) -> Reader:  # noqa: A002 - the field's name
    """Return the reader of a format of `READERS`."""
    name, _ = READERS[format]
    return cast("Reader", getattr(import_module(f"samesource.reading.{name}"), name))
