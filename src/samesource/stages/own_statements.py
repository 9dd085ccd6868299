"""What documents tell of themselves that says which is the earlier."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared
from samesource.stages.days_between import days_between

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


def own_statements(witnesses: list[Prepared], known: BoolArray) -> dict[str, FloatArray]:
    """Return matrices [i, j], above 0 where i looks the earlier one: dates (of pairs `known`), agency, wrapping."""
    return {"dates": _dates(witnesses, known), "agency": _agency(witnesses), "wrapping": _wrapping(witnesses)}


def _dates(witnesses: list[Prepared], known: BoolArray) -> FloatArray:
    """Compare the best dates of each pair that was aligned."""
    count = len(witnesses)
    later = np.zeros((count, count))
    times = [document.about.get("times") or [] for document in witnesses]
    dated = np.array([bool(days_between(own, own) is not None) for own in times])
    for i, j in np.argwhere(known & dated[:, None] & dated[None, :]).tolist():
        days = days_between(times[i], times[j])
        if days:
            trust = min(float(times[k][0].get("trust", 1.0)) for k in (i, j))
            later[i, j] = np.sign(days) * (1.0 if abs(days) >= 0.9 else 0.5) * trust
    return later


def _agency(witnesses: list[Prepared]) -> FloatArray:
    bears = np.array([float(bool(document.about.get("agency"))) for document in witnesses])
    difference: FloatArray = bears[:, None] - bears[None, :]
    return difference


def _wrapping(witnesses: list[Prepared]) -> FloatArray:
    """Compare how much of each text is furniture, in code points, damped."""
    outside = [
        len(document.text) - int((document.sentence_end - document.sentence_start).sum()) for document in witnesses
    ]
    damped = np.array([round(math.log(100.0 + max(0, count)), 6) for count in outside])
    result: FloatArray = np.tanh(damped[None, :] - damped[:, None])
    return result
