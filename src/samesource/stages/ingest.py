"""Read what is given into the engine."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.reading.nothing_read import nothing_read
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.correction import Correction
from samesource.tables import CORRECTIONS, DOCUMENTS, EPOCH, REJECTED

_BATCH = 256
_COLUMNS = DOCUMENTS.schema.names


def ingest(
    engine: Engine,
    rows: Iterable[DocumentRow | RejectedRow],
    corrections: Sequence[Correction] = (),
    epoch: pa.Table | None = None,
) -> None:
    """Make `documents` and `rejected` from what reading yields; raise InputError where not one document was read.

    `corrections` are kept as a table where there are any, and `epoch` (the statistics of an earlier run) where it is
    given. Rows are streamed: never more than a batch of documents in memory.
    """
    rejected: list[RejectedRow] = []
    engine.load("documents", _document_batches(rows, rejected), DOCUMENTS.schema)
    refused = [dataclasses.asdict(row) for row in rejected]
    engine.load("rejected", pa.Table.from_pylist(refused, schema=REJECTED.schema), REJECTED.schema)
    if corrections:
        # Rows that name a document which is not there were refused while reading.
        bad = {row.id for row in rejected}
        good = [dataclasses.asdict(given) for given in corrections if f"corrections#{given.line}" not in bad]
        engine.load("corrections", pa.Table.from_pylist(good, schema=CORRECTIONS.schema), CORRECTIONS.schema)
    if epoch is not None:
        engine.load("epoch", epoch, EPOCH.schema)
    if not engine.count("documents"):
        engine.drop("documents")
        raise nothing_read(rejected)


def _document_batches(
    rows: Iterable[DocumentRow | RejectedRow], rejected: list[RejectedRow]
) -> Iterator[pa.RecordBatch]:
    """Gather documents in batches and set the refusals aside."""
    waiting: list[dict[str, Any]] = []
    for row in rows:
        if isinstance(row, RejectedRow):
            rejected.append(row)
            continue
        waiting.append({name: getattr(row, name) for name in _COLUMNS})
        if len(waiting) == _BATCH:
            yield pa.RecordBatch.from_pylist(waiting, schema=DOCUMENTS.schema)
            waiting = []
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=DOCUMENTS.schema)
