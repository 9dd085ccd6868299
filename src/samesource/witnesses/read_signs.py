"""What is known of the direction of a tradition."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from samesource.errors import InputError
from samesource.records.witness_table import WitnessTable
from samesource.witness_config import WitnessConfig
from samesource.witnesses.signs import Signs

_DATE = re.compile(r"\s*(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*")


def read_signs(
    table: WitnessTable,
    codes: npt.NDArray[np.int64],
    root: str | None,
    dates: Mapping[str, str | float] | None,
    config: WitnessConfig,
) -> Signs:
    """Arrange what may tell directions; raise InputError for a witness unknown or a date that is none.

    Dates are years, or ISO 8601 dates; omissions are the readings of `config.omissions`.
    """
    number = {name: position for position, name in enumerate(table.witnesses)}
    for name in [*([root] if root is not None else []), *(dates or {})]:
        if name not in number:
            raise InputError(f"there is no witness {name}", remedy=f"Witnesses: {', '.join(table.witnesses[:20])}.")
    marks = {mark.strip() for mark in config.omissions.split(",")}
    original = np.full(codes.shape[1], -1, dtype=np.int64)
    omitted = original.copy()
    for place, judged in enumerate(table.original):
        known = {str(own[place]): int(codes[w, place]) for w, own in enumerate(table.readings) if own[place]}
        if judged is not None:
            original[place] = known.get(judged, -2)
        omitted[place] = next((known[mark] for mark in sorted(marks) if mark in known), -1)
    years = {number[name]: _year(name, value) for name, value in (dates or {}).items()}
    return Signs(None if root is None else number[root], years, original, omitted)


def _year(name: str, value: str | float) -> float:
    """Return a date as years."""
    if isinstance(value, int | float):
        return float(value)
    match = _DATE.fullmatch(value)
    if not match:
        raise InputError(f"the date {value!r} of {name} cannot be read", remedy="Write 1402 or 1402-05-06.")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    return year + (month - 1) / 12 + (day - 1) / 372
