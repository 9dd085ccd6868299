"""A worker process: runs kernels over the batches it is sent on standard input, until that ends."""

from __future__ import annotations

import os
import pickle
import queue
import sys
import threading
from typing import Any, BinaryIO

from samesource.engines.collect_rarely import collect_rarely
from samesource.engines.from_arrow_bytes import from_arrow_bytes
from samesource.engines.load_values import load_values
from samesource.engines.read_message import read_message
from samesource.engines.resident_bytes import resident_bytes
from samesource.engines.return_memory import return_memory
from samesource.engines.run_kernel import run_kernel
from samesource.engines.skip_pandas import skip_pandas
from samesource.engines.to_arrow_bytes import to_arrow_bytes
from samesource.engines.write_message import write_message
from samesource.errors import EngineError
from samesource.kernels._jit import use_compiled
from samesource.records.lately_used import LatelyUsed

_KEPT = 1 / 8
"""Share of what is kept of documents that stays where memory is short: a fresh worker costs more than the rest."""


def run_worker() -> None:
    """Serve one parent process; end at once when it closes the pipe or dies, whatever is under way."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not break into the answers
    skip_pandas()
    collect_rarely()
    inbox: queue.SimpleQueue[tuple[Any, ...]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, inbox), daemon=True).start()
    stage = heap = ""
    share = sys.maxsize
    kernel: Any = None
    schema: Any = None
    while True:
        kind, *rest = inbox.get()
        try:
            if kind == "stage":
                stage, packed, schema, compiled, heap, share = rest
                kernel = _unpickle(packed, stage)
                use_compiled(compiled)
                continue
            units = (load_values(batch, heap) for batch in from_arrow_bytes(rest[0]))
            made = [rows for unit in units for rows in run_kernel(kernel, unit, schema, stage)]
            write_message(answers, ("made", to_arrow_bytes(made, schema), _held(share)))
        except EngineError as error:
            write_message(answers, ("failed", error.what, getattr(error, "__notes__", [])))


def _held(share: int) -> int:
    """Return the bytes that this process holds; above `share`, after letting go of most that is kept of documents."""
    held = resident_bytes()
    if held <= share:
        return held
    LatelyUsed.shrink(_KEPT)
    return_memory()
    return resident_bytes()


def _listen(stream: BinaryIO, inbox: queue.SimpleQueue[tuple[Any, ...]]) -> None:
    """Put what comes in into `inbox`; end the process at the end of the stream, so that no orphan works on."""
    while (message := read_message(stream)) is not None:
        inbox.put(message)
    os._exit(0)


def _unpickle(packed: bytes, stage: str) -> Any:  # noqa: ANN401 - a kernel
    """Unpickle a kernel; raise EngineError where its module is not to be found here."""
    try:
        return pickle.loads(packed)  # noqa: S301 - made by our parent process
    except (ImportError, AttributeError, pickle.UnpicklingError) as error:
        raise EngineError(
            f"the kernel cannot be loaded in a worker process: {error}", where=f"stage {stage}"
        ) from error


if __name__ == "__main__":
    run_worker()
