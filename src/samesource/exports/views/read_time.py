"""Read the time a document is placed at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from samesource.model import Document

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_HARDLY = 0.25
"""Trust below which a time cannot be right."""


@dataclass(frozen=True, slots=True)
class ShownTime:
    """A moment (UTC where the document says its offset) and whether its hour is known."""

    moment: datetime
    exact: bool

    def show(self, *, year: bool = False) -> str:
        """Write it as `14 Oct 2031, 12:40`, with the year on demand and the hour where it is known."""
        day = f"{self.moment.day} {_MONTHS[self.moment.month - 1]}"
        date = f"{day} {self.moment.year}" if year else day
        return f"{date}, {self.moment:%H:%M}" if self.exact else date


def read_time(document: Document) -> ShownTime | None:
    """Return the best time of publication, else of change, that is a date; None where there is none but of a crawl."""
    ordered = sorted(document.times, key=lambda time: (time.trust < _HARDLY, time.kind != "published"))
    for time in ordered:
        if time.kind == "crawled":
            continue
        try:
            moment = datetime.fromisoformat(time.value)
        except ValueError:
            continue
        aware = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        return ShownTime(aware, exact=time.precision != "day")
    return None
