"""Whether compiled kernels are at hand."""

from __future__ import annotations

import functools
import os
from pathlib import Path


@functools.cache
def keeps_machine_code() -> bool:
    """Tell whether an earlier run left machine code of these kernels: loading it is quick, making it is not.

    Looks beside the sources, or where NUMBA_CACHE_DIR says; code that a new release has made stale counts too.
    """
    kept = os.environ.get("NUMBA_CACHE_DIR")
    if kept:
        return any(Path(kept).rglob("seeds_by_loop*.nbi"))
    return any((Path(__file__).parent / "__pycache__").glob("seeds_by_loop*.nbi"))
