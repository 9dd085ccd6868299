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

from process_tree import list_tree, memory_of_tree, seconds_of_process

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
        watched.peak = max(watched.peak, memory_of_tree(running.pid))
        for process in list_tree(running.pid):
            watched.seconds[process] = max(watched.seconds.get(process, 0.0), seconds_of_process(process))
        time.sleep(WATCHED_EVERY)
