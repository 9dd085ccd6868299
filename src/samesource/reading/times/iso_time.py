"""Times of metadata, as ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Any

from samesource.reading.times.plain_time import plain_time
from samesource.reading.times.time_in_words import time_in_words

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6} | {
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_NAMED = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$")
_NAMED_FIRST = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$")
_MAIL = re.compile(
    r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? "
    r"(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)(?: \(.*\))?$"
)
_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")


def iso_time(value: Any) -> str | None:  # noqa: ANN401 - a cell of any type
    """Return an ISO 8601 date or date-time of a metadata value; None where it is no time or could be read two ways.

    Knows ISO 8601, RFC 2822, dates with months in words, day.month.year, datetime objects and Unix seconds.
    """
    if isinstance(value, dt.datetime):
        return _written(value.timetuple()[:6], value.strftime("%z"))
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_seconds(float(value))
    text = " ".join(str(value or "").split())
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text):
        return _from_seconds(float(text))
    text = plain_time(text)
    known = _from_iso(text) or _from_names(text)
    if known or _MAIL.match(text):
        return known or _from_mail(text)
    return time_in_words(text) or _from_mail(text)


def _from_seconds(seconds: float) -> str | None:
    """Read Unix seconds or milliseconds after 1973, before 2100."""
    if seconds > 1e11:
        seconds /= 1000
    if not 1e8 <= seconds <= 4.2e9:
        return None
    moment = dt.datetime.fromtimestamp(seconds, tz=dt.UTC)
    return _written(moment.timetuple()[:6], "Z")


def _from_iso(text: str) -> str | None:
    match = _ISO.match(text)
    if match:
        numbers = tuple(int(part) for part in match.groups()[:6] if part)
        return _written(numbers, match.group(7) or "")
    match = _COMPACT.match(text)
    if match is None:
        return None
    return _written(tuple(int(part) for part in match.groups()[:6] if part), match.group(7) or "")


def _from_names(text: str) -> str | None:
    """Read a date with an English month name, or day.month.year."""
    match = _NUMERIC.match(text)
    if match:
        day, month, year = map(int, match.groups())
        return _written((year, month, day), "")
    match = _NAMED.match(text)
    if match:
        day_text, month_text = match.group(1, 2)
    else:
        match = _NAMED_FIRST.match(text)
        if not match:
            return None
        month_text, day_text = match.group(1, 2)
    month_number = _MONTHS.get(month_text.lower())
    if not month_number:
        return None
    clock = tuple(int(part) for part in match.groups()[3:] if part)
    return _written((int(match.group(3)), month_number, int(day_text), *clock), "")


def _from_mail(text: str) -> str | None:
    """Read an RFC 2822 time."""
    if "," not in text and ":" not in text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return _written(moment.timetuple()[:6], moment.strftime("%z"))


def _written(numbers: tuple[int, ...], zone: str) -> str | None:
    """Write checked numbers; a zone as Z or +hh:mm."""
    try:
        moment = dt.datetime(*numbers)  # type: ignore[arg-type]  # noqa: DTZ001 - the zone is written as given
    except ValueError:
        return None
    if len(numbers) == 3:
        return moment.date().isoformat()
    zone = "Z" if zone in ("Z", "UTC", "GMT", "+0000", "+00:00", "-0000", "-00:00") else zone
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return moment.isoformat(timespec="minutes" if len(numbers) == 5 else "seconds") + zone
