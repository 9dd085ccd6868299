"""A piece of work without looks for garbage."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def collecting_later() -> Iterator[None]:
    """Put off Python's looks for garbage that refers to itself; as a decorator, for each call.

    What stages make is freed by counting, and a look at all that a story holds costs a fifth of tracing it.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
