"""How far apart two documents were published."""

from __future__ import annotations

import datetime as dt
from typing import Any


def days_between(earlier: list[dict[str, Any]], later: list[dict[str, Any]]) -> float | None:
    """Return the days from the first document's best time to the second's; None where either has none.

    `earlier` and `later` are `times` of records.about.About, best first; times of day count where both have them.
    """
    first, second = _best(earlier), _best(later)
    if first is None or second is None:
        return None
    if first[1] and second[1]:
        return (second[0] - first[0]).total_seconds() / 86_400
    return float((second[0].date() - first[0].date()).days)


def _best(times: list[dict[str, Any]]) -> tuple[dt.datetime, bool] | None:
    """Return the first time that can be read, as UTC, and whether it is finer than a day."""
    for time in times:
        try:
            read = dt.datetime.fromisoformat(str(time["value"]))
        except (ValueError, KeyError):
            continue
        zoned = read.astimezone(dt.UTC) if read.tzinfo else read.replace(tzinfo=dt.UTC)
        return zoned, time.get("precision") not in ("day", "month", "year")
    return None
