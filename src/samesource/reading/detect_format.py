"""Which format a file has."""

from __future__ import annotations

import re

from samesource.reading.items.fold_column import fold_column
from samesource.reading.items.read_columns import COLUMNS

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
    "mbox": "mail",
    "tar": "tar",
    "tgz": "tar",
}
_MAGIC = (
    (b"PAR1", "parquet"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
)
_TAR_MARK = (257, b"ustar")
_COMMENTS = rb"(?:\xef\xbb\xbf)?\s*+(?:(?><!--.*?-->)\s*+|<\?[^>]*+>\s*+)*+"
"""Patterns never go back (`*+`, `(?>…)`): a file of many comments would keep them busy for ever."""
_PROLOGUE = _COMMENTS + rb"(?:(?><!--.*?-->|<\?[^>]*+>|<!(?i:doctype)[^>\[]*+(?:>|\[.*?\]\s*+>))\s*+)*+"
_FEED = re.compile(_PROLOGUE + rb"<(?:rss|feed|entry|rdf:RDF|atom:feed|atom:entry)\b", re.I | re.S)
_NEWSML = re.compile(_PROLOGUE + rb"<(?:[\w-]+:)?(?:newsItem|newsMessage|packageItem|NewsML|nitf)\b", re.S)
_PAGE = re.compile(_COMMENTS + rb"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<\?xml\s")
"""XML of any other kind goes to the reader of agency items, which says what it misses."""
_RECORD = re.compile(rb'(?:\xef\xbb\xbf)?\s*+\{\s*"[^"\n]{1,60}"\s*:')
_LIST = re.compile(rb'(?:\xef\xbb\xbf)?\s*+\[\s*+\{\s*+"[^"\n]{1,60}"\s*:')
_SPREAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:\[\s*+[{\]]|\{\s*?\n)")
"""A list, or an object over several lines: no lines of JSON, whatever the name says."""
_LONGEST_HEADER = 2000
_COMPRESSED = (".gz", ".zst", ".zstd", ".bz2", ".xz")


def detect_format(name: str, start: bytes) -> str:
    """Return a key of `readers.READERS`, from the first bytes and, where they do not tell, from the name."""
    name = name.lower()
    for compression in _COMPRESSED:
        name = name.removesuffix(compression)
    by_name = _ENDINGS.get(name.rpartition(".")[2] if "." in name else "", "")
    by_content = _by_mark(start) or _by_markup(_narrow(start))
    if by_content:
        return by_content
    if by_name == "html" and b"<" not in _narrow(start):
        return "text"
    if by_name == "jsonl" and _SPREAD.match(start):
        return "json"
    if by_name in ("", "text", "csv"):
        return _by_records(start) or by_name or "text"
    return by_name


def _narrow(start: bytes) -> bytes:
    """Return UTF-16 as far as it is ASCII, so that marks can be found; anything else as it is."""
    for mark, sign, first in ((b"\xff\xfe", b"<\0", 0), (b"\xfe\xff", b"\0<", 1)):
        if start.startswith((mark, sign)):
            return start[len(mark) * start.startswith(mark) + first :: 2]
    return start


def _by_mark(start: bytes) -> str:
    """Return the format whose mark the first bytes bear."""
    for magic, format_ in _MAGIC:
        if start.startswith(magic):
            return format_
    place, mark = _TAR_MARK
    return "tar" if start[place : place + len(mark)] == mark else ""


def _by_markup(start: bytes) -> str:
    """Return the format that the first element tells."""
    for form, format_ in ((_FEED, "feed"), (_NEWSML, "newsml"), (_PAGE, "html"), (_XML, "newsml")):
        if form.match(start):
            return format_
    return ""


def _by_records(start: bytes) -> str:
    """Return jsonl or json where a file without a telling name begins with a record or a list of them."""
    if _RECORD.match(start):
        return "jsonl" if b"}" in start.split(b"\n", 1)[0] else "json"
    if _LIST.match(start):
        return "json"
    return "csv" if _is_table(start) else ""


def _is_table(start: bytes) -> bool:
    """Tell whether the first line names columns, a text and another that we know, and another line follows."""
    first, _, rest = start.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if len(first) > _LONGEST_HEADER or not rest.strip():
        return False
    for mark in (b",", b";", b"\t", b"|"):
        names = [fold_column(name.decode("utf-8", "replace")) for name in first.split(mark)]
        known = {column for column, aliases in COLUMNS.items() for name in names if name in aliases}
        if "text" in known and len(known) > 1:
            return True
    return False
