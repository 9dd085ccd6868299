"""Fill the empty bins of a sketch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.sketch_grams import EMPTY

Sketch = npt.NDArray[np.uint32]
Places = npt.NDArray[np.uint16]

_EMPTY, _FEW = np.uint32(EMPTY), 24


@inlined_kernel
def densify_sketch(sketch: Sketch, orders: Places, ranks: Places, places: Places) -> None:
    """Give each empty bin the value of the first filled bin in an order of its own, the same for every sketch.

    Optimal densification (Shrivastava 2017); an empty sketch stays empty. Cost: bins, and for each empty one the lesser
    of the filled bins and the bins asked in vain, without branches. `places` is scratch, three rows of bins.
    """
    full, filled, waiting = places[0], places[1], places[2]
    known, left = 0, 0
    for i in range(len(sketch)):
        is_full = int(sketch[i] != _EMPTY)
        full[i] = np.uint16(is_full)
        filled[known] = np.uint16(i)
        waiting[left] = np.uint16(i)
        known += is_full
        left += 1 - is_full
    if known == 0:
        return
    if known < _FEW:
        for j in range(left):
            _borrow_from_few(sketch, orders[waiting[j]], ranks[waiting[j]], waiting[j], filled, known)
        return
    attempt = 0
    while left > 0:
        left = _ask_once(sketch, orders, attempt, full, waiting, left)
        attempt += 1


@inlined_kernel
def _borrow_from_few(sketch: Sketch, order: Places, rank: Places, place: np.uint16, filled: Places, known: int) -> None:
    """Fill one bin from that of the few filled ones which it would ask first."""
    first = rank[filled[0]]
    for j in range(1, known):
        first = min(first, rank[filled[j]])
    sketch[place] = sketch[order[first]]


@inlined_kernel
def _ask_once(sketch: Sketch, orders: Places, attempt: int, full: Places, waiting: Places, left: int) -> int:
    """Let each waiting bin ask once more; return how many still wait (what those took is written over)."""
    still = 0
    for j in range(left):
        place = waiting[j]
        lender = orders[place, attempt]
        sketch[place] = sketch[lender]
        waiting[still] = place
        still += 1 - int(full[lender])
    return still
