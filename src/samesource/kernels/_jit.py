"""Every Numba flag of the package, and the one switch between interpreted and compiled kernels.

A kernel is a plain function over NumPy arrays within Numba's nopython subset. Small work runs it interpreted,
so that five files never pay for importing Numba or compiling; large work runs the same source compiled. No
fastmath, so both give the same bits. Kernels may call each other by name.
"""

from __future__ import annotations

import functools
import hashlib
import pkgutil
import types
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

FLAGS: dict[str, Any] = {"cache": True, "nogil": True, "fastmath": False, "error_model": "python"}
LEAN: dict[str, Any] = {**FLAGS, "_nrt": False}
INLINED: dict[str, Any] = {**LEAN, "cache": False, "forceinline": True, "no_cpython_wrapper": True}

_state = {"compiled": False}


def use_compiled(compiled: bool) -> None:
    """Choose, for this process, whether kernels run compiled (True) or interpreted (False)."""
    _state["compiled"] = compiled


def runs_compiled() -> bool:
    """Tell whether kernels run compiled now: what has a vectorised form and a loop of the same bits asks for it."""
    return _state["compiled"]


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` run interpreted or compiled, as `use_compiled` last chose."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _state["compiled"]:
            return cast("R", _compile(run)(*args, **kwargs))
        return function(*args, **kwargs)

    return run


def lean_kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` a kernel that makes no arrays, so that it need not count who holds those it is given."""
    return _marked(kernel(function), LEAN)


def inlined_kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` a part of the kernels that call it: a step done once a character or word, which makes no arrays.

    A call between kernels costs more than such a step does. Compiled, only kernels call it.
    """
    return _marked(kernel(function), INLINED)


def lane_kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Make `function`, written in `Lanes`, a part of the kernels that call it: 64 bytes a step, in vector instructions.

    It takes arrays of bytes and unsigned numbers and returns one such number or nothing; it branches on none of them.
    """
    return _marked(kernel(function), {"lanes": True})


def _marked(run: Callable[P, R], flags: dict[str, Any]) -> Callable[P, R]:
    """Keep with a kernel the flags that it is compiled with."""
    run.__dict__["flags"] = flags
    return run


@functools.cache
def _compile(wrapped: Callable[..., Any]) -> Callable[..., Any]:
    """Compile a kernel and, first, the kernels that it names."""
    from numba import njit  # imported late: half a second that small work must not pay

    source = cast("types.FunctionType", wrapped.__wrapped__)  # type: ignore[attr-defined]
    compiled = {name: _compile(value) for name, value in _named(source).items() if _is_kernel(value)}
    twin = types.FunctionType(source.__code__, {**source.__globals__, **compiled}, source.__name__, source.__defaults__)
    twin.__module__, twin.__qualname__ = source.__module__, f"{source.__qualname__}-{_digest(wrapped)}"
    flags = wrapped.__dict__.get("flags", FLAGS)
    if "lanes" in flags:
        from samesource.kernels.trace_lanes import trace_lanes  # imported late, as Numba is

        return cast("Callable[..., Any]", trace_lanes(source))
    try:
        return cast("Callable[..., Any]", njit(**flags)(twin))
    except RuntimeError:  # nowhere to keep machine code, neither beside the source nor in the user's folders
        return cast("Callable[..., Any]", njit(**{**flags, "cache": False})(twin))


def _named(source: types.FunctionType) -> dict[str, object]:
    """Return the globals that a function names, by name."""
    return {name: source.__globals__.get(name) for name in source.__code__.co_names}


@functools.cache
def _digest(wrapped: Callable[..., Any]) -> str:
    """Return a name for what a kernel does: its code, and every constant and kernel that it names in any file.

    Numba looks for changes in a kernel's own file alone, and would run old machine code after a change elsewhere.
    """
    source = cast("types.FunctionType", wrapped.__wrapped__)  # type: ignore[attr-defined]
    constants = [c.co_code if isinstance(c, types.CodeType) else c for c in source.__code__.co_consts]
    told = [source.__code__.co_code.hex(), repr(constants)]
    if "lanes" in wrapped.__dict__.get("flags", {}):
        told.append(str(pkgutil.get_data(__package__, "trace_lanes.py")))
    for name, value in _named(source).items():
        if _is_kernel(value):
            told.append(_digest(cast("Callable[..., Any]", value)))
        elif not isinstance(value, types.ModuleType) and not callable(value):
            told.append(f"{name} {value.tolist() if hasattr(value, 'tolist') else value!r}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def _is_kernel(value: object) -> bool:
    """Tell whether a global of a kernel is itself a kernel."""
    return isinstance(value, types.FunctionType) and getattr(value, "__code__", None) is _WRAPPER_CODE


_WRAPPER_CODE = kernel(lambda: None).__code__
