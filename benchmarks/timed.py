"""Run a command in its own process and tell its wall time, its processor time and the memory that it and its children
held."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WATCHED_EVERY = 0.1
"""Seconds between two looks at the processes."""


@dataclass(frozen=True)
class Timed:
    """What a run took: seconds of wall time and of processor time, and the peak of the summed resident memory in MiB
    (0 where unknown); memory and processor time are those of the process and of all that it started."""

    seconds: float
    mebibytes: float
    output: str
    processor_seconds: float = 0.0


def run_timed(*arguments: str | Path) -> Timed:
    """Run `samesource` with the arguments; exit with what it printed where it fails."""
    return run_command([sys.executable, "-m", "samesource", *map(str, arguments)])


def run_command(command: Sequence[str | Path]) -> Timed:
    """Run a command; exit with what it printed where it fails. One at a time: it counts the processor time of all
    children of this process that end meanwhile."""
    # kernels keep machine code where Python keeps bytecode: without it each run would compile them
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = _children_seconds()
    start = time.perf_counter()
    running = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    watched = _Watched()
    watcher = threading.Thread(target=_watch, args=(running, watched), daemon=True)
    watcher.start()
    output, errors = running.communicate()
    seconds = time.perf_counter() - start
    watcher.join()
    if running.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed ({running.returncode}):\n{errors}")
    spent = max(_children_seconds() - before, sum(watched.seconds.values()))
    return Timed(seconds, watched.peak, output, spent)


class _Watched:
    """The highest sum of resident memory seen, MiB, and the processor seconds that each process had when last seen."""

    def __init__(self) -> None:
        self.peak = 0.0
        self.seconds: dict[int, float] = {}


def _children_seconds() -> float:
    """Return the processor seconds of all children that have ended, with those that these waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _watch(running: subprocess.Popen[str], watched: _Watched) -> None:
    while running.poll() is None:
        processes = _tree(running.pid)
        watched.peak = max(watched.peak, sum(map(_resident, processes)))
        for process in processes:
            watched.seconds[process] = max(watched.seconds.get(process, 0.0), _spent(process))
        time.sleep(WATCHED_EVERY)


def _tree(process: int) -> list[int]:
    """List a process and all below it (Linux; elsewhere the list is empty)."""
    tasks = Path(f"/proc/{process}/task")
    try:
        below = {int(word) for task in tasks.iterdir() for word in (task / "children").read_text().split()}
    except OSError:
        return []
    return [process, *(inner for child in sorted(below) for inner in _tree(child))]


def _resident(process: int) -> float:
    """Return the proportional resident memory of a process in MiB, so that shared pages count once."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _spent(process: int) -> float:
    """Return the processor seconds of a process that runs."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
