"""Who may use an agency's copy, as a list given says."""

from __future__ import annotations

from dataclasses import dataclass

STANDINGS = {
    "licensed": "in the list given",
    "outside": "in the list given, but for other days",
    "not-listed": "not in the list given",
    "unknown": "its outlet is not known",
    "own": "the source itself",
}
"""What a list of licences says of a report, and in words. It tells what is listed, not what is allowed."""


@dataclass(frozen=True, slots=True)
class Licence:
    """One row of the list: an outlet (its name or host), of whose copy (empty: of everybody's), for which days."""

    outlet: str
    source: str = ""
    first: str = ""
    last: str = ""
