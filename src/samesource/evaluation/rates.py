"""Precision and recall."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision and recall from 0 to 1, and how many things they were counted over."""

    precision: float
    recall: float
    found: int
    true: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
