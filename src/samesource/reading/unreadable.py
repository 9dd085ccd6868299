"""The error for what a parser could not read."""

from __future__ import annotations

from collections.abc import Callable

from samesource.errors import InputError, SamesourceError


def unreadable(what: str) -> Callable[[Exception], Exception]:
    """Return what turns anything a parser raises into an InputError that names `what` was being read."""

    def fail(error: Exception) -> Exception:
        if isinstance(error, SamesourceError):
            return error
        if isinstance(error, RecursionError):
            return InputError(f"{what} is nested too deeply to be read")
        if isinstance(error, MemoryError):
            return InputError(f"{what} needs too much memory to be read")
        return InputError(f"{what} cannot be read: {type(error).__name__}: {str(error)[:200]}")

    return fail
