"""Keep libraries from starting threads of their own."""

from __future__ import annotations

import os

THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""What tells libraries of linear algebra how many threads to start."""


def one_thread_each() -> None:
    """Have products of matrices made by one thread, unless the caller's environment says otherwise.

    Work is shared out to a process a core already. Threads beside these wait for each other in busy loops: a product of
    300 × 300 then costs forty times the processor time. To be called before NumPy is imported, which reads it once.
    """
    for name, count in THREADS.items():
        os.environ.setdefault(name, count)
