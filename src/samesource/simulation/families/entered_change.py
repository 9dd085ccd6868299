"""What an edge of a simulated family changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnteredChange:
    """A change as the truth records it; kinds and severities as in trace.json."""

    kind: str
    severity: str
    old: str | None
    new: str | None
