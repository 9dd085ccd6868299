"""How rare a word is in its language: a fixed background, whatever the corpus."""

from __future__ import annotations

import math

from samesource.language.word_bands import word_bands

_FLOOR_FREQUENCY = 1e-8
"""Frequency taken for words the list does not hold: the lowest one of the large lists."""
_FIGURES = (1e-4, 1e-5, 2e-6)
"""Frequencies taken for figures of one, two, and more digits; lists of words hold no figures."""

_JOINED = ("'s", "'")
"""Ends that lists of words part from a word: the English genitive, and the mark of an elided article (l', dell')."""


def background_weight(word: str, language: str) -> int:
    """Return max(.05, (-ln f - 5) / 2.5) in millionths, f the frequency of the case-folded `word` in the language.

    Frequencies are those of wordfreq (Speer 2022), in steps of a hundredth of a bel.
    """
    figures = sum(map(str.isdigit, word)) if word[:1].isdigit() else 0
    frequency = _FIGURES[min(figures, 3) - 1] if figures else _frequency(word, language)
    return round(1_000_000 * max(0.05, (-math.log(frequency) - 5) / 2.5))


def _frequency(word: str, language: str) -> float:
    table = word_bands(language)
    band = table.get(word)
    if band is None and word.endswith(_JOINED):
        band = table.get(word.rpartition("'")[0])
    return _FLOOR_FREQUENCY if band is None else max(_FLOOR_FREQUENCY, 10 ** (-band / 100))
