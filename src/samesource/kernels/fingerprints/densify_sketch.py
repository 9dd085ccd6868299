"""Fill the empty bins of a sketch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.sketch_grams import EMPTY

Sketch = npt.NDArray[np.uint32]
Places = npt.NDArray[np.uint16]

_EMPTY, _FEW = np.uint32(EMPTY), 12


@inlined_kernel
def densify_sketch(sketch: Sketch, orders: Places, ranks: Places, full: npt.NDArray[np.uint8]) -> None:
    """Give each empty bin the value of the first filled bin in an order of its own, the same for every sketch.

    Optimal densification (Shrivastava 2017); an empty sketch stays empty. `full` is scratch, a byte a bin. Cost:
    bins, and for each empty one the lesser of the filled bins and the bins asked in vain.
    """
    count = 0
    for i in range(len(sketch)):
        full[i] = np.uint8(sketch[i] != _EMPTY)
        count += int(full[i])
    if count == 0 or count == len(sketch):
        return
    for i in range(len(sketch)):
        if full[i] == 0:
            sketch[i] = sketch[_lender(orders[i], ranks[i], full, count)]


@inlined_kernel
def _lender(
    order: npt.NDArray[np.uint16], rank: npt.NDArray[np.uint16], full: npt.NDArray[np.uint8], count: int
) -> int:
    """Return the filled bin that comes first: by asking in order, or where few are filled by comparing their ranks."""
    if count > _FEW:
        k = 0
        while full[order[k]] == 0:
            k += 1
        return int(order[k])
    best = -1
    for i in range(len(full)):
        if full[i] != 0 and (best < 0 or rank[i] < rank[best]):
            best = i
    return best
