"""Which lines a text tells."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.lines_by_loop import lines_by_loop
from samesource.kernels.aligning.window_weight import window_weight

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def hold_lines(line: Ints, term: Ints, weight: Ints, least: int, terms: Ints, text: Ints, share: float) -> Bools:
    """Tell which lines have `share` of their terms' weight within one window of `text` half as long again as they are.

    `line` (ascending from 0), `term` and `weight` have one entry a word of the lines; a word of a weight below
    `least` says nothing.
    `terms` are the distinct terms of the text, of which `text` names each word's by its place.
    Cost: `terms` and, for lines that hold enough of them, the words of `text` and their occurrences.
    """
    if runs_compiled():
        return lines_by_loop(line, term, weight, least, terms, text, share)
    lines = int(line[-1]) + 1 if len(line) else 0
    held = np.zeros(lines, np.bool_)
    said = np.flatnonzero(weight >= least)
    values = np.unique(term[said])
    if not len(values):
        return held
    near = np.minimum(np.searchsorted(values, terms), len(values) - 1)
    known = np.where(values[near] == terms, near, -1)
    number = known[text]
    places = np.flatnonzero(number >= 0)
    number = number[places]
    seen = np.zeros(len(values), np.bool_)
    seen[number] = True
    own = np.searchsorted(values, term[said])
    whole = np.bincount(line[said], weights=weight[said], minlength=lines)
    found = np.bincount(line[said], weights=weight[said] * seen[own], minlength=lines)
    size = np.bincount(line, minlength=lines)
    for k in np.flatnonzero((found >= share * whole) & (whole > 0)).tolist():
        words = line[said] == k
        width = int(size[k]) * 3 // 2 + 2
        held[k] = _best(places, number, own[words], weight[said][words], width) >= share * whole[k]
    return held


def _best(places: Ints, number: Ints, terms: Ints, weight: Ints, width: int) -> int:
    """Return the greatest weight of `terms`, each as often as it stands there, within `width` words of the text."""
    values, count = np.unique(terms, return_counts=True)
    value = np.zeros(len(values), np.int64)
    value[np.searchsorted(values, terms)] = weight
    chosen = np.isin(number, values)
    what = np.searchsorted(values, number[chosen]).tolist()
    left, fewest = count.tolist(), min(2, len(values))
    return window_weight(places[chosen].tolist(), what, left, list(left), value.tolist(), width, fewest)
