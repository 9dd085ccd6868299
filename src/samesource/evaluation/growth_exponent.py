"""How a cost grows with size."""

from __future__ import annotations

import math
from collections.abc import Sequence


def growth_exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return the exponent e of the power law cost = c · size^e, by least squares on the logarithms.

    1 is linear, 2 quadratic; a fixed cost to start with makes it seem less. Two different sizes at least, all of them
    and all costs above zero; NaN otherwise.
    """
    if len(set(sizes)) < 2 or min(*sizes, *costs) <= 0:
        return math.nan
    x = [math.log(size) for size in sizes]
    y = [math.log(cost) for cost in costs]
    mean_x, mean_y = math.fsum(x) / len(x), math.fsum(y) / len(y)
    spread = math.fsum((a - mean_x) ** 2 for a in x)
    return math.fsum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / spread
