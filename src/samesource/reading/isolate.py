"""A guard around native parsers, which may raise anything on hostile input."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from samesource.errors import InputError, SamesourceError

P = ParamSpec("P")
R = TypeVar("R")


def isolate(what: str, parse: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call `parse` and turn whatever it raises into an InputError that names `what` was being read."""
    try:
        return parse(*args, **kwargs)
    except SamesourceError:
        raise
    except RecursionError as error:
        raise InputError(f"{what} is nested too deeply to be read") from error
    except MemoryError as error:
        raise InputError(f"{what} needs too much memory to be read") from error
    except Exception as error:  # parsers of foreign formats raise what they like
        raise InputError(f"{what} cannot be read: {type(error).__name__}: {str(error)[:200]}") from error
