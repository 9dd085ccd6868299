"""Readings as numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.witness_table import WitnessTable


def code_readings(table: WitnessTable) -> tuple[WitnessTable, npt.NDArray[np.int64]]:
    """Return the table cut to its places of variation, and [witness, place]: codes from 0 in order, -1 in lacunae."""
    orders = [sorted({own[place] for own in table.readings} - {None}, key=str) for place in range(len(table.places))]
    kept = [place for place, order in enumerate(orders) if len(order) > 1]
    codes = np.full((len(table.witnesses), len(kept)), -1, dtype=np.int64)
    for column, place in enumerate(kept):
        number = {reading: code for code, reading in enumerate(orders[place])}
        codes[:, column] = [number.get(own[place], -1) for own in table.readings]
    cut = WitnessTable(
        witnesses=table.witnesses,
        places=[table.places[place] for place in kept],
        readings=[[own[place] for place in kept] for own in table.readings],
        original=[table.original[place] for place in kept],
    )
    return cut, codes
