"""What was said and what was true, side by side."""

from __future__ import annotations

from collections.abc import Sequence


def calibration_curve(
    said: Sequence[float], true: Sequence[float], *, bins: int, counted: str
) -> list[dict[str, float]]:
    """Return a row a bin of equal width that anything is in: {from, COUNTED, said, true}, means to three decimals.

    The reliability diagram of DeGroot and Fienberg (1983), The Statistician 32, as numbers.
    """
    rows = []
    for place in range(bins):
        inside = [(s, t) for s, t in zip(said, true, strict=True) if min(int(s * bins), bins - 1) == place]
        if inside:
            means = [round(sum(values) / len(inside), 3) for values in zip(*inside, strict=True)]
            rows.append({"from": place / bins, counted: len(inside), "said": means[0], "true": means[1]})
    return rows
