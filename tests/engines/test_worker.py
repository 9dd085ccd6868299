"""A worker keeps to its share of memory before it makes room for a fresh one."""

from __future__ import annotations

import pytest

from samesource.engines import worker
from samesource.records.lately_used import LatelyUsed


@pytest.mark.parametrize(("held", "left"), [(100, 8), (101, 1)])
def test_above_its_share_it_lets_go_of_what_it_keeps(monkeypatch: pytest.MonkeyPatch, held: int, left: int) -> None:
    kept: LatelyUsed[int] = LatelyUsed(8)
    for number in range(8):
        kept.put(number, number, 1)
    monkeypatch.setattr(worker, "resident_bytes", lambda: held)
    assert worker._held(100) == held
    assert len(kept) == left
