"""Bound what this process may take."""

from __future__ import annotations

import contextlib
import signal
import sys

_CODE = 64 << 20
"""Bytes of the libraries' code that are in memory and that no limit counts: 40 MB where all are loaded."""


def limit_process(memory: int) -> None:
    """Bound the memory of this process to about `memory` bytes and have it leave no core file.

    Sets RLIMIT_DATA, what a process has for itself alone. RLIMIT_AS would count address space as well, of which Arrow
    reserves much and uses little. Where a platform knows no such limits nothing happens.
    """
    if sys.platform == "win32":
        return
    import resource

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for kind, limit in ((resource.RLIMIT_DATA, max(memory - _CODE, _CODE)), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        bounded = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        with contextlib.suppress(ValueError, OSError):  # a platform that knows the limit but does not keep it
            resource.setrlimit(kind, (bounded, hard))
