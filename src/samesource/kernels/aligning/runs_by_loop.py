"""Maximal exact runs that two sequences share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.grow_rows import grow_rows
from samesource.kernels.aligning.window_slot import window_slot

Ints = npt.NDArray[np.int64]


@kernel
def runs_by_loop(a: Ints, b: Ints, minimum: int, cap: int) -> Ints:
    """List rows (start in a, start in b, length) by diagonal, then start. The same as `find_runs`.

    Windows are compared themselves, not by their hashes. A run is found where its first window is met that is no
    formula and whose neighbours to the left on the diagonal are none.
    """
    windows_a, windows_b = len(a) - minimum + 1, len(b) - minimum + 1
    if windows_a < 1 or windows_b < 1:
        return np.zeros((0, 3), np.int64)
    common_a, common_b = _common_windows(a, b, minimum), _common_windows(b, a, minimum)
    size = 16
    while size < 2 * np.sum(common_b):
        size *= 2
    head = np.full(size, -1, np.int64)
    count_a, count_b = np.zeros(size, np.int64), np.zeros(size, np.int64)
    after = np.empty(windows_b, np.int64)
    group_b = np.full(windows_b, -1, np.int64)
    for back in range(windows_b):
        j = windows_b - 1 - back
        if common_b[j]:
            slot = window_slot(head, b, b, j, minimum)
            after[j] = head[slot]
            head[slot] = j
            group_b[j] = slot
            count_b[slot] += 1
    group_a = np.full(windows_a, -1, np.int64)
    for i in range(windows_a):
        if common_a[i]:
            slot = window_slot(head, b, a, i, minimum)
            group_a[i] = slot if head[slot] >= 0 else -1
            count_a[slot] += 1
    for i in range(windows_a):
        if group_a[i] >= 0 and (count_a[group_a[i]] > cap or count_b[group_a[i]] > cap):
            group_a[i] = -1
    return _by_diagonal(_runs(a, b, minimum, group_a, group_b, head, after), len(a), len(b))


@kernel
def _common_windows(text: Ints, other: Ints, minimum: int) -> npt.NDArray[np.bool_]:
    """Tell of each window of `text` whether `other` holds all of its terms; all may, where terms are no small numbers.

    Most windows of unrelated texts hold a word of their own and need not be looked up.
    """
    common = np.ones(len(text) - minimum + 1, np.bool_)
    most = 4 * (len(text) + len(other))
    if min(text.min(), other.min()) < 0 or max(text.max(), other.max()) > most:
        return common
    known = np.zeros(most + 1, np.bool_)
    for k in range(len(other)):
        known[other[k]] = True
    lately = 0
    for k in range(len(text)):
        lately = lately + 1 if known[text[k]] else 0
        if k >= minimum - 1:
            common[k - minimum + 1] = lately >= minimum
    return common


@kernel
def _runs(a: Ints, b: Ints, minimum: int, group_a: Ints, group_b: Ints, head: Ints, after: Ints) -> Ints:
    """List the runs in order of where they were found."""
    found = np.empty((64, 3), np.int64)
    count = 0
    for i in range(len(group_a)):
        j = head[group_a[i]] if group_a[i] >= 0 else -1
        while j >= 0:
            left = 0
            known = False
            while i - left > 0 and j - left > 0 and a[i - left - 1] == b[j - left - 1]:
                left += 1
                if group_a[i - left] >= 0 and group_a[i - left] == group_b[j - left]:
                    known = True
                    break
            if not known:
                right = minimum
                while i + right < len(a) and j + right < len(b) and a[i + right] == b[j + right]:
                    right += 1
                if count == len(found):
                    found = grow_rows(found)
                found[count, 0], found[count, 1], found[count, 2] = i - left, j - left, left + right
                count += 1
            j = after[j]
    return found[:count]


@kernel
def _by_diagonal(runs: Ints, length_a: int, length_b: int) -> Ints:
    """Sort runs by diagonal; those of one diagonal are in order."""
    start = np.zeros(length_a + length_b + 1, np.int64)
    for k in range(len(runs)):
        start[runs[k, 0] - runs[k, 1] + length_b + 1] += 1
    for place in range(1, len(start)):
        start[place] += start[place - 1]
    ordered = np.empty((len(runs), 3), np.int64)
    for k in range(len(runs)):
        diagonal = runs[k, 0] - runs[k, 1] + length_b
        for column in range(3):
            ordered[start[diagonal], column] = runs[k, column]
        start[diagonal] += 1
    return ordered
