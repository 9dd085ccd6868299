"""End a program in good order when a signal asks it to stop."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_CODE = 130
"""128 + SIGINT, as shells have it."""
_AGAIN = 0.05
"""Seconds after which a stop is asked for again that came where nothing can be raised."""


class _Stopped(KeyboardInterrupt):
    """A stop that was asked for.

    Not KeyboardInterrupt itself: where one passes through an `exec` of text (as dataclasses and Numba do while they
    are loaded), CPython kills the process by SIGINT at its end, though it was caught and an exit code given.
    """


class StopSignals:
    """Hold a whole program: SIGINT (Ctrl-C) and SIGTERM interrupt it, and it then says so and exits with 130.

    That holds too where a library turned the interrupt into an error of its own, as NumPy's comparisons do, and where
    it came while C called Python, as LLVM does while kernels are loaded: what is raised there goes nowhere. A SIGINT
    that is ignored, as in the background of a shell, stays so.
    """

    def __init__(self) -> None:
        self._asked, self._number = False, signal.SIGINT
        self._unraised = sys.unraisablehook

    def __enter__(self) -> None:
        """Take the signals."""
        self._unraised, sys.unraisablehook = sys.unraisablehook, self._ask_again
        signal.signal(signal.SIGTERM, self._stop)
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._stop)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Exit with 130 where a stop was asked for and the work was not done; a late one changes nothing."""
        sys.unraisablehook = self._unraised
        told = error.code if isinstance(error, SystemExit) else None
        if kind is None or told == 0:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        elif self._asked or issubclass(kind, KeyboardInterrupt):
            sys.stderr.write("samesource: stopped; nothing half-written is left\n")
            raise SystemExit(_CODE) from None

    def _stop(self, number: int, _frame: object) -> None:
        self._asked, self._number = True, signal.Signals(number)
        raise _Stopped

    def _ask_again(self, unraised: UnraisableHookArgs) -> None:
        """Stop a little later where a stop could not be raised; tell of anything else as before."""
        if not issubclass(unraised.exc_type, _Stopped):
            self._unraised(unraised)
            return
        later = threading.Timer(_AGAIN, _thread.interrupt_main, (self._number,))
        later.daemon = True
        later.start()
