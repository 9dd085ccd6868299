"""The earliest and the latest moment that a written time can mean."""

from __future__ import annotations

import datetime as dt

_ZONES = dt.timedelta(hours=14)
"""Furthest that a clock of the world is from UTC."""
_CLOCKS = dt.timedelta(minutes=10)
"""How far apart two machines' clocks may be."""


def moment_range(value: str) -> tuple[dt.datetime, dt.datetime] | None:
    """Return the bounds, in UTC, of an ISO 8601 date or date-time; None where it has no year or is none.

    A day is all of the day, a time without an offset may be of any zone.
    """
    try:
        read = dt.datetime.fromisoformat(value)
        if read.tzinfo is not None:
            moment = read.astimezone(dt.UTC)
            return moment - _CLOCKS, moment + _CLOCKS
        moment = read.replace(tzinfo=dt.UTC)
        length = dt.timedelta(days=1) if len(value) <= len("2031-10-14") else dt.timedelta(0)
        return moment - _ZONES, moment + length + _ZONES
    except (ValueError, OverflowError):
        return None
