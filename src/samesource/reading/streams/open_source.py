"""Open a file, plain or compressed, as a stream of bytes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from samesource.reading.streams.budget import Budget
from samesource.reading.streams.open_file import open_file
from samesource.reading.streams.unpack import unpack

_START = 16


def open_source(path: Path, budget: Budget | None = None) -> BinaryIO:
    """Open `path` for reading, unpacked where its first bytes say gzip, zstd, xz or bzip2.

    Raises InputError for what is no regular file, has gone, or may not be read.
    """
    stream = open_file(path)
    start = stream.read(_START)
    stream.seek(0)
    return unpack(stream, start, budget) or stream
