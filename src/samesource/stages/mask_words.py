"""Mask figures and dates."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from samesource.language.packs.read_pack import read_pack
from samesource.language.words_hash import hash_text
from samesource.records.masked_words import MaskedWords
from samesource.records.prepared import IntArray, LongArray

MASK = np.uint64(0x9E3779B97F4A7C15)
"""Stands for a run of figures and dates: "12 comments" is "40 comments"."""


def mask_words(words: LongArray, numbers: npt.NDArray[np.bool_], sentences: IntArray) -> MaskedWords:
    """Return `words` (hashes of case-folded words, one entry each as in the others) with figures and dates masked."""
    calendar = _calendar()
    dates = calendar[np.searchsorted(calendar[:-1], words)] == words
    masked = numbers | dates
    values = words.astype("<i8").view(np.uint64)
    plain = values.tobytes()
    values[masked] = MASK
    kept = np.ones(len(words), dtype=bool)
    kept[1:] = ~(masked[1:] & masked[:-1] & (sentences[1:] == sentences[:-1]))
    dated = dates.copy()
    dated[1:] |= dates[:-1]
    dated[:-1] |= dates[1:]
    return MaskedWords(
        plain,
        values[kept].tobytes(),
        _count_before(kept),
        _count_before(kept & (values == MASK)),
        _count_before(numbers & ~dated),
    )


def _count_before(marked: npt.NDArray[np.bool_]) -> list[int]:
    """Return how many marked entries lie before each entry, and before the end."""
    return [0, *np.cumsum(marked).tolist()]


@functools.cache
def _calendar() -> LongArray:
    """Return the hashes of the names of months and weekdays in all languages known."""
    names = {
        name.strip()
        for table in ("months", "weekdays")
        for names in read_pack("calendar")[table].values()
        for name in names.split(",")
    }
    return np.array(sorted(hash_text(name) for name in names), dtype=np.int64)
