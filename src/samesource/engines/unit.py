"""Pieces of a stage's work."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Unit:
    """Source rows that a kernel takes at once, and how far the source is done with once they are (None: not told)."""

    rows: pa.RecordBatch
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What a kernel made of a unit of `rows` source rows; `mark` is the unit's."""

    batches: list[pa.RecordBatch]
    rows: int
    mark: int | None = None
