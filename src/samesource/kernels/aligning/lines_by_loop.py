"""Which lines a text tells."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.value_slot import value_slot
from samesource.kernels.aligning.window_weight import window_weight

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@kernel
def lines_by_loop(line: Ints, term: Ints, weight: Ints, least: int, terms: Ints, text: Ints, share: float) -> Bools:
    """Tell which lines have `share` of their weight within one window of the text. The same as `hold_lines`."""
    lines = line[-1] + 1 if len(line) else 0
    held = np.zeros(lines, np.bool_)
    number, known, seen = _find_terms(term, weight, least, terms)
    places, what = np.empty(0, np.int64), np.empty(0, np.int64)
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
            if not len(places):
                places, what = _find_places(known, text)
            width = (end - start) * 3 // 2 + 2
            held[k] = window_weight(places, what, left, full, worth, width, min(2, kinds)) >= share * whole
        for place in range(start, end):
            if number[place] >= 0:
                left[number[place]] = full[number[place]] = 0
    return held


@kernel
def _find_terms(term: Ints, weight: Ints, least: int, terms: Ints) -> tuple[Ints, Ints, Bools]:
    """Number the terms that say something; -1 for others.

    Returns the number of each term of the lines, that of each of a text's distinct `terms`, and which it holds.
    """
    size = 16
    while size < 2 * len(term):
        size *= 2
    slots = np.zeros(size, np.uint32)
    listed = np.empty(len(term), np.int64)
    number, known = np.empty(len(term), np.int64), np.empty(len(terms), np.int64)
    count = 0
    for place in range(len(term)):
        number[place] = -1
        if weight[place] >= least:
            slot = value_slot(slots, listed, term[place])
            if not slots[slot]:
                listed[count] = term[place]
                count += 1
                slots[slot] = count
            number[place] = np.int64(slots[slot]) - 1
    seen = np.zeros(count + 1, np.bool_)
    for k in range(len(terms)):
        known[k] = np.int64(slots[value_slot(slots, listed, terms[k])]) - 1
        if known[k] >= 0:
            seen[known[k]] = True
    return number, known, seen


@kernel
def _find_places(known: Ints, text: Ints) -> tuple[Ints, Ints]:
    """List where the terms that lines hold stand in the text, and which."""
    places, what = np.empty(len(text), np.int64), np.empty(len(text), np.int64)
    found = 0
    for place in range(len(text)):
        number = known[text[place]]
        if number >= 0:
            places[found], what[found] = place, number
            found += 1
    return places[:found], what[:found]
