"""Which words are figures and names, by their letters alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.fingerprints.find_text_words import TextWords
from samesource.records.prepared import IS_NAME, IS_NUMBER

Bytes = npt.NDArray[np.uint8]

_ENDS = np.frombuffer(b".!?:;\"'\n", np.uint8)


def flag_words(data: Bytes, offsets: npt.NDArray[np.int64], words: TextWords) -> Bytes:
    """Return IS_NUMBER for each word that begins with a figure, IS_NAME for one with a capital inside a sentence.

    Capitals are those of ASCII; in other scripts figures tell alone.
    """
    begin = np.repeat(offsets[:-1], np.diff(words.offsets))
    start = begin + words.starts.astype(np.int64)
    first = data[start]
    flags = np.where((first >= ord("0")) & (first <= ord("9")), np.uint8(IS_NUMBER), np.uint8(0))
    before, further = np.maximum(start - 1, 0), np.maximum(start - 2, 0)
    inside = (start - 2 >= begin) & ~np.isin(data[before], _ENDS) & ~np.isin(data[further], _ENDS)
    flags[(first >= ord("A")) & (first <= ord("Z")) & inside] |= np.uint8(IS_NAME)
    return flags
