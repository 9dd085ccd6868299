"""Why a parser process ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from samesource.config import ReadingConfig

_UNITS = 1 if sys.platform == "darwin" else 1024
"""Bytes that ru_maxrss counts in."""


def describe_death(process: subprocess.Popen[bytes], config: ReadingConfig, *, silent: bool) -> str:
    """Wait for the end of `process` and say in plain words what it was; `silent`: it was killed for saying nothing."""
    code, most = _wait(process)
    memory = f"{config.parser_memory >> 20} MB of memory"
    if silent:
        return f"took more than {config.parser_patience:g} s"
    if code == -getattr(signal, "SIGPROF", 0):
        return f"took more than {config.parser_seconds:g} s of processor time"
    near = most > max(0.8 * config.parser_memory, 1.05 * _own_peak())
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        return f"the parser crashed ({name})" + (f" near the limit of {memory}" if near else "")
    return f"needs more than {memory}" if near else f"the parser ended (exit code {code})"


def _own_peak() -> int:
    """Return the most memory of this process, in bytes: what a child begins with, before it is a program of its own."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNITS


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Return the exit code (a signal is negative) and the most memory the process had, in bytes."""
    if sys.platform == "win32" or process.returncode is not None:
        return process.wait(), 0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * _UNITS
