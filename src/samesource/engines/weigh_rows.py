"""How large the rows of a batch are once their references are followed."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from samesource.engines.has_large_values import has_large_values
from samesource.engines.value_heap import REFERENCE

_TEXT_REFERENCE = REFERENCE.decode()


def weigh_rows(batch: pa.RecordBatch) -> list[int]:
    """Return the bytes of each row: its share of the batch's own, and the values that it refers to."""
    share = max(1, batch.nbytes // max(1, batch.num_rows))
    weights = [share] * batch.num_rows
    for field, column in zip(batch.schema, batch.columns, strict=True):
        if has_large_values(field):
            for i, value in enumerate(column.to_pylist()):
                weights[i] += _referred(value)
    return weights


def _referred(value: Any) -> int:  # noqa: ANN401 - bytes, a string, a list of them or None
    """Return the bytes that a value refers to."""
    if isinstance(value, list):
        return sum(map(_referred, value))
    if isinstance(value, str):
        return int(value.rsplit(":", 1)[1], 16) if value.startswith(_TEXT_REFERENCE) else 0
    return int(value.rsplit(b":", 1)[1], 16) if value and value.startswith(REFERENCE) else 0
