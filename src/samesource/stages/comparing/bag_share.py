"""How much of a bag of words another holds."""

from __future__ import annotations


def bag_share(words: dict[str, float], other: dict[str, float]) -> float:
    """Return the share (0 to 1, by weight) of `words` that `other` holds; 0 of no words."""
    total = sum(sorted(words.values()))
    return sum(sorted(weight for word, weight in words.items() if word in other)) / total if total else 0.0
