"""How much of each sentence stands in the other text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

ADJACENT = 0.92
"""What the best pair of neighbouring sentences counts, against the best sentence alone (DESIGN §4, Relate)."""


def sentence_coverage(bag: Floats, mass: Floats, other: Floats, weight: Floats) -> tuple[Floats, Ints]:
    """Return the share of each sentence's weight found in its best match in the other text, and that match.

    `bag` and `other` count the shared terms (columns) of each sentence (rows) of the two texts; `mass` is the weight
    of all distinct terms of each sentence, shared or not, and `weight` that of the shared terms, both whole numbers.
    The share is the larger of that found in the best sentence and .92 × that found in the best pair of neighbours; the
    match is the best sentence, -1 where the other text has none.
    """
    if not len(bag) or not len(other):
        return np.zeros(len(bag)), np.full(len(bag), -1, np.int64)
    held = (bag > 0) * weight
    there = (other > 0).astype(np.float64)
    single = held @ there.T
    best = np.argmax(single, axis=1)
    share = single[np.arange(len(bag)), best]
    if len(other) > 1:
        double = held @ np.maximum(there[:-1], there[1:]).T
        share = np.maximum(share, ADJACENT * double.max(axis=1))
    return share / np.maximum(mass, 1.0), best.astype(np.int64)
