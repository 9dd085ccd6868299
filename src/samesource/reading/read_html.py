"""Web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.decode_text import decode_text
from samesource.reading.isolate import isolate
from samesource.reading.make_row import make_row
from samesource.reading.read_page_facts import read_page_facts
from samesource.reading.read_whole import read_whole
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.unreadable import unreadable


def read_html(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Yield a page's main text (trafilatura) with what its JSON-LD, OpenGraph and canonical link declare.

    Raises InputError where the page cannot be parsed or holds no article.
    """
    page = _decode_page(read_whole(received, config))
    text = isolate(unreadable("the page"), _extract, page)
    if not text or not text.strip():
        raise InputError("the page holds no article text")
    said = isolate(unreadable("the page's metadata"), read_page_facts, page)
    yield make_row(received.id, received.path, text, (*received.statements, *said), "html")


def _decode_page(data: bytes) -> str:
    """Decode by mark, UTF-8, or the encoding that the page's head names."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = re.search(rb"charset=[\"']?([A-Za-z0-9_-]{2,20})", data[:4096])
    if named:
        try:
            return data.decode(named.group(1).decode("ascii"), "strict")
        except (UnicodeDecodeError, LookupError):
            pass
    return decode_text(data)


def _extract(page: str) -> str | None:
    """Return the main text, one paragraph a line."""
    import trafilatura  # imported late: most of a second

    extracted: Any = trafilatura.extract(page, include_comments=False, include_tables=True, output_format="txt")
    return extracted if isinstance(extracted, str) else None
