"""Put a probability into words."""

from __future__ import annotations

_STEPS = (
    (0.98, "almost certain"),
    (0.9, "very likely"),
    (0.75, "likely"),
    (0.6, "more likely than not"),
    (0.4, "about even"),
    (0.1, "unlikely"),
)


def probability_in_words(probability: float) -> str:
    """Name a probability from 0 to 1; the number is always shown beside it."""
    return next((words for least, words in _STEPS if probability >= least), "very unlikely")
