"""Where text that is no story stands between two words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared

Ints = npt.NDArray[np.int64]

SMALLEST_ISLAND = 4
"""Code points between two words below which no furniture can stand there."""


def mark_stretches(document: Prepared, character: Ints) -> Ints:
    """Number the stretches of words between which no text but subheads stands.

    `character` has a row for each word: where it starts and where it ends, normal positions.
    """
    cut = np.zeros(len(character), np.int64)
    gaps = np.flatnonzero(character[1:, 0] - character[:-1, 1] >= SMALLEST_ISLAND) + 1
    if not len(gaps):
        return cut
    subheads = list(zip(document.subhead_start.tolist(), document.subhead_end.tolist(), strict=True))
    for k, low, high in zip(gaps.tolist(), character[gaps - 1, 1].tolist(), character[gaps, 0].tolist(), strict=True):
        between = document.text[low:high]
        for first, last in subheads:
            if low <= first and last <= high:
                between = between.replace(document.text[first:last], "", 1)
        cut[k] = sum(map(str.isalnum, between)) >= SMALLEST_ISLAND - 1
    return np.cumsum(cut)
