"""Which format a file has."""

from __future__ import annotations

import re

_ENDINGS = {
    "txt": "text",
    "text": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "json",
    "csv": "csv",
    "tsv": "csv",
    "parquet": "parquet",
    "pq": "parquet",
}
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_RECORD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"[^"\n]{1,60}"\s*:')


def detect_format(name: str, start: bytes) -> str:
    """Return text, markdown, html, jsonl, json, csv or parquet, from name and first bytes."""
    name = name.lower()
    for compression in (".gz", ".zst", ".zstd"):
        name = name.removesuffix(compression)
    by_name = _ENDINGS.get(name.rpartition(".")[2] if "." in name else "", "")
    if start.startswith(b"PAR1"):
        return "parquet"
    if by_name in ("jsonl", "json", "csv", "parquet"):
        return by_name
    if _PAGE.match(start):
        return "html"
    if by_name == "html" and b"<" not in start:
        return "text"
    if not by_name and _RECORD.match(start):
        return "jsonl"
    return by_name or "text"
