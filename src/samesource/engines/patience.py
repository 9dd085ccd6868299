"""How long kernels run in the main process."""

from __future__ import annotations

import math
import time

from samesource.config import EngineConfig


class Patience:
    """Counts what kernels have taken, over many steps: what has taken long takes longer yet."""

    def __init__(self, config: EngineConfig, workers: int) -> None:
        self._config = config
        self._workers = workers
        self._spent = 0.0

    def seconds(self, rows: int, started: bool) -> float:
        """Return the seconds that a kernel over `rows` rows may take here before workers do the rest.

        None where there are very many rows, or where workers are `started` and there is more than one row to share.
        """
        if self._workers <= 1:
            return math.inf
        if rows > self._config.worker_rows:
            return 0.0
        if started:
            return 0.0 if rows > 1 else math.inf
        return max(0.0, self._config.worker_seconds - self._spent)

    def spend(self, start: float) -> None:
        """Count the time since `start`, of the monotonic clock."""
        self._spent += time.monotonic() - start

    def renew(self) -> None:
        """Begin again: what comes is another piece of work."""
        self._spent = 0.0
