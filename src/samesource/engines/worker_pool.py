"""Worker processes that run kernels."""

from __future__ import annotations

import collections
import contextlib
import pickle
import queue
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

import pyarrow as pa

from samesource.engines.base import Kernel
from samesource.engines.from_arrow_bytes import from_arrow_bytes
from samesource.engines.kernel_task import KernelTask
from samesource.engines.read_message import read_message
from samesource.engines.to_arrow_bytes import to_arrow_bytes
from samesource.engines.unit import Made, Unit
from samesource.engines.write_message import write_message
from samesource.errors import EngineError
from samesource.pipes.start_child import start_child

if TYPE_CHECKING:
    from concurrent.futures import Future

_IN_FLIGHT = 2
_AHEAD = 8


class WorkerPool:
    """A number of Python processes of our own, fed over pipes.

    Plain child processes: nothing of the caller's main module runs again in them, and they end when their pipe
    closes, even where this process is killed.
    """

    def __init__(self, count: int, share: int = sys.maxsize) -> None:
        self._workers: list[_Worker] = []
        self._share = share  # bytes; a worker that holds more after a unit makes room for a fresh one
        self._closed = False
        try:
            for _ in range(count):
                self._workers.append(_Worker())
        except OSError as error:
            self.close()
            raise EngineError(
                f"no worker process can be started: {error}", where=sys.executable, remedy="Set engine.workers to 1."
            ) from error

    def map(self, task: KernelTask, units: Iterator[Unit]) -> Iterator[Made]:
        """Yield what the kernel makes of each unit, in their order.

        Two units a worker are under way at a time, and a few more may be done and wait for a slow one before them.
        Raises EngineError where a kernel fails or a worker dies; on any way out but the end the workers are stopped.
        """
        from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

        kernel = _pickle(task.kernel, task.stage)
        order = ("stage", task.stage, kernel, task.schema, task.compiled, task.heap, self._share)
        idle: queue.SimpleQueue[int] = queue.SimpleQueue()
        for i in range(len(self._workers)):
            idle.put(i)
        threads = ThreadPoolExecutor(len(self._workers))
        waiting: collections.deque[tuple[Future[list[pa.RecordBatch]], Unit]] = collections.deque()
        finished = False
        try:
            while True:
                running = [future for future, _ in waiting if not future.done()]
                while (
                    len(running) < _IN_FLIGHT * len(self._workers)
                    and len(waiting) < _AHEAD * len(self._workers)
                    and (unit := next(units, None)) is not None
                ):
                    waiting.append((threads.submit(self._ask, idle, order, unit.rows), unit))
                    running.append(waiting[-1][0])
                if not waiting:
                    break
                if waiting[0][0].done():
                    future, unit = waiting.popleft()
                    yield Made(future.result(), unit.rows.num_rows, unit.mark)
                else:
                    wait(running, return_when=FIRST_COMPLETED)
            finished = True
        finally:
            if not finished:
                self.close()
            threads.shutdown(wait=True, cancel_futures=True)

    def _ask(
        self, idle: queue.SimpleQueue[int], order: tuple[object, ...], unit: pa.RecordBatch
    ) -> list[pa.RecordBatch]:
        """Have one unit done by the next idle worker; one that has grown beyond its share is replaced afterwards."""
        i = idle.get()
        try:
            made = self._workers[i].ask(order, unit)
            if self._workers[i].resident > self._share and not self._closed:
                self._workers[i].stop()
                self._workers[i] = _Worker()
            return made
        finally:
            idle.put(i)

    def close(self) -> None:
        """Stop the processes, whatever they are at."""
        self._closed = True
        for worker in self._workers:
            worker.stop()

    @property
    def usable(self) -> bool:
        """Tell whether every worker is alive."""
        return all(worker.process.poll() is None for worker in self._workers)


class _Worker:
    """One process and the stage it was last told."""

    def __init__(self) -> None:
        self.process = start_child("samesource.engines.worker")
        self._sender = cast("BinaryIO", self.process.stdin)
        self._receiver = cast("BinaryIO", self.process.stdout)
        self._told: tuple[object, ...] | None = None
        self.resident = 0

    def ask(self, order: tuple[object, ...], unit: pa.RecordBatch) -> list[pa.RecordBatch]:
        """Have one unit done as `order` says; raise EngineError where it fails or the process is gone."""
        where = f"stage {order[1]}"
        try:
            if self._told is not order:
                write_message(self._sender, order)
                self._told = order
            write_message(self._sender, ("unit", to_arrow_bytes([unit], unit.schema)))
            answer = read_message(self._receiver)
        except (OSError, ValueError):  # ValueError: the pipe was closed by `stop`
            answer = None
        if answer is None:
            raise EngineError(
                f"a worker process ended ({_describe_end(self.process)})",
                where=where,
                remedy="If memory ran out, set engine.workers lower.",
            )
        if answer[0] == "made":
            self.resident = answer[2]
            return from_arrow_bytes(answer[1])
        failure = EngineError(answer[1], where=where)
        for note in answer[2]:
            failure.add_note(note)
        raise failure

    def stop(self) -> None:
        """Kill the process and close its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self._sender, self._receiver):
            with contextlib.suppress(OSError):  # unsent bytes, the other end gone
                pipe.close()


def _describe_end(process: subprocess.Popen[bytes]) -> str:
    """Say how a process ended."""
    code = process.wait()
    return f"killed by signal {-code}" if code < 0 else f"exit code {code}"


def _pickle(kernel: Kernel, stage: str) -> bytes:
    """Pickle a kernel; raise EngineError where it cannot travel."""
    try:
        return pickle.dumps(kernel)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise EngineError(f"the kernel cannot be sent to a worker process: {error}", where=f"stage {stage}") from error
