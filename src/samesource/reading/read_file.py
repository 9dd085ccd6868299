"""One file, whatever its format, as documents and refusals."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.detect_format import detect_format
from samesource.reading.process.parser_order import ParserOrder
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_received import read_received
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received
from samesource.reading.streams.detect_packing import detect_packing
from samesource.reading.streams.open_file import open_file

_RECORDS = ("csv", "jsonl")
"""Formats of records that are read in our own process, as text is: Python code, bounded by construction."""
_MARKED_UP = re.compile(rb"</p>|<br|\"(?:body_\w+|uri)\"", re.I)
"""Records whose texts are pages or agency items: lxml takes them apart, which is native code."""
_SHORT_MARKDOWN = 1 << 16
"""Bytes of Markdown whose patterns are searched in no time, whatever it holds."""


def read_file(
    name: str, path: Path, config: ReadingConfig, parsers: ParserProcess | None = None
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield the documents of one file and, for each that cannot be read, why. `name` is its path below the folder.

    Plain text, CSV and lines of JSON are read here; what needs a native or intricate parser, and what is compressed,
    is read by `parsers`, or by a process for this file alone.
    """
    id_ = name.removesuffix(".txt")
    try:
        with open_file(path) as stream:
            received = start_received(id_, name, Path(name).name, stream, path)
            if not detect_packing(received.start) and _is_plain(received, path):
                yield from read_received(received, config)
                return
        order = ParserOrder(id_, name, Path(name).name, config, file=path)
        with contextlib.nullcontext(parsers) if parsers else ParserProcess(config) as process:
            yield from process.read(order)
    except InputError as error:
        yield RejectedRow(id_, str(error))


def _is_plain(received: Received, path: Path) -> bool:
    """Tell whether a file can be read without a process of its own, as far as its beginning shows."""
    format_ = detect_format(received.name, received.start)
    if format_ == "markdown":
        return path.stat().st_size <= _SHORT_MARKDOWN
    return format_ == "text" or (format_ in _RECORDS and not _MARKED_UP.search(received.start))
