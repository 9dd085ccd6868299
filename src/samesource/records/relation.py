"""What a pair of documents is to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Relation:
    """The judged relation of the pair (a, b), a < b by id; probabilities are calibrated, 0 to 1, 6 decimals."""

    a: str
    b: str
    relation: str
    """copy | excerpt | revision | rewrite | quote | same-event | unrelated."""
    probability: float
    dependent: float
    same_story: float
    coverage_a: float
    """Share of a's story words (by weight) found in b's corresponding sentences."""
    coverage_b: float
    evidence: list[dict[str, Any]]
    """trace.json's evidence[] entries, strongest first."""
    form: float = 0.0
    """P(both are filled in from one form)."""
    alone: float | None = None
    """`dependent` as the two texts alone have it, where others have been heard since."""

    @property
    def by_texts(self) -> float:
        """P(dependent) by the two texts alone."""
        return self.dependent if self.alone is None else self.alone
