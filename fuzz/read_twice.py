"""What every reader promises of any bytes: documents and refusals, no exception, the same rows again."""

from __future__ import annotations

import dataclasses
import io
import json

from samesource.config import ReadingConfig
from samesource.reading.read_received import read_received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received

UNFORESEEN = "the file cannot be read: "
"""How a refusal begins where a reader raised what it did not expect: the run goes on, but the reader has a fault."""
CONFIG = ReadingConfig()


class BrokenPromiseError(Exception):
    """Rows are not what every reader promises."""


def read_twice(name: str, data: bytes) -> list[DocumentRow | RejectedRow]:
    """Return the rows of a file; raise BrokenPromiseError where they are not what they should be."""
    rows = _read(name, data)
    _demand(rows == _read(name, data), "read twice, the rows differ")
    for row in rows:
        for value in dataclasses.astuple(row):
            (value or "").encode("utf-8")
        if isinstance(row, RejectedRow):
            _demand(bool(row.reason), "a refusal without a reason")
            _demand(not row.reason.startswith(UNFORESEEN), row.reason)
        else:
            _demand(bool(row.text.strip()), "an empty document")
            json.loads(row.statements_json)
    return rows


def _demand(kept: bool, promise: str) -> None:
    """Raise BrokenPromiseError where something is not so."""
    if not kept:
        raise BrokenPromiseError(promise)


def _read(name: str, data: bytes) -> list[DocumentRow | RejectedRow]:
    return list(read_received(start_received(name, name, name, io.BytesIO(data)), CONFIG))
