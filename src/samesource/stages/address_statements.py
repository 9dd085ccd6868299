"""Which documents give another's address as their original, their basis or a work they cite."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.language.bare_address import bare_address
from samesource.records.prepared import Prepared

FloatArray = npt.NDArray[np.float64]

_KINDS = frozenset({"original-url", "canonical", "based-on", "citation", "via"})


def address_statements(witnesses: list[Prepared]) -> FloatArray:
    """Return S[i, j] = 1 where j declares the very address that i was published at, and i not j's."""
    places = [bare_address(document.about.get("url")) for document in witnesses]
    said = np.zeros((len(witnesses), len(witnesses)))
    for j, document in enumerate(witnesses):
        declared = document.about.get("declared") or ()
        given = {bare_address(entry.get("value")) for entry in declared if entry.get("kind") in _KINDS}
        for i, place in enumerate(places):
            said[i, j] = float(i != j and bool(place) and place in given and place != places[j])
    return said * (1.0 - said.T)
