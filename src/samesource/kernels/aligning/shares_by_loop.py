"""What the coverage of a text's sentences comes to."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel, lean_kernel
from samesource.kernels.aligning.exact_dot import PARTS, exact_dot

Floats = npt.NDArray[np.float64]
Shares = tuple[float, float, float, float]


@kernel
def shares_by_loop(share: Floats, mass: Floats, width: int) -> Shares:
    """Average coverage as a whole, in the best window, of the sentences linked, and by place. As `average_shares`."""
    parts = np.empty(PARTS)
    window = 0.0
    for k in range(len(share) - width + 1 if width else 0):
        window = max(window, _average(share[k : k + width], mass[k : k + width], parts))
    linked, missing, middle = np.empty(len(share)), np.empty(len(share)), np.empty(len(share))
    for k in range(len(share)):
        linked[k] = 1.0 if share[k] > 0.42 else 0.0
        missing[k] = mass[k] * min(max(1 - share[k], 0.0), 1.0) if share[k] < 0.5 else 0.0
        middle[k] = (k + 0.5) / len(share) - 0.5
    total = 0.0
    for k in range(len(mass)):
        total += mass[k]
    tail = exact_dot(missing, middle, parts) / total if total else 0.0
    return _average(share, mass, parts), window, _average(linked, mass, parts), tail


@lean_kernel
def _average(share: Floats, mass: Floats, parts: Floats) -> float:
    """Average by mass."""
    total = 0.0
    for k in range(len(mass)):
        total += mass[k]
    return exact_dot(share, mass, parts) / total if total else 0.0
