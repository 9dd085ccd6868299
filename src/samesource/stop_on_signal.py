"""Have the signals that ask a program to stop raise one exception."""

from __future__ import annotations

import signal


class _Stopped(KeyboardInterrupt):
    """A stop that was asked for.

    Not KeyboardInterrupt itself: where one passes through an `exec` of text (as dataclasses and Numba do while they
    are loaded), CPython kills the process by SIGINT at its end, though it was caught and an exit code given.
    """


def stop_on_signal() -> None:
    """Have SIGINT (Ctrl-C) and SIGTERM interrupt the main thread; an ignored SIGINT, as in the background, stays so."""
    signal.signal(signal.SIGTERM, _stop)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)


def _stop(_number: int, _frame: object) -> None:
    raise _Stopped
