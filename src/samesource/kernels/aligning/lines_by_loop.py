"""Which lines a text tells."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.window_weight import window_weight

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@kernel
def lines_by_loop(line: Ints, term: Ints, weight: Ints, text: Ints, share: float) -> Bools:
    """Tell which lines have `share` of their weight within one window of the text. The same as `hold_lines`."""
    lines = line[-1] + 1 if len(line) else 0
    held = np.zeros(lines, np.bool_)
    number, places, what = _find_terms(term, weight, text)
    seen = np.zeros(len(term) + 1, np.bool_)
    for k in what:
        seen[k] = True
    left, full, worth = np.zeros(len(seen), np.int64), np.zeros(len(seen), np.int64), np.zeros(len(seen), np.int64)
    end = 0
    for k in range(lines):
        start = end
        whole = found = kinds = 0
        while end < len(line) and line[end] == k:
            own = number[end]
            if own >= 0:
                whole += weight[end]
                found += weight[end] if seen[own] else 0
                kinds += full[own] == 0
                full[own] += 1
                left[own] += 1
                worth[own] = weight[end]
            end += 1
        if whole > 0 and found >= share * whole:
            width = (end - start) * 3 // 2 + 2
            held[k] = window_weight(places, what, left, full, worth, width, min(2, kinds)) >= share * whole
        for place in range(start, end):
            if number[place] >= 0:
                left[number[place]] = full[number[place]] = 0
    return held


@kernel
def _find_terms(term: Ints, weight: Ints, text: Ints) -> tuple[Ints, Ints, Ints]:
    """Number the terms that say something (-1 for others); list where they stand in the text, and which."""
    size = 16
    while size < 4 * len(term):
        size *= 2
    slots = np.full(size, -1, np.int64)
    number = np.full(len(term), -1, np.int64)
    for place in range(len(term)):
        if weight[place] <= 0:
            continue
        slot = _slot(slots, term, term[place])
        if slots[slot] < 0:
            slots[slot] = place
        number[place] = slots[slot]
    places, what = np.empty(len(text), np.int64), np.empty(len(text), np.int64)
    found = 0
    for place in range(len(text)):
        slot = _slot(slots, term, text[place])
        if slots[slot] >= 0:
            places[found], what[found] = place, slots[slot]
            found += 1
    return number, places[:found], what[:found]


@kernel
def _slot(slots: Ints, term: Ints, value: int) -> int:
    """Find the slot of a term, or the free one where it belongs."""
    mask = len(slots) - 1
    slot = (value ^ (value >> 32)) & mask
    while slots[slot] >= 0 and term[slots[slot]] != value:
        slot = (slot + 1) & mask
    return slot
