"""How much memory this process holds."""

from __future__ import annotations

import sys


def resident_bytes() -> int:
    """Return the resident memory of this process in bytes: at present on Linux, else its peak; 0 where not known."""
    try:
        with open("/proc/self/statm", "rb") as stream:  # noqa: PTH123 - called after every unit of work
            pages = int(stream.read().split()[1])
    except OSError:
        return _peak()
    import os

    return pages * os.sysconf("SC_PAGE_SIZE")


def _peak() -> int:
    """Return the largest resident memory so far."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
