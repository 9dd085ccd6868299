"""Optional parts of reading."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from samesource.errors import MissingExtraError


def require_extra(module: str, feature: str, extra: str) -> ModuleType:
    """Import `module`, which the extra brings; raise MissingExtraError, with the install line, where it is absent.

    A package that is there and broken is not absent: its own error says what ails it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != module.partition(".")[0]:
            raise
        raise MissingExtraError(feature, extra) from error
