"""Run a kernel over one batch."""

from __future__ import annotations

import functools
import traceback

import pyarrow as pa

from samesource.engines.base import Kernel
from samesource.engines.conform import conform
from samesource.engines.plain_schema import plain_schema
from samesource.engines.single_threaded_products import single_threaded_products
from samesource.errors import EngineError
from samesource.reading.isolate import isolate


def run_kernel(kernel: Kernel, batch: pa.RecordBatch, schema: pa.Schema, stage: str) -> list[pa.RecordBatch]:
    """Run `kernel` over one batch and return what it yields; raise EngineError where it fails or breaks `schema`."""
    where = f"stage {stage}"
    source = conform(batch, plain_schema(batch.schema), where)
    made = isolate(functools.partial(_failure, where), _gather, kernel, source)
    return [conform(rows, schema, where) for rows in made]


def _gather(kernel: Kernel, source: pa.RecordBatch) -> list[pa.RecordBatch]:
    """Run the kernel to its end."""
    with single_threaded_products():
        return list(kernel(iter([source])))


def _failure(where: str, error: Exception) -> EngineError:
    """Say what went wrong in which stage, and keep the traceback as a note."""
    failure = EngineError(f"{type(error).__name__}: {error}", where=where)
    failure.add_note("".join(traceback.format_exception(error)))
    return failure
