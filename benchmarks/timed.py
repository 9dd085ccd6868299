"""Run a command in its own process and tell its wall time and the memory that it and its children held."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Timed:
    """What a run took: seconds of wall time, and the peak of the summed resident memory in MiB (0 where unknown)."""

    seconds: float
    mebibytes: float
    output: str


def run_timed(*arguments: str | Path) -> Timed:
    """Run `samesource` with the arguments; exit with what it printed where it fails."""
    start = time.perf_counter()
    running = subprocess.Popen(
        [sys.executable, "-m", "samesource", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(running, peak), daemon=True)
    watcher.start()
    output, errors = running.communicate()
    seconds = time.perf_counter() - start
    watcher.join()
    if running.returncode != 0:
        sys.exit(f"samesource {' '.join(map(str, arguments))} failed:\n{errors}")
    return Timed(seconds, peak[0], output)


def _watch(running: subprocess.Popen[str], peak: list[float]) -> None:
    while running.poll() is None:
        peak[0] = max(peak[0], sum(_resident(process) for process in _tree(running.pid)))
        time.sleep(0.2)


def _tree(process: int) -> list[int]:
    """List a process and all below it (Linux; elsewhere the list is empty)."""
    children = Path(f"/proc/{process}/task/{process}/children")
    try:
        below = [int(word) for word in children.read_text().split()]
    except OSError:
        return []
    return [process, *(inner for child in below for inner in _tree(child))]


def _resident(process: int) -> float:
    """Return the proportional resident memory of a process in MiB, so that shared pages count once."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
