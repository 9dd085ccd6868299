"""How the memory of a run is shared out."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from samesource.errors import OptionError

_UNITS = {"K": 10, "M": 20, "G": 30, "T": 40}
_BASE = 260 << 20
"""Bytes of this process: interpreter, libraries, language data, batches under way (measured)."""
_LEAST_WORKER = 230 << 20
"""Bytes of a worker with compiled kernels and language data (measured); less would start it anew after every unit."""
_MOST_WORKER = 1 << 30
_LEAST_DATABASE = 64 << 20
_WORKERS_SHARE = 0.4
_DATABASE_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """Bytes for the database, for each worker process, and how many workers there are room for."""

    database: int
    worker: int
    workers: int


def plan_memory(memory: str, workers: int) -> MemoryPlan:
    """Share `memory` (4GB; empty: by default) among this process, its database and up to `workers` workers.

    One worker needs no process of its own.
    Raises OptionError for what is no size. A bound too small for the least that a run needs is overstepped by it.
    """
    total = read_size(memory) if memory.strip() else default_size(workers)
    room = total - _BASE - _LEAST_DATABASE
    count = max(1, min(workers, int(max(room, 0) * 0.8) // _LEAST_WORKER))
    worker = min(_MOST_WORKER, max(_LEAST_WORKER, int(total * _WORKERS_SHARE) // count))
    taken = _BASE + (worker * count if count > 1 else 0)
    database = max(_LEAST_DATABASE, min(total - taken, int(total * _DATABASE_SHARE)))
    return MemoryPlan(database, worker, count)


def default_size(workers: int) -> int:
    """Return the bytes of a run that is told no bound: 1 GB and half a GB a worker, at most half of the machine's."""
    wanted = (1 << 30) + workers * (1 << 29)
    try:
        machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not known on this platform
        return wanted
    return min(wanted, machine // 2)


def read_size(memory: str) -> int:
    """Return a size such as 4GB or 512MiB in bytes (units count 1024); raise OptionError for anything else."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMGT])(?:i?B)?", memory.strip(), re.IGNORECASE)
    if not found:
        raise OptionError(f"{memory!r} is no size", where="engine.memory", remedy="Write it as 4GB or 512MB.")
    return int(float(found[1]) * (1 << _UNITS[found[2].upper()]))
