"""Large values beside a database: its tables hold references, so that joins, sorts and lists of them stay small."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from samesource.engines.heap_file import HEAP_PREFIX, heap_file
from samesource.engines.map_values import map_values

REFERENCE = b"\0heap:"
"""Begins a reference; a value that begins so itself is put away whatever its size."""
_LEAST = 256
"""Bytes; shorter values stay in the table."""


class ValueHeap:
    """Files of values in `folder`, of which this process appends to one of its own; none is ever changed.

    DuckDB 2.0 runs out of memory where the values of a join, sort or list exceed its limit severalfold, instead of
    spilling them; references it hardly notices, and only kernels, fetches and exports read what they stand for.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stream: BinaryIO | None = None
        self._number = 0
        self._end = 0

    def put(self, rows: pa.Table) -> pa.Table:
        """Return `rows` with references in place of large values, which are written out when this returns."""
        made = pa.Table.from_batches([map_values(batch, self._keep) for batch in rows.to_batches()], rows.schema)
        if self._stream is not None:
            self._stream.flush()
        return made

    def sync(self) -> None:
        """Have what was put reach the disk, before a table that is committed refers to it."""
        if self._stream is not None:
            os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Close the file."""
        if self._stream is not None:
            self._stream.close()

    def _keep(self, value: bytes) -> bytes:
        """Write out a large value and return its reference; return another value as it is."""
        if len(value) < _LEAST and not value.startswith(REFERENCE):
            return value
        stream = self._stream or self._open()
        stream.write(value)
        place = self._end
        self._end += len(value)
        return b"%s%x:%x:%x" % (REFERENCE, self._number, place, len(value))

    def _open(self) -> BinaryIO:
        """Begin a file with the next free number."""
        taken = [int(path.name.removeprefix(HEAP_PREFIX)) for path in self.folder.glob(f"{HEAP_PREFIX}*")]
        self._number = max(taken, default=0) + 1
        self._stream = heap_file(self.folder, self._number).open("xb", buffering=1 << 20)
        return self._stream
