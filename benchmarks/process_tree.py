"""Memory and processor time of this process and all below it (Linux; elsewhere zero)."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def memory_of_tree(root: int | None = None) -> float:
    """Return the proportional resident memory of a process (this one) and those below it, in MiB."""
    return sum(_resident(process) for process in list_tree(root or os.getpid()))


def seconds_of_tree(root: int | None = None) -> float:
    """Return the processor seconds of a process (this one) and those below it, ended ones that were waited for too."""
    return sum(seconds_of_process(process, waited=True) for process in list_tree(root or os.getpid()))


def list_tree(process: int) -> list[int]:
    """List a process and all below it."""
    tasks = Path(f"/proc/{process}/task")
    try:
        below = [int(word) for task in tasks.iterdir() for word in (task / "children").read_text().split()]
    except OSError:
        return []
    return [process, *(inner for child in below for inner in list_tree(child))]


def _resident(process: int) -> float:
    """Return the proportional resident memory of a process in MiB, so that shared pages count once."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def seconds_of_process(process: int, *, waited: bool = False) -> float:
    """Return the processor seconds of a process that runs, with `waited` those of ended children too."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11 : 15 if waited else 13])) / _TICKS
