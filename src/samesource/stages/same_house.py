"""Which documents are of one outlet or agency, and which of two."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared
from samesource.stages.is_one_name import is_one_name

FloatArray = npt.NDArray[np.float64]
Names = tuple[str, str]
"""Outlet and agency, case-folded; empty where nothing is said."""


def same_house(witnesses: list[Prepared], known: npt.NDArray[np.bool_]) -> FloatArray:
    """Return a symmetric matrix: 1 where two documents name one outlet or one agency as theirs, -1 where they do not.

    0 for pairs not `known`, and where either names neither.
    """
    names = [_names(document) for document in witnesses]
    compared = functools.cache(_compare)
    houses = np.zeros((len(names), len(names)))
    for i, j in np.argwhere(np.triu(known, 1)).tolist():
        houses[i, j] = houses[j, i] = compared(*sorted((names[i], names[j])))
    return houses


def _names(document: Prepared) -> Names:
    outlet, agency = (str(document.about.get(key) or "").strip().casefold() for key in ("outlet", "agency"))
    return outlet, agency


def _compare(one: Names, other: Names) -> float:
    """Tell whether outlet or agency are the same; 0 where one side names nobody."""
    if not any(one) or not any(other):
        return 0.0
    return 1.0 if any(a and b and is_one_name(a, b) for a, b in zip(one, other, strict=True)) else -1.0
