"""Whether a line begins as furniture does."""

from __future__ import annotations

from functools import lru_cache

from samesource.language.furniture.phrase_index import PhraseIndex
from samesource.language.furniture.phrases import FurniturePhrases

_KEPT = 1024
"""Lines whose families are kept: a line is asked about some thirty."""


def starts_with(family: str, text: str, language: str = "") -> str:
    """Return the longest phrase of `family` at the start of case-folded `text`, or nothing."""
    if not PhraseIndex.of_all().bits[family] & _starting(text):
        return ""
    return FurniturePhrases.of_family(family, language).at_start(text)


@lru_cache(maxsize=_KEPT)
def _starting(text: str) -> int:
    """Return the families that may have a phrase at the start of a text."""
    return PhraseIndex.of_all().starting(text)
