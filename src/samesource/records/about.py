"""What a document says of itself and what metadata says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class About:
    """Outlet, title, credits, times and declared sources of one document.

    `times` are dicts {value: ISO 8601 date or date-time, precision: day|minute|second, where: a key of
    `records.statement.WHERE`, kind: published|modified|crawled, trust: 0 to 1, doubts: [why it is not more]}, best
    first, those of the crawl last; times that contradict each other are all there. `declared` are dicts {kind, value,
    start, end} (original positions; null where the statement is not in the text) of kinds agency, outlet, canonical,
    original-url, based-on, citation, via, section, credit, dateline, correction, content-credentials, unread-time.
    """

    id: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    times: list[dict[str, Any]] = field(default_factory=list)
    declared: list[dict[str, Any]] = field(default_factory=list)
