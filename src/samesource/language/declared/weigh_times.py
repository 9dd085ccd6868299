"""How far the times of a document can be believed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.language.declared.moment_range import moment_range

_UNSET = frozenset(("0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01", "1969-12-31")) | frozenset(
    ("1970-01-01", "1980-01-01", "1999-11-30", "2000-01-01", "2001-01-01")
)
"""Days that the clocks of machines and the fields of databases begin at."""
_MIDNIGHT = re.compile(r"T00:00(?::00)?(?!:?[0-9])")
_EDITORS = frozenset(("json-ld", "microdata", "open-graph", "meta", "feed", "ninjs", "newsml", "mail", "warc", "http"))
"""Places where a time has its offset by rule; in a line of text it hardly ever has."""
_HARDLY = 0.1
"""Share of the trust left to a time that cannot be right."""
_LESS = 0.75
"""Share left to one of two times that cannot both be right."""
_SLIGHTLY = 0.95
"""Share left to a time whose hour is not sure."""


def weigh_times(times: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return `times` (of `records.about.About`), best first, with trust lowered and the reasons in `doubts`.

    Nothing is left out: times that contradict each other are all kept. What was only crawled stands last: it tells
    when a text was there, not when it was published.
    """
    weighed = [_weigh_alone(time) for time in times]
    crawled = [bounds[1] for time in weighed if time["kind"] == "crawled" and (bounds := moment_range(time["value"]))]
    if crawled:
        for time in weighed:
            bounds = moment_range(time["value"])
            if time["kind"] != "crawled" and bounds and bounds[0] > min(crawled):
                _doubt(time, _HARDLY, "later than the text was fetched")
    ordered = sorted(weighed, key=_rank)
    _compare_kinds(ordered)
    for kind in ("published", "modified"):
        _compare_with_best([time for time in ordered if time["kind"] == kind])
    for time in ordered:
        time["trust"] = round(time["trust"], 6)
    return sorted(ordered, key=_rank)


def _rank(time: Mapping[str, Any]) -> tuple[bool, float, bool, str]:
    return time["kind"] == "crawled", -time["trust"], time["kind"] != "published", time["value"]


def _doubt(time: dict[str, Any], share: float, reason: str) -> None:
    """Lower the trust in a time and say why."""
    time["trust"] *= share
    time["doubts"].append(reason)


def _weigh_alone(given: Mapping[str, Any]) -> dict[str, Any]:
    """Doubt a time for what it says itself."""
    time: dict[str, Any] = {**given, "doubts": [*given.get("doubts", ())]}
    value = str(time["value"])
    if value[:10] in _UNSET:
        _doubt(time, _HARDLY, "the day that an empty field holds")
    elif _MIDNIGHT.search(value):
        _doubt(time, _SLIGHTLY, "midnight sharp: perhaps the hour is not known")
    if "T" in value and time["where"] in _EDITORS and not re.search(r"(?:Z|[+-]\d\d:?\d\d)$", value):
        _doubt(time, _SLIGHTLY, "no offset from UTC")
    return time


def _compare_kinds(ordered: Sequence[dict[str, Any]]) -> None:
    """Doubt publication and change where the change comes first."""
    best = {kind: next((time for time in ordered if time["kind"] == kind), None) for kind in ("published", "modified")}
    published, modified = best["published"], best["modified"]
    if published is None or modified is None:
        return
    begins, ends = moment_range(published["value"]), moment_range(modified["value"])
    if begins and ends and begins[0] > ends[1]:
        _doubt(published, _LESS, "later than the last change")
        _doubt(modified, _LESS, "earlier than the publication")


def _compare_with_best(ordered: Sequence[dict[str, Any]]) -> None:
    """Doubt the times more than a day from the best one of their kind."""
    days = [(time, _day(time["value"])) for time in ordered]
    known = [(time, day) for time, day in days if day is not None]
    for time, day in known[1:]:
        apart = abs((day - known[0][1]).days)
        if apart > 1:
            _doubt(time, _LESS, f"{apart} days from the one trusted most")


def _day(value: str) -> dt.date | None:
    """Return the day of a time that has a year."""
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None
