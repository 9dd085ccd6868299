"""Every Numba flag of the package, and the one switch between interpreted and compiled kernels.

A kernel is a plain function over NumPy arrays within Numba's nopython subset. Small work runs it interpreted,
so that five files never pay for importing Numba or compiling; large work runs the same source compiled. No
fastmath, so both give the same bits. Kernels may call each other by name.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

FLAGS: dict[str, Any] = {"cache": True, "nogil": True, "fastmath": False, "error_model": "python"}

INLINED: dict[str, Any] = {**FLAGS, "forceinline": True, "_nrt": False}

_state = {"compiled": False}


def use_compiled(compiled: bool) -> None:
    """Choose, for this process, whether kernels run compiled (True) or interpreted (False)."""
    _state["compiled"] = compiled


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` run interpreted or compiled, as `use_compiled` last chose."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _state["compiled"]:
            return cast("R", _compile(run)(*args, **kwargs))
        return function(*args, **kwargs)

    return run


def inlined_kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` a kernel that becomes part of each kernel that calls it: for steps done once a character or word.

    A call between kernels costs more than such a step does, for each array among its arguments.
    """
    run = kernel(function)
    run.__dict__["inlined"] = True
    return run


@functools.cache
def _compile(wrapped: Callable[..., Any]) -> Callable[..., Any]:
    """Compile a kernel and, first, the kernels that it names."""
    from numba import njit  # imported late: half a second that small work must not pay

    source = cast("types.FunctionType", wrapped.__wrapped__)  # type: ignore[attr-defined]
    named = {name: source.__globals__.get(name) for name in source.__code__.co_names}
    compiled = {name: _compile(value) for name, value in named.items() if _is_kernel(value)}
    twin = types.FunctionType(source.__code__, {**source.__globals__, **compiled}, source.__name__, source.__defaults__)
    flags = INLINED if "inlined" in wrapped.__dict__ else FLAGS
    twin.__module__, twin.__qualname__ = source.__module__, source.__qualname__
    return cast("Callable[..., Any]", njit(**flags)(twin))


def _is_kernel(value: object) -> bool:
    """Tell whether a global of a kernel is itself a kernel."""
    return isinstance(value, types.FunctionType) and getattr(value, "__code__", None) is _WRAPPER_CODE


_WRAPPER_CODE = kernel(lambda: None).__code__
