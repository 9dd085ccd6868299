"""How much a line holds of what furniture holds."""

from __future__ import annotations

from samesource.language.furniture.phrases import FurniturePhrases


def count_held(family: str, text: str, language: str = "") -> int:
    """Count the distinct phrases of `family` in case-folded `text`."""
    return len(FurniturePhrases.of_family(family, language).held(text))
