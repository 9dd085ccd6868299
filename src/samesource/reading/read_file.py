"""One file, whatever its format, as documents and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.open_source import open_source
from samesource.reading.read_received import read_received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received


def read_file(name: str, path: Path, config: ReadingConfig) -> Iterator[DocumentRow | RejectedRow]:
    """Yield the documents of one file and, for each that cannot be read, why. `name` is its path below the folder."""
    id_ = name.removesuffix(".txt")
    try:
        with open_source(path) as stream:
            yield from read_received(start_received(id_, name, Path(name).name, stream, path), config)
    except InputError as error:
        yield RejectedRow(id_, str(error))
