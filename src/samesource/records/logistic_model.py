"""A small logistic model as it lies in the package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """Coefficients by feature name; log-odds = intercept + Σ weight × (value - centre).

    `centres` are the values that say neither for nor against, so that weight × (value - centre) is what a feature
    adds to the log-odds; 0 for antisymmetric models.
    """

    names: tuple[str, ...]
    weights: tuple[float, ...]
    centres: tuple[float, ...]
    intercept: float

    def contributions(self, values: dict[str, float]) -> dict[str, float]:
        """Return what each feature adds to the log-odds; a feature not given adds nothing."""
        return {
            name: weight * (values[name] - centre) if name in values else 0.0
            for name, weight, centre in zip(self.names, self.weights, self.centres, strict=True)
        }

    def log_odds(self, values: dict[str, float]) -> float:
        """Return the log-odds of one case."""
        return self.intercept + sum(self.contributions(values).values())
