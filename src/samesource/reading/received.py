"""Something given to be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from samesource.reading.streams.budget import Budget
from samesource.records.statement import Statement


@dataclass(slots=True)
class Received:
    """A file, or a member of a container, on its way to a reader.

    `id` is the id of the document if it becomes one, and begins those of its members (`id#member`).
    """

    id: str
    path: str
    """Path below the folder given, `/`-separated; a member of a container has the container's."""
    name: str
    """File name with its ending, without folders; a hint of the format, no more."""
    stream: BinaryIO
    """The content, decompressed, read once from its beginning; `seekable()` only where it happens to be."""
    start: bytes
    """The first bytes of `stream` (up to 4096), not taken from it."""
    file: Path | None = None
    """The file itself, where this is a whole file; native readers open it by name."""
    statements: tuple[Statement, ...] = ()
    """What the container or the server says of it."""
    encoding: str | None = None
    """Character encoding that the container or the server names."""
    format: str | None = None
    """Format, where the container knows it for sure; else it is detected."""
    budget: Budget | None = None
    """What the file that it is, or is packed in, may still unpack to; set where reading begins."""
