"""One file, whatever its format, as documents and refusals."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.detect_format import detect_format
from samesource.reading.detect_packing import detect_packing
from samesource.reading.open_file import open_file
from samesource.reading.parser_order import ParserOrder
from samesource.reading.parser_process import ParserProcess
from samesource.reading.read_received import read_received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received

_PLAIN = ("text", "csv", "jsonl")
"""Formats read in our own process: Python code, bounded by construction."""
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
            if not detect_packing(received.start) and _is_plain(detect_format(received.name, received.start), path):
                yield from read_received(received, config)
                return
        order = ParserOrder(id_, name, Path(name).name, config, file=path)
        with contextlib.nullcontext(parsers) if parsers else ParserProcess(config) as process:
            yield from process.read(order)
    except InputError as error:
        yield RejectedRow(id_, str(error))


def _is_plain(format_: str, path: Path) -> bool:
    """Tell whether a file of this format can be read without a process of its own."""
    return format_ in _PLAIN or (format_ == "markdown" and path.stat().st_size <= _SHORT_MARKDOWN)
