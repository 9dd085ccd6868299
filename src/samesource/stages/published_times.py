"""The times at which a document says it was published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

LEAST_TRUST = 0.25
"""Below it a time cannot be right: a field's default, a time after the text was fetched."""


def published_times(times: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the times of publication that may be right, best first; `times` are those of records.about.About."""
    known = list(times)
    # What a person says is not weighed against anything else.
    known = [time for time in known if time.get("where") == "person"] or known
    return [
        time
        for time in known
        if time.get("kind", "published") == "published" and float(time.get("trust", 1.0)) >= LEAST_TRUST
    ]
