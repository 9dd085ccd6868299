from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from samesource.stop_signals import StopSignals

_STOPPED = "samesource: stopped; nothing half-written is left\n"
_PROGRAM = """
import os, signal
from samesource.stop_signals import StopSignals
with StopSignals():
    {body}
"""
_ASK = "os.kill(os.getpid(), signal.SIG{name})"


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Leave the handlers of the test process as they were."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def run(*lines: str) -> tuple[int, str]:
    """Run lines under the signals in a process of their own: its exit code, and what it said."""
    program = _PROGRAM.format(body="\n    ".join(lines))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("name", ["INT", "TERM"])
def test_a_signal_stops_the_program_with_130(name: str) -> None:
    assert run(_ASK.format(name=name), "print('not reached')") == (130, _STOPPED)


def test_a_stop_caught_inside_an_exec_still_ends_with_130() -> None:
    ask = repr("import os, signal; " + _ASK.format(name="INT"))
    assert run("try:", f"    exec({ask})", "except KeyboardInterrupt:", "    raise SystemExit(130)") == (130, _STOPPED)


def test_a_stop_that_a_library_made_an_error_of_is_a_stop() -> None:
    lines = ("try:", f"    {_ASK.format(name='INT')}", "except KeyboardInterrupt:", "    raise TypeError('no such')")
    assert run(*lines) == (130, _STOPPED)


@pytest.mark.parametrize("name", ["INT", "TERM"])
def test_a_stop_while_c_calls_python_is_not_lost(name: str) -> None:
    call = f"ctypes.CFUNCTYPE(None)(lambda: {_ASK.format(name=name)})()"
    assert run("import ctypes, time", call, "for _ in range(2000):", "    time.sleep(0.01)") == (130, _STOPPED)


def test_what_else_cannot_be_raised_is_told_as_ever() -> None:
    code, said = run("import ctypes", "ctypes.CFUNCTYPE(None)(lambda: 1 / 0)()")
    assert (code, "ZeroDivisionError" in said) == (0, True)


def test_an_error_that_nobody_asked_for_stays_an_error() -> None:
    code, said = run("raise TypeError('no such')")
    assert (code, said.splitlines()[-1]) == (1, "TypeError: no such")
    assert run("raise SystemExit(2)") == (2, "")


def test_a_signal_after_the_work_is_done_changes_nothing() -> None:
    with StopSignals():
        pass
    signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_an_ignored_interrupt_stays_ignored() -> None:
    ignore = "signal.signal(signal.SIGINT, signal.SIG_IGN)"
    program = _PROGRAM.replace("with Stop", f"{ignore}\nwith Stop").format(body=_ASK.format(name="INT"))
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
