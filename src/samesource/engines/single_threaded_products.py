"""Products of matrices on one thread while a kernel runs."""

from __future__ import annotations

import functools
from contextlib import AbstractContextManager

import numpy  # noqa: F401, ICN001 - loads the libraries that are looked for
from threadpoolctl import ThreadpoolController


def single_threaded_products() -> AbstractContextManager[object]:
    """Have linear algebra use one thread inside the `with`, in a program that has loaded it with as many as it likes.

    Families are small: their products are shared out to threads that wait for each other longer than they multiply, and
    how many there are could change the order of a sum. Cost: microseconds, milliseconds the first time.
    """
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@functools.cache
def _libraries() -> ThreadpoolController:
    """Look once for the libraries of this process."""
    return ThreadpoolController()
