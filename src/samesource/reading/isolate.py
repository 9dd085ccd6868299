"""A guard around what may raise anything: native parsers on hostile input, kernels on rows nobody foresaw."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def isolate(fail: Callable[[Exception], Exception], call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Make a call and raise what `fail` makes of whatever it raises; `fail` may give an error back as it is."""
    try:
        return call(*args, **kwargs)
    except Exception as error:  # the one place: what is called here is not ours to foresee
        failure = fail(error)
        if failure is error:
            raise
        raise failure from error
