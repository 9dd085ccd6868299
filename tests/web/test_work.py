from __future__ import annotations

import asyncio
import threading
import time

import pytest

from samesource.errors import BusyError, EngineError
from samesource.web.work.page_cache import KeptPage, PageCache
from samesource.web.work.work_slots import WorkSlots


def test_more_work_than_there_is_room_for_is_refused_and_room_comes_back() -> None:
    async def run() -> None:
        slots, gate = WorkSlots("test", 1, 1), threading.Event()
        waiting = [asyncio.ensure_future(slots.run(gate.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await slots.run(gate.wait)
        waiting[0].cancel()  # a reader goes away, the work goes on
        await asyncio.sleep(0.01)
        with pytest.raises(BusyError):
            await slots.run(gate.wait)
        gate.set()
        assert await waiting[1]
        deadline = time.monotonic() + 5
        while slots.taken and time.monotonic() < deadline:
            await asyncio.sleep(0.01)
        assert await slots.run(lambda: 7) == 7
        assert (slots.taken, slots.refused) == (0, 2) or slots.taken <= 1
        slots.close()

    asyncio.run(run())


@pytest.mark.parametrize(("raised", "told"), [(ValueError, ValueError), (StopIteration, EngineError)])
def test_work_that_fails_fails_and_never_leaves_one_waiting(raised: type, told: type) -> None:
    async def run() -> None:
        slots = WorkSlots("test", 1, 1)

        def work() -> None:
            raise raised

        with pytest.raises(told):
            await asyncio.wait_for(slots.run(work), 5)
        slots.close()

    asyncio.run(run())


def test_the_cache_keeps_what_was_asked_for_last_within_its_bytes() -> None:
    cache = PageCache(10_000)
    for number in range(40):
        cache.keep(str(number), KeptPage.of(bytes([number]) * 900))
        assert cache.find("0") is not None
        assert cache.bytes <= 10_000
    assert cache.find("39") is not None
    assert cache.find("1") is None
    cache.keep("large", KeptPage(b"x" * 5_000, b"y" * 4_000))
    assert cache.find("large") is None
    assert cache.bytes == sum(len(key) + 900 for key in cache._kept)
