"""Give memory that is free back to the system."""

from __future__ import annotations

import ctypes
import functools
import itertools
from collections.abc import Callable

_EVERY = 16
"""Additions between two returns: memory grows little in so many."""
_calls = itertools.count(1)


def return_memory() -> None:
    """Have the C library give back what it holds of freed memory, every `_EVERY` calls, where it is glibc.

    A large story leaves holes between what is kept of words, which would only grow: a tenth of the process after a
    thousand additions. What is given back must be asked for again: that costs seven milliseconds or more.
    """
    if next(_calls) % _EVERY == 0:
        _trim()(0)


@functools.cache
def _trim() -> Callable[[int], object]:
    """Find glibc's `malloc_trim` among what the process has loaded."""
    try:
        found: Callable[[int], object] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library, or Windows, which has no such handle
        return lambda _: None
    return found
