"""The exact runs inside a box of words, and where they stand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.original_place import original_place

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Shorts = npt.NDArray[np.int32]
Places = tuple[Ints, Shorts, Shorts]
"""Where each word starts and ends (normal), and the normal and original positions where the shift changes."""
Box = tuple[int, int, int, int]


@kernel
def spans_by_loop(runs: Ints, box: Box, least: int, longest: int, a: Places, b: Places) -> tuple[Ints, int, bool]:
    """List the spans of a box and of the runs in it. The same as `list_spans`."""
    chosen = _choose(_keys(runs, box, least), box, least)
    spans = np.empty((len(chosen) + 1, 4), np.int64)
    _place(spans, 0, box[0], box[1], box[2], box[3], a, b, longest)
    words, ordered = 0, True
    for k in range(len(chosen)):
        i, j, length = box[0] + chosen[k, 0], box[2] + chosen[k, 1], chosen[k, 2]
        _place(spans, k + 1, i, i + length, j, j + length, a, b, longest)
        words += length
        ordered = ordered and (k == 0 or chosen[k, 1] > chosen[k - 1, 1])
    return spans, words, ordered


@kernel
def _keys(runs: Ints, box: Box, least: int) -> Ints:
    """Name the runs clipped to a box by numbers in the order in which they are chosen.

    The longest first, then those nearest the diagonal, then those nearest the start.
    """
    size = max(box[1] - box[0], box[3] - box[2]) + 1
    keys = np.empty(len(runs), np.int64)
    count = 0
    for k in range(len(runs)):
        shift = max(0, box[0] - runs[k, 0], box[2] - runs[k, 1])
        i, j = runs[k, 0] + shift - box[0], runs[k, 1] + shift - box[2]
        length = min(runs[k, 2] - shift, box[1] - box[0] - i, box[3] - box[2] - j)
        if length >= least:
            keys[count] = (((size - length) * size + abs(i - j)) * 2 * size + i + j) * size + i
            count += 1
    return np.sort(keys[:count])


@kernel
def _choose(keys: Ints, box: Box, least: int) -> Ints:
    """Choose the free parts of runs, one run after the other, no word used twice; in order of a."""
    size = max(box[1] - box[0], box[3] - box[2]) + 1
    used_a, used_b = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
    partner, lengths = np.empty(size, np.int64), np.zeros(size, np.int64)
    count = 0
    for key in keys:
        i = key % size
        j = key // size % (2 * size) - i
        length = size - key // (2 * size * size * size)
        start = 0
        for place in range(length + 1):
            if place < length and not used_a[i + place] and not used_b[j + place]:
                continue
            if place - start >= least:
                partner[i + start], lengths[i + start] = j + start, place - start
                count += 1
                for taken in range(start, place):
                    used_a[i + taken], used_b[j + taken] = True, True
            start = place + 1
    chosen = np.empty((count, 3), np.int64)
    found = 0
    for i in range(size):
        if lengths[i]:
            chosen[found, 0], chosen[found, 1], chosen[found, 2] = i, partner[i], lengths[i]
            found += 1
    return chosen


@kernel
def _place(spans: Ints, row: int, a0: int, a1: int, b0: int, b1: int, a: Places, b: Places, longest: int) -> None:
    """Set a row of spans to the original positions of two ranges of words."""
    spans[row, 0] = original_place(a[1], a[2], a[0][a0, 0])
    spans[row, 1] = _end(a, a[0][a1 - 1, 1], longest)
    spans[row, 2] = original_place(b[1], b[2], b[0][b0, 0])
    spans[row, 3] = _end(b, b[0][b1 - 1, 1], longest)


@kernel
def _end(side: Places, end: int, longest: int) -> int:
    """Return where a span ends in the text as received, as `original_end` does."""
    last, after = original_place(side[1], side[2], end - 1), original_place(side[1], side[2], end)
    return after if last < after <= last + longest else last + 1
