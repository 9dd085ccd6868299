"""Run a kernel over units of work, here or in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator

from samesource.engines.kernel_task import KernelTask
from samesource.engines.load_values import load_values
from samesource.engines.run_kernel import run_kernel
from samesource.engines.unit import Made, Unit
from samesource.engines.worker_pool import WorkerPool
from samesource.kernels._jit import use_compiled


def map_rows(
    task: KernelTask, units: Iterator[Unit], patience: float, open_pool: Callable[[], WorkerPool]
) -> Generator[Made]:
    """Yield what the kernel makes of each unit, in their order: `patience` seconds in this process, then in workers."""
    yield from _map_here(task, units, patience)
    first = next(units, None)
    if first is not None:
        yield from open_pool().map(task, _again(first, units))


def _map_here(task: KernelTask, units: Iterator[Unit], patience: float) -> Iterator[Made]:
    """Yield what the kernel makes of `units` in this process until they end or `patience` seconds have passed."""
    until = time.monotonic() + patience
    while time.monotonic() < until and (unit := next(units, None)) is not None:
        use_compiled(task.compiled)
        try:
            made = run_kernel(task.kernel, load_values(unit.rows, task.heap), task.schema, task.stage)
        finally:
            use_compiled(False)
        yield Made(made, unit.rows.num_rows, unit.mark)


def _again(first: Unit, rest: Iterator[Unit]) -> Iterator[Unit]:
    """Put a unit taken back in front."""
    yield first
    yield from rest
