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


def probability_in_words(probability: float, *, chosen: bool = False) -> str:
    """Name a probability from 0 to 1; of something `chosen` among several that share it, say so below even.

    The number is always shown beside it.
    """
    if chosen and probability < 0.5:
        return "the likeliest of several"
    return next((words for least, words in _STEPS if probability >= least), "very unlikely")
