"""How alike two clauses are where their words are written otherwise."""

from __future__ import annotations

_KINDRED = 0.6
"""What a word counts for where the other clause has one that only begins as it does (derailed, derailment)."""
_START, _SHARE = 4, 0.6
"""Letters, and share of the longer word's, that two words must have in common at their start to be kindred."""
_FEWEST = 2
"""Words from which a clause says enough to be compared."""
_UNEQUAL = 4.0
"""Times that one clause may say as much as the other."""


def likeness_of_words(words: dict[str, float], others: dict[str, float]) -> float:
    """Return the share (0 to 1, by weight) of what one clause says that the other says too, of that which says less.

    Words that begin alike count in part. 0 where either says nearly nothing, or one much more than the other.
    """
    total, theirs = sum(sorted(words.values())), sum(sorted(others.values()))
    if min(len(words), len(others)) < _FEWEST or max(total, theirs) > _UNEQUAL * min(total, theirs):
        return 0.0
    return sum(sorted(weight * _held(word, others) for word, weight in words.items())) / min(total, theirs)


def _held(word: str, others: dict[str, float]) -> float:
    if word in others:
        return 1.0
    start = word[:_START]
    return _KINDRED if any(other.startswith(start) and _kindred(word, other) for other in others) else 0.0


def _kindred(word: str, other: str) -> bool:
    """Tell whether two words have most of their letters in common, from the first."""
    shorter, longer = sorted((word, other), key=len)
    same = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return same >= max(_START, _SHARE * len(longer))
