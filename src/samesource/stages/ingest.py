"""Read what is given into the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.tables import DOCUMENTS, REJECTED

_BATCH = 256


def ingest(engine: Engine, rows: Iterable[dict[str, Any]]) -> None:
    """Make `documents` and `rejected` from rows of either table (a row with a reason is a rejected one).

    Rows are streamed: never more than a batch in memory.
    """
    rejected: list[dict[str, Any]] = []
    engine.load("documents", _document_batches(rows, rejected), DOCUMENTS.schema)
    engine.load("rejected", pa.Table.from_pylist(rejected, schema=REJECTED.schema), REJECTED.schema)


def _document_batches(rows: Iterable[dict[str, Any]], rejected: list[dict[str, Any]]) -> Iterator[pa.RecordBatch]:
    """Gather documents in batches and set the rejected rows aside."""
    waiting: list[dict[str, Any]] = []
    for row in rows:
        if "reason" in row:
            rejected.append(row)
            continue
        waiting.append(row)
        if len(waiting) == _BATCH:
            yield pa.RecordBatch.from_pylist(waiting, schema=DOCUMENTS.schema)
            waiting = []
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=DOCUMENTS.schema)
