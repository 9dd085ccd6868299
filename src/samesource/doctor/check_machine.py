"""What the machine has."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from samesource.doctor.finding import Finding

_LEAST_MEMORY = 1 << 30
_LEAST_DISK = 1 << 30
_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def check_machine() -> list[Finding]:
    """Say how many cores, how much memory and how much free disk a run would see."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    cores = Finding("cores", "well", f"{allowed} of {os.cpu_count() or 1}")
    return [cores, _memory(), _disk()]


def _memory() -> Finding:
    """Look at the memory of the machine, or of the container where that is less."""
    try:
        page = os.sysconf("SC_PAGE_SIZE")
        whole, free = page * os.sysconf("SC_PHYS_PAGES"), page * os.sysconf("SC_AVPHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return Finding("memory", "well", "not known on this platform")
    limit = _limit()
    least = min(whole, limit) if limit else whole
    bound = f", limited to {_shown(limit)} here" if limit and limit < whole else ""
    found = f"{_shown(whole)}{bound}; {_shown(free)} free now"
    if least < _LEAST_MEMORY:
        return Finding("memory", "problem", found, "Give it 1 GiB or more, or trace few documents at a time.")
    return Finding("memory", "well", found)


def _limit() -> int:
    """Return the bytes that a container may use; 0 where nothing is said."""
    for path in _LIMITS:
        try:
            said = path.read_text(encoding="ascii").strip()
        except OSError:
            continue
        return int(said) if said.isdigit() else 0
    return 0


def _disk() -> Finding:
    """Look at the disk that runs spill to."""
    place = tempfile.gettempdir()
    free = shutil.disk_usage(place).free
    found = f"{_shown(free)} free for temporary files in {place}"
    if free < _LEAST_DISK:
        return Finding("disk", "problem", found, "Make room, or set TMPDIR to a folder on a larger disk.")
    return Finding("disk", "well", found)


def _shown(size: int) -> str:
    return f"{size / 2**30:.1f} GiB"
