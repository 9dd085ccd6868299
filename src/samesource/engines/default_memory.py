"""The memory of a run that is told no bound."""

from __future__ import annotations

import os


def default_memory(workers: int) -> int:
    """Return the bytes of a run that is told no bound: 1 GB and half a GB a worker, at most half of the machine's."""
    wanted = (1 << 30) + workers * (1 << 29)
    try:
        machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not known on this platform
        return wanted
    return min(wanted, machine // 2)
