"""Which dates a day named in a text may be."""

from __future__ import annotations

import datetime as dt
import re

_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_NO_YEAR = re.compile(r"\?{4}-(\d\d)-(\d\d)")


def resolve_day(kind: str, value: str, published: dt.date | None) -> list[dt.date]:
    """Return the dates that a date, weekday or day (`records.fact.Fact`) of a text published that day may mean.

    A weekday is the last before or on the day of publication, or the next after it; a date without a year is that
    of the years around. Without a day of publication only whole dates are known.
    """
    if kind == "date" and _FULL.fullmatch(value):
        return _date(*map(int, value.split("-")))
    if published is None:
        return []
    partial = _NO_YEAR.fullmatch(value)
    if kind == "date":
        years = (published.year - 1, published.year, published.year + 1)
        return [day for year in years for day in _date(year, int(partial[1]), int(partial[2]))] if partial else []
    if kind == "day":
        return [published + dt.timedelta(int(value))]
    since = (published.weekday() - int(value)) % 7
    return [published - dt.timedelta(since), published + dt.timedelta(7 - since)]


def _date(year: int, month: int, day: int) -> list[dt.date]:
    try:
        return [dt.date(year, month, day)]
    except ValueError:
        return []
