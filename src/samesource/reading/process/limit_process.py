"""Bound what this process may take."""

from __future__ import annotations

import contextlib
import os
import signal
import sys

_CODE = 64 << 20
"""Bytes of the libraries' code that are in memory and that no limit counts: 40 MB where all are loaded."""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_IO_THREADS")
"""What tells libraries how many threads to start; each has a stack and buffers, which a core each adds up."""


def limit_process(memory: int) -> None:
    """Bound the memory of this process to about `memory` bytes; call it before libraries are imported.

    Sets RLIMIT_DATA, what a process has for itself alone. RLIMIT_AS would count address space as well, of which Arrow
    reserves much and uses little. Where a platform knows no such limits nothing happens.
    """
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    if sys.platform == "win32":
        return
    import resource

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    for kind, limit in ((resource.RLIMIT_DATA, max(memory - _CODE, _CODE)), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        bounded = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        with contextlib.suppress(ValueError, OSError):  # a platform that knows the limit but does not keep it
            resource.setrlimit(kind, (bounded, hard))
