"""Whether a line begins as furniture does."""

from __future__ import annotations

from samesource.language.furniture.phrases import FurniturePhrases


def starts_with(family: str, text: str, language: str = "") -> str:
    """Return the longest phrase of `family` at the start of case-folded `text`, or nothing."""
    return FurniturePhrases.of_family(family, language).at_start(text)
