"""Plain text files."""

from __future__ import annotations

from samesource.reading.decode_text import decode_text
from samesource.reading.rows import DocumentRow


def read_text(data: bytes, id: str, path: str) -> DocumentRow:  # noqa: A002 - the contract's name
    """Return a plain text file as a document; raise InputError where it is no text."""
    return DocumentRow(id=id, text=decode_text(data), path=path, format="text")
