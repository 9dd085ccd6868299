"""Run a kernel over units of work, here or in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator

import pyarrow as pa

from samesource.engines.kernel_task import KernelTask
from samesource.engines.run_kernel import run_kernel
from samesource.engines.worker_pool import WorkerPool
from samesource.kernels._jit import use_compiled


def map_rows(
    task: KernelTask,
    units: Iterator[pa.RecordBatch],
    patience: float,
    open_pool: Callable[[], WorkerPool],
    report: Callable[[int], None],
) -> Generator[pa.RecordBatch]:
    """Yield what the kernel makes of `units`, in any order: `patience` seconds in this process, then in workers.

    `report` is told how many source rows have been finished since it was last told.
    """
    yield from _map_here(task, units, patience, report)
    first = next(units, None)
    if first is not None:
        yield from open_pool().map(task, _again(first, units), report)


def _map_here(
    task: KernelTask, units: Iterator[pa.RecordBatch], patience: float, report: Callable[[int], None]
) -> Iterator[pa.RecordBatch]:
    """Yield what the kernel makes of `units` in this process until they end or `patience` seconds have passed."""
    until = time.monotonic() + patience
    while time.monotonic() < until and (unit := next(units, None)) is not None:
        use_compiled(task.compiled)
        try:
            made = run_kernel(task.kernel, unit, task.schema, task.stage)
        finally:
            use_compiled(False)
        report(unit.num_rows)
        yield from made


def _again(first: pa.RecordBatch, rest: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Put a unit taken back in front."""
    yield first
    yield from rest
