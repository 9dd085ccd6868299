"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.reading.make_row import make_row
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.streams.read_whole import read_whole
from samesource.reading.texts.decode_text import decode_text


def read_text(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a plain text file as a document; raise InputError where it is no text."""
    text = decode_text(read_whole(received, config))
    yield make_row(received.id, received.path, text, received.statements, "text")
