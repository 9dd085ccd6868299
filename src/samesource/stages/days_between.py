"""How far apart two documents were published."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Any

from samesource.stages.published_times import published_times

Moment = tuple[dt.datetime, bool]
_NO_YEAR = re.compile(r"--(\d\d)-(\d\d)$")


def days_between(earlier: list[dict[str, Any]], later: list[dict[str, Any]]) -> float | None:
    """Return the days from the first document's time to the second's; None where either has none.

    `earlier` and `later` are `times` of records.about.About. A text is no older than the latest time that it bears
    as published (a dateline later than the byline tells of a wrong clock). Times of day count where both have them; a
    date without a year takes the one that brings it nearest to the other. When a text was fetched says nothing of when
    it was published.
    """
    first, second = _latest(earlier, None), _latest(later, None)
    first = first or _nearest(earlier, second)
    second = second or _nearest(later, first)
    if first is None or second is None:
        return None
    if first[1] and second[1]:
        return (second[0] - first[0]).total_seconds() / 86_400
    return float((second[0].date() - first[0].date()).days)


def _nearest(times: list[dict[str, Any]], other: Moment | None) -> Moment | None:
    """Return the latest time without a year, in the year that brings it nearest to the other's."""
    if other is None:
        return _latest(times, 2000)
    middle = other[0].year
    read = [moment for year in (middle - 1, middle, middle + 1) if (moment := _latest(times, year))]
    return min(read, key=lambda moment: abs(moment[0] - other[0]), default=None)


def _latest(times: list[dict[str, Any]], year: int | None) -> Moment | None:
    """Return the latest time of publication, else of change, as UTC, and whether it is finer than a day."""
    changed = [time for time in times if time.get("kind") == "modified"]
    read = [moment for time in published_times(times) or changed if (moment := _read(time, year))]
    return max(read, default=None)


def _read(time: dict[str, Any], year: int | None) -> Moment | None:
    """Read one ISO 8601 time; one without a year only where a year is given."""
    return _moment(str(time.get("value", "")), year)


@functools.lru_cache(maxsize=4096)
def _moment(value: str, year: int | None) -> Moment | None:
    """Read a time as it is written; stories ask for the same few dates again and again."""
    without = _NO_YEAR.match(value)
    if without and year is not None:
        value = f"{year:04d}-{without[1]}-{without[2]}"
    try:
        read = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    zoned = read.astimezone(dt.UTC) if read.tzinfo else read.replace(tzinfo=dt.UTC)
    return zoned, len(value) > 10
