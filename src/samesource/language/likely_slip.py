"""Slips of the pen that show without a model to compare with."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from samesource.language.background import background_weight

_RARE = 3_400_000
"""Background weight (millionths) from which a word may be a slip."""
_GAIN = 2_200_000
"""How much commoner the word meant must be: some two hundred times."""


@functools.lru_cache(maxsize=1 << 14)
def likely_slip(word: str, language: str) -> str | None:
    """Return the common word that `word` (case-folded) misses by two letters swapped or one doubled or not; else None.

    Errors of one other letter are left alone: inflections and rare words look the same (Damerau 1964 on swaps).
    """
    if len(word) < 4 or not word.isalpha():
        return None
    weight = background_weight(word, language)
    if weight < _RARE:
        return None
    found = min(((background_weight(other, language), other) for other in _near(word)), default=(weight, ""))
    return found[1] if weight - found[0] >= _GAIN else None


def _near(word: str) -> Iterator[str]:
    """Yield the words that differ by a swap of neighbours or by a letter doubled or not, inside the word."""
    for i in range(len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            yield word[: i + 1] + word[i] + word[i + 1 :]
        else:
            yield word[:i] + word[i + 1 :]
