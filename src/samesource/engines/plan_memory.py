"""How the memory of a run is shared out."""

from __future__ import annotations

from samesource.engines.default_memory import default_memory
from samesource.engines.memory_plan import MemoryPlan
from samesource.engines.read_size import read_size

_BASE = 260 << 20
"""Bytes of this process: interpreter, libraries, language data, batches under way (measured)."""
_LEAST_WORKER = 380 << 20
"""Bytes of a worker with compiled kernels and language data (measured); less would start it anew after every unit."""
_MOST_WORKER = 1 << 30
_LEAST_DATABASE = 64 << 20
_WORKERS_SHARE = 0.5
_DATABASE_SHARE = 0.4


def plan_memory(memory: str, workers: int) -> MemoryPlan:
    """Share `memory` (4GB; empty: by default) among this process, its database and up to `workers` workers.

    One worker needs no process of its own.
    Raises OptionError for what is no size. A bound too small for the least that a run needs is overstepped by it.
    """
    total = read_size(memory) if memory.strip() else default_memory(workers)
    room = total - _BASE - _LEAST_DATABASE
    count = max(1, min(workers, int(max(room, 0) * 0.8) // _LEAST_WORKER))
    worker = min(_MOST_WORKER, max(_LEAST_WORKER, int(total * _WORKERS_SHARE) // count))
    taken = _BASE + (worker * count if count > 1 else 0)
    database = max(_LEAST_DATABASE, min(total - taken, int(total * _DATABASE_SHARE)))
    return MemoryPlan(database, worker, count)
