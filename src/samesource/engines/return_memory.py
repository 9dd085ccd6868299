"""Give memory that is free back to the system."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable


def return_memory() -> None:
    """Have the C library give back what it holds of freed memory, where it is glibc.

    A large story leaves holes between what is kept of words, which would only grow: a tenth of a process after a
    thousand of them. What is given back must be asked for again: that costs seven milliseconds or more.
    """
    _trim()(0)


@functools.cache
def _trim() -> Callable[[int], object]:
    """Find glibc's `malloc_trim` among what the process has loaded."""
    try:
        found: Callable[[int], object] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library, or Windows, which has no such handle
        return lambda _: None
    return found
