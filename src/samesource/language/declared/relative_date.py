"""Times told from the time of reading: `3 hours ago`, `yesterday`."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from samesource.language.packs.read_pack import read_pack

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_COUNTED = re.compile(r"(?<!\d)(\d{1,3})\s?([^\W\d_]+)")
_DAY = 86_400
_LONGEST = 10
"""Words of a line that is nothing but a date."""


def relative_date(line: str, seen: str) -> str | None:
    """Return the ISO 8601 day that `line` tells as of `seen` (an ISO 8601 time).

    None where the line tells none, or `seen` has no time of day to count hours from.
    """
    words = [word.casefold() for word in _WORD.findall(line)]
    if len(words) > _LONGEST:
        return None
    try:
        moment = dt.datetime.fromisoformat(seen)
    except ValueError:
        return None
    counted = _COUNTED.search(line)
    unit = _seconds().get(counted.group(2).casefold(), 0) if counted else 0
    if counted and unit and _marks().intersection(words):
        told = (moment - dt.timedelta(seconds=unit * int(counted.group(1)))).date()
        return told.isoformat() if unit >= _DAY or "T" in seen else None
    days = {_days()[word] for word in words if word in _days()}
    return (moment - dt.timedelta(days=days.pop())).date().isoformat() if len(days) == 1 else None


@cache
def _seconds() -> dict[str, int]:
    """Return the length of each unit's word."""
    table = read_pack("calendar")["units"]
    return {word.strip(): int(length) for length, words in table.items() for word in words.split(",")}


@cache
def _marks() -> frozenset[str]:
    """Return the words that make a count of units a time in the past."""
    return frozenset(word.strip() for word in read_pack("calendar")["relative"]["ago"].split(","))


@cache
def _days() -> dict[str, int]:
    """Return how many days back a word for a day is."""
    table = read_pack("calendar")["relative"]
    return {word.strip(): back for back, name in enumerate(("today", "yesterday")) for word in table[name].split(",")}
