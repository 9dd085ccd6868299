"""Figures that differ as slips of the pen do."""

from __future__ import annotations


def is_slip(a: str, b: str) -> bool:
    """Tell whether two figures have the same digits in another order or differ by zeros; dates, by the day alone."""
    if "-" in a:
        return a.rpartition("-")[0] == b.rpartition("-")[0] and "?" not in a.rpartition("-")[2] + b.rpartition("-")[2]
    x, y = a.replace(".", ""), b.replace(".", "")
    return sorted(x) == sorted(y) or x.rstrip("0") == y.rstrip("0")
