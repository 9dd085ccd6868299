"""Times as programs write them."""

from __future__ import annotations

import re

_REGION = re.compile(r"\[[A-Za-z_]+/[A-Za-z_/]+\]$")
_SLASHED = re.compile(r"^((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})\b")
_SHORT_ZONE = re.compile(r"(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?([+-]\d{2})$")
_JAVA = re.compile(
    r"^[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) (?P<clock>\d{2}:\d{2}(?::\d{2})?)"
    r"(?: (?P<zone>[A-Z]{3,4}|[+-]\d{4}))? (?P<year>(?:19|20)\d\d)$"
)


def plain_time(text: str) -> str:
    """Return a time as programs write it in a form that every reader of times knows; anything else unchanged.

    Knows a region after the zone, year/month/day, a zone of hours alone, and the order of C's and Java's clocks.
    """
    text = _SLASHED.sub(r"\1-\2-\3", _REGION.sub("", text).strip())
    match = _JAVA.match(text)
    if match:
        return " ".join(filter(None, match.group("day", "month", "year", "clock", "zone")))
    return _SHORT_ZONE.sub(r"\1\2:00", text)
