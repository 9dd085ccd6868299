"""How much a line holds of what furniture holds."""

from __future__ import annotations

from functools import lru_cache

from samesource.language.furniture.phrase_index import PhraseIndex
from samesource.language.furniture.phrases import FurniturePhrases

_KEPT = 1024
"""Lines whose families are kept: a line is asked about some twenty."""


def count_held(family: str, text: str, language: str = "") -> int:
    """Count the distinct phrases of `family` in case-folded `text`."""
    if not PhraseIndex.of_all().bits[family] & _held(text):
        return 0
    return len(FurniturePhrases.of_family(family, language).held(text))


@lru_cache(maxsize=_KEPT)
def _held(text: str) -> int:
    """Return the families that may have a phrase in a text."""
    return PhraseIndex.of_all().held(text)
