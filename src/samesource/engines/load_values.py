"""Read the large values that a batch refers to."""

from __future__ import annotations

import functools
from io import FileIO
from pathlib import Path

import pyarrow as pa

from samesource.engines.has_large_values import has_large_values
from samesource.engines.heap_file import heap_file
from samesource.engines.map_values import map_values
from samesource.engines.value_heap import REFERENCE
from samesource.errors import EngineError

OPEN_FILES: dict[tuple[str, bytes], FileIO] = {}
"""The files that this process reads, by folder and number as references write it, each opened once."""


def load_values(batch: pa.RecordBatch, folder: str) -> pa.RecordBatch:
    """Return `batch` with values in place of references into the heap in `folder`.

    Without a folder there are none. Raises EngineError where a file of the heap cannot be read or is too short.
    """
    if not folder or not any(has_large_values(field) for field in batch.schema):
        return batch
    return map_values(batch, functools.partial(_load, folder, {}))


def _load(folder: str, known: dict[bytes, bytes], value: bytes) -> bytes:
    """Return the value that a reference stands for, and any other as it is; each reference of a batch is read once."""
    if not value.startswith(REFERENCE):
        return value
    found = known.get(value)
    if found is None:
        found = known[value] = _read(folder, value)
    return found


def _read(folder: str, reference: bytes) -> bytes:
    """Read the value that a reference stands for."""
    number, place, size = reference[len(REFERENCE) :].split(b":")
    length = int(size, 16)
    try:
        stream = OPEN_FILES.get((folder, number)) or _open(folder, number)
        stream.seek(int(place, 16))
        found = stream.read(length)
    except OSError as error:
        raise EngineError("a file of the work folder cannot be read", where=folder, remedy=str(error)) from error
    if len(found) != length:
        raise EngineError("a file of the work folder is shorter than it was", where=str(stream.name))
    return found


def _open(folder: str, number: bytes) -> FileIO:
    """Open a file of the heap."""
    path = heap_file(Path(folder), int(number, 16))
    return OPEN_FILES.setdefault((folder, number), path.open("rb", buffering=0))
