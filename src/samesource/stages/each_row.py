"""Lift a function of one row to a kernel over batches."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa

from samesource.engines.base import Kernel

RowFunction = Callable[[dict[str, Any]], Iterable[dict[str, Any]]]


def each_row(function: RowFunction, schema: pa.Schema) -> Kernel:
    """Make a kernel that gives every row to `function` and gathers the rows that it returns.

    `function` is pickled to workers: a module-level function, or a partial of one.
    """
    return functools.partial(_run, function=function, schema=schema)


def _run(batches: Iterator[pa.RecordBatch], function: RowFunction, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        rows = [made for row in batch.to_pylist() for made in function(row)]
        yield pa.RecordBatch.from_pylist(rows, schema=schema)
