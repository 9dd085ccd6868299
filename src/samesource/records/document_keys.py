"""The keys of one document and one channel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

LongArray = npt.NDArray[np.int64]

KINDS = ("", "word", "name", "number", "pair", "quotation")
"""Kinds of key, in the order of their codes: sketches and passages have none."""


@dataclass(frozen=True, slots=True)
class DocumentKeys:
    """Distinct keys of a channel, ascending, an entry a key in every array."""

    channel: str
    """sketch, passage or anchor."""
    key: LongArray
    weight: LongArray
    """Rarity in the language, millionths; 0 but for anchors."""
    kind: npt.NDArray[np.uint8]
    """Place of the kind in KINDS."""
    first: LongArray
    last: LongArray
    """First and last word behind a key; of a pair, its two words. -1 for sketches."""

    def shown(self, index: int, text: str, starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32]) -> str:
        """Return the words behind the key at `index`; `starts` and `ends` are those of the words of `text`."""
        low, high = int(self.first[index]), int(self.last[index])
        if low < 0:
            return ""
        if KINDS[self.kind[index]] == "pair":
            return f"{text[starts[low] : ends[low]]} … {text[starts[high] : ends[high]]}"
        return text[starts[low] : ends[high]]
