"""Threads for work that would hold up the loop that answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from samesource.errors import BusyError, EngineError

_Result = TypeVar("_Result")


class WorkSlots:
    """Run work in so many threads, let so much more wait, and refuse the rest."""

    def __init__(self, name: str, threads: int, waiting: int) -> None:
        self.name = name
        self.taken = 0
        self.refused = 0
        self._most = threads + waiting
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)

    async def run(self, work: Callable[[], _Result]) -> _Result:
        """Return what `work` returns; raise BusyError where too much waits, or whatever `work` raises."""
        if self.taken >= self._most:
            self.refused += 1
            raise BusyError("the service is busy", remedy="Try again in a few seconds.")
        self.taken += 1
        loop = asyncio.get_running_loop()
        running = self._pool.submit(_guarded, work)
        # A reader who goes away frees no thread: the slot is taken until the work itself has ended.
        running.add_done_callback(lambda _: loop.call_soon_threadsafe(self._release))
        return await asyncio.wrap_future(running)

    def close(self) -> None:
        """Take no more work and drop what has not begun."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _release(self) -> None:
        self.taken -= 1


def _guarded(work: Callable[[], _Result]) -> _Result:
    """Return what `work` returns; no StopIteration enters a future: who waits for that one would wait for ever."""
    try:
        return work()
    except StopIteration as error:
        raise EngineError("the work ended before it had a result") from error
