"""Sums of products that do not depend on the order of summing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Floats = npt.NDArray[np.float64]

PARTS = 64
"""Parts that a sum may be kept in: sums of some 2000 bits, as many as a double's exponent allows, need 40."""


@lean_kernel
def exact_dot(x: Floats, y: Floats, parts: Floats) -> float:
    """Sum x × y, each product rounded once and their sum once: what `math.fsum` makes of the products.

    Keeps the sum as `parts` that do not overlap (Shewchuk 1997), with the last rounding half to even.
    """
    count = 0
    for k in range(len(x)):
        value = x[k] * y[k]
        kept = 0
        for place in range(count):
            other = parts[place]
            if abs(value) < abs(other):
                value, other = other, value
            total = value + other
            rest = other - (total - value)
            if rest != 0.0:
                parts[kept] = rest
                kept += 1
            value = total
        count = kept
        if value != 0.0:
            parts[count] = value
            count += 1
    total = rest = 0.0
    while count > 0 and rest == 0.0:
        count -= 1
        value, other = total, parts[count]
        total = value + other
        rest = other - (total - value)
    if count > 0 and ((rest < 0.0 and parts[count - 1] < 0.0) or (rest > 0.0 and parts[count - 1] > 0.0)):
        value = total + 2.0 * rest
        if 2.0 * rest == value - total:
            total = value
    return float(total)
