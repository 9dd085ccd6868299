"""What documents tell of themselves that says which is the earlier."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import BODY, IN_QUOTATION, Prepared
from samesource.stages.days_between import days_between
from samesource.stages.later_by_dates import later_by_dates

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]

_COMMON, _HEAVIEST = 500_000, 3_000_000
"""Background weight of a quoted word that counts for nothing, and the most by which one counts, millionths."""

_MUCH_QUOTED = 30.0
"""Difference of quoted words, by weight, that says three quarters of what it can."""


def own_statements(witnesses: list[Prepared], known: BoolArray) -> dict[str, FloatArray]:
    """Return matrices [i, j], above 0 where i looks the earlier one, by name: dates are those of pairs `known`."""
    agency = [float(bool(document.about.get("agency"))) for document in witnesses]
    byline = [float(bool(document.about.get("byline"))) for document in witnesses]
    dateline = [_declares(document, "dateline") for document in witnesses]
    correction = [_declares(document, "correction") for document in witnesses]
    dates, given = _dates(witnesses, known)
    return {
        "dates": dates,
        "dates_given": given,
        "agency": _more(agency),
        "wrapping": _wrapping(witnesses),
        "byline": _more(byline),
        "dateline": _more(dateline),
        "corrected": -_more(correction),
        "quotations": np.tanh(_more([_quoted(document) for document in witnesses]) / _MUCH_QUOTED),
    }


def _dates(witnesses: list[Prepared], known: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Compare the best dates of each pair that was aligned; the second matrix is the part that no page says."""
    count = len(witnesses)
    later, beside = np.zeros((count, count)), np.zeros((count, count), dtype=bool)
    times = [document.about.get("times") or [] for document in witnesses]
    dated = np.array([bool(days_between(own, own) is not None) for own in times])
    for i, j in np.argwhere(known & dated[:, None] & dated[None, :]).tolist():
        later[i, j], beside[i, j] = later_by_dates(times[i], times[j])
    return later, later * beside


def _more(values: list[float]) -> FloatArray:
    """Return [i, j]: by how much the value of i exceeds that of j."""
    measured = np.array(values)
    difference: FloatArray = measured[:, None] - measured[None, :]
    return difference


def _declares(document: Prepared, kind: str) -> float:
    return float(any(entry.get("kind") == kind for entry in document.about.get("declared") or ()))


def _quoted(document: Prepared) -> float:
    """Return the weight of the different words that a text quotes."""
    inside = ((document.token_flag & IN_QUOTATION) > 0) & (document.sentence_kind == BODY)[document.token_sentence]
    _, first = np.unique(document.token_stem[inside], return_index=True)
    weight = document.token_weight[inside][first].astype(np.int64)
    return float(np.clip(weight - _COMMON, 0, _HEAVIEST).sum()) / 1e6


def _wrapping(witnesses: list[Prepared]) -> FloatArray:
    """Compare how much of each text is furniture, in code points, damped."""
    outside = [
        len(document.text) - int((document.sentence_end - document.sentence_start).sum()) for document in witnesses
    ]
    damped = np.array([round(math.log(100.0 + max(0, count)), 6) for count in outside])
    result: FloatArray = np.tanh(damped[None, :] - damped[:, None])
    return result
