"""The time on which most of what is said agrees."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from samesource.records.statement import Statement

_FEWEST = 2
"""Places that must agree to outweigh one that is trusted more than each of them."""


def agreed_time(ordered: Sequence[Statement], kind: str) -> str | None:
    """Return the time of a kind that is trusted most; `ordered` are statements, the most trusted first.

    Where it stands alone, more than a day from a day on which two or more other places agree, theirs goes before it.
    """
    said = [statement for statement in ordered if statement.kind == kind]
    if not said:
        return None
    days = [_day(statement.value) for statement in said]
    places: dict[dt.date, set[str]] = defaultdict(set)
    for statement, day in zip(said, days, strict=True):
        if day is not None:
            places[day].add(statement.where)
    first = days[0]
    near = {s.where for s, day in zip(said, days, strict=True) if first and day and abs((day - first).days) <= 1}
    for statement, day in zip(said, days, strict=True):
        if first and day and abs((day - first).days) > 1 and len(places[day]) >= max(_FEWEST, len(near) + 1):
            return statement.value
    return said[0].value


def _day(value: str) -> dt.date | None:
    """Return the day of a time in ISO 8601; None for one without a year."""
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None
