"""Links of lone sentences between and beside groups."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@kernel
def gap_links(home_a: Ints, home_b: Ints, near: Floats, terms: Floats, gap: float, most: int) -> Ints:
    """List pairs (i, j) of sentences without a group (home below 0) that are linked all the same.

    First those that stand between two neighbours linked to each other's neighbours; then, where more than half of both
    texts is linked, those that are each other's best left. No group has more than `most` sentences of b.
    """
    rows, columns = near.shape
    found = np.empty((rows * (most + 1), 2), np.int64)
    count = 0
    lone_a, lone_b = home_a < 0, home_b < 0
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            if home_a[i] >= 0 or home_b[j] >= 0 or near[i, j] < 0.5 * gap:
                continue
            before = home_a[i - 1] >= 0 and home_a[i - 1] == home_b[j - 1]
            if before and home_a[i + 1] >= 0 and home_a[i + 1] == home_b[j + 1]:
                found[count, 0], found[count, 1] = i, j
                count += 1
                lone_a[i] = lone_b[j] = False
    left_a, left_b = np.flatnonzero(lone_a), np.flatnonzero(lone_b)
    if not len(left_a) or not len(left_b) or 2 * min(len(left_a) - rows, len(left_b) - columns) > -min(rows, columns):
        return found[:count]
    for lone in left_a:
        i = int(lone)
        j = _best(near[i], terms[i], left_b)
        value = near[i, j] if terms[i, j] >= 2 else 0.0
        if value >= gap and _best(near[:, j], terms[:, j], left_a) == i:
            found[count, 0], found[count, 1] = i, j
            count += 1
    return found[:count]


@kernel
def _best(near: Floats, terms: Floats, left: Ints) -> int:
    """Return the first sentence left that is most alike; likeness by fewer than two content terms is none."""
    best, most = -1, -1.0
    for place in left:
        value = near[place] if terms[place] >= 2 else 0.0
        if value > most:
            best, most = int(place), value
    return int(best)
