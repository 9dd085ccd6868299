"""Which status of HTTP an error has."""

from __future__ import annotations

from samesource.errors import (
    BusyError,
    ContractError,
    EngineError,
    InputError,
    NotFoundError,
    SamesourceError,
    UnsupportedError,
)

_STATUS: tuple[tuple[type[SamesourceError], int], ...] = (
    (NotFoundError, 404),
    (InputError, 422),
    (UnsupportedError, 409),
    (BusyError, 503),
    (EngineError, 500),
    (ContractError, 500),
)


def find_status(error: SamesourceError) -> int:
    """Return the status of HTTP for an error; an unforeseen refusal is the asker's conflict with what is held."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 409)
