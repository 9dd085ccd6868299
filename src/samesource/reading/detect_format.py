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
    "eml": "mail",
}
_MAGIC = (
    (b"PAR1", "parquet"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
)
_TAR_MARK = (257, b"ustar")
_PROLOGUE = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<\?[^>]*\?>\s*|<!doctype[^>\[]*>\s*)*"
_FEED = re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", re.I | re.S)
_NEWSML = re.compile(_PROLOGUE + rb"<(?:[\w-]+:)?(?:newsItem|newsMessage|packageItem|NewsML)\b", re.S)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_RECORD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"[^"\n]{1,60}"\s*:')
_COMPRESSED = (".gz", ".zst", ".zstd", ".bz2", ".xz")


def detect_format(name: str, start: bytes) -> str:
    """Return a key of `readers.READERS`, from the first bytes and, where they do not tell, from the name."""
    name = name.lower()
    for compression in _COMPRESSED:
        name = name.removesuffix(compression)
    by_name = _ENDINGS.get(name.rpartition(".")[2] if "." in name else "", "")
    by_content = _by_content(start)
    if by_content:
        return by_content
    if by_name in ("jsonl", "json", "csv", "mail"):
        return by_name
    if _PAGE.match(start):
        return "html"
    if by_name == "html" and b"<" not in start:
        return "text"
    if by_name == "parquet":
        return by_name
    if not by_name and _RECORD.match(start):
        return "jsonl"
    return by_name or "text"


def _by_content(start: bytes) -> str:
    """Return the format whose mark the first bytes bear."""
    for magic, format_ in _MAGIC:
        if start.startswith(magic):
            return format_
    place, mark = _TAR_MARK
    if start[place : place + len(mark)] == mark:
        return "tar"
    if _FEED.match(start):
        return "feed"
    return "newsml" if _NEWSML.match(start) else ""
