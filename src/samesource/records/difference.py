"""A typed difference between a parent and its child, before it is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: kind, subtype and severity of DESIGN §5, and normal spans (parent's and child's)."""

    kind: str
    subtype: str | None
    severity: str
    old: tuple[int, int] | None
    new: tuple[int, int] | None
    description: str
    confidence: float
