"""The shares of a run's memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """Bytes for the database, for each worker process, and how many workers there are room for."""

    database: int
    worker: int
    workers: int
