"""Fitted coefficients on disk."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


def write_model(
    path: Path,
    name: str,
    features: dict[str, str],
    fitted: tuple[FloatArray, float],
    centres: FloatArray,
    counts: dict[str, float],
    families: Collection[str],
) -> None:
    """Write model `name` to PATH: coefficients with their reasons and centres, what they were fitted on.

    `fitted` is (coefficients, intercept) for raw features; the intercept is moved to the centres.
    """
    coefficients, intercept = fitted
    written = {
        "model": name,
        "data": f"families {' '.join(sorted(families))}",
        "counts": {key: round(float(value)) for key, value in counts.items()},
        "intercept": round(float(intercept + coefficients @ centres), 6),
        "features": [
            {"name": feature, "weight": round(float(weight), 6), "centre": round(float(centre), 6), "reason": reason}
            for (feature, reason), weight, centre in zip(features.items(), coefficients, centres, strict=True)
        ],
    }
    path.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
