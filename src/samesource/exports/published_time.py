"""Find when a document was published."""

from __future__ import annotations

from samesource.model import Document, Time

_HARDLY = 0.25


def published_time(document: Document) -> Time | None:
    """Return the time of publication believed most; None where there is none, or none that can be right."""
    given = [time for time in document.times if time.kind == "published" and time.trust >= _HARDLY]
    return max(given, key=lambda time: time.trust, default=None)
