"""Run a kernel over one batch."""

from __future__ import annotations

import traceback

import pyarrow as pa

from samesource.engines.base import Kernel
from samesource.engines.conform import conform
from samesource.engines.plain_schema import plain_schema
from samesource.errors import EngineError


def run_kernel(kernel: Kernel, batch: pa.RecordBatch, schema: pa.Schema, stage: str) -> list[pa.RecordBatch]:
    """Run `kernel` over one batch and return what it yields; raise EngineError where it fails or breaks `schema`."""
    where = f"stage {stage}"
    source = conform(batch, plain_schema(batch.schema), where)
    try:
        made = list(kernel(iter([source])))
    except Exception as error:
        failure = EngineError(f"{type(error).__name__}: {error}", where=where)
        failure.add_note(traceback.format_exc())
        raise failure from error
    return [conform(rows, schema, where) for rows in made]
