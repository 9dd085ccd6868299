"""When kernels go to worker processes."""

from __future__ import annotations

import math
import time

from samesource.config import EngineConfig
from samesource.engines.patience import Patience

CONFIG = EngineConfig(worker_rows=100, worker_seconds=3)


def test_one_worker_is_never_asked_for() -> None:
    assert Patience(CONFIG, 1).seconds(10**9, started=False) == math.inf


def test_many_rows_go_at_once_and_few_once_they_took_long_together() -> None:
    patience = Patience(CONFIG, 2)
    assert patience.seconds(101, started=False) == 0
    assert patience.seconds(100, started=False) == 3
    patience.spend(time.monotonic() - 2)
    assert 0 < patience.seconds(100, started=False) <= 1
    patience.spend(time.monotonic() - 2)
    assert patience.seconds(1, started=False) == 0
    patience.renew()
    assert patience.seconds(1, started=False) == 3


def test_workers_that_are_up_share_all_that_can_be_shared() -> None:
    patience = Patience(CONFIG, 2)
    assert patience.seconds(2, started=True) == 0
    assert patience.seconds(1, started=True) == math.inf
