"""Stop in good order when asked to."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator

_SAID = b"samesource: stopping once the transaction at hand is done; a second Ctrl-C interrupts it\n"


@contextlib.contextmanager
def stop_signal() -> Iterator[threading.Event]:
    """Give an event that Ctrl-C (SIGINT) or SIGTERM sets; the second of them interrupts whatever is being done."""
    event = threading.Event()

    def take(_number: int, _frame: object) -> None:
        if event.is_set():
            raise KeyboardInterrupt
        event.set()
        os.write(2, _SAID)  # no buffered stream: it may have been interrupted in the middle of writing

    if threading.current_thread() is not threading.main_thread():
        yield event
        return
    before = {number: signal.signal(number, take) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield event
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
