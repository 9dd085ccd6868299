"""Cut a box of words along breaks of the two texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def cut_box(
    box: tuple[int, int, int, int], term_a: Ints, term_b: Ints, part_a: Ints, part_b: Ints
) -> list[tuple[int, int, int, int]]:
    """Cut a box so that no piece crosses a break on either side.

    `part_*` number the unbroken stretches of words. Words that occur once on each side of the box pair it up; each pair of
    stretches that enough of them connect gives a piece that spans them. A box without breaks stays as it is.
    """
    a0, a1, b0, b1 = box
    if part_a[a0] == part_a[a1 - 1] and part_b[b0] == part_b[b1 - 1]:
        return [box]
    i, j = _anchors(term_a[a0:a1], term_b[b0:b1])
    i, j = i + a0, j + b0
    pieces = []
    pairs = np.stack((part_a[i], part_b[j]), axis=1)
    for first, second in np.unique(pairs, axis=0).tolist():
        inside = (pairs[:, 0] == first) & (pairs[:, 1] == second)
        if int(inside.sum()) * 20 < len(i):
            continue
        stretch_a, stretch_b = _stretch(part_a, first, a0, a1), _stretch(part_b, second, b0, b1)
        pieces.append((*_span(i[inside], stretch_a), *_span(j[inside], stretch_b)))
    return sorted(pieces)


def _anchors(a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """Pair the places of the terms that occur exactly once on each side."""
    values_a, first_a, count_a = np.unique(a, return_index=True, return_counts=True)
    values_b, first_b, count_b = np.unique(b, return_index=True, return_counts=True)
    once_a, once_b = count_a == 1, count_b == 1
    _, in_a, in_b = np.intersect1d(values_a[once_a], values_b[once_b], assume_unique=True, return_indices=True)
    return first_a[once_a][in_a], first_b[once_b][in_b]


def _stretch(part: Ints, number: int, low: int, high: int) -> tuple[int, int]:
    """Return the words of a stretch that lie in the box."""
    start, end = np.searchsorted(part[low:high], [number, number + 1])
    return low + int(start), low + int(end)


def _span(places: Ints, stretch: tuple[int, int]) -> tuple[int, int]:
    """Span the places, out to an end of the stretch that lies within ten words."""
    low, high = int(places.min()), int(places.max()) + 1
    return (
        stretch[0] if low - stretch[0] <= 10 else low,
        stretch[1] if stretch[1] - high <= 10 else high,
    )
