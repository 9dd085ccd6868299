"""End a program in good order when a signal asks it to stop."""

from __future__ import annotations

import signal
import sys
from types import TracebackType

_CODE = 130
"""128 + SIGINT, as shells have it."""


class _Stopped(KeyboardInterrupt):
    """A stop that was asked for.

    Not KeyboardInterrupt itself: where one passes through an `exec` of text (as dataclasses and Numba do while they
    are loaded), CPython kills the process by SIGINT at its end, though it was caught and an exit code given.
    """


class StopSignals:
    """Hold a whole program: SIGINT (Ctrl-C) and SIGTERM interrupt it, and it then says so and exits with 130.

    That holds too where a library turned the interrupt into an error of its own, as NumPy's comparisons do. A SIGINT
    that is ignored, as in the background of a shell, stays so.
    """

    def __init__(self) -> None:
        self._asked = False

    def __enter__(self) -> None:
        """Take the signals."""
        signal.signal(signal.SIGTERM, self._stop)
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._stop)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Exit with 130 where a stop was asked for and the work was not done; a late one changes nothing."""
        told = error.code if isinstance(error, SystemExit) else None
        if kind is None or told == 0:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        elif self._asked or issubclass(kind, KeyboardInterrupt):
            sys.stderr.write("samesource: stopped; nothing half-written is left\n")
            raise SystemExit(_CODE) from None

    def _stop(self, _number: int, _frame: object) -> None:
        self._asked = True
        raise _Stopped
