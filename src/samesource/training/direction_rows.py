"""What the families teach the direction model."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.training.direction_names import direction_names
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_truth import RelayTruth

FloatArray = npt.NDArray[np.float64]


def direction_rows(cases: list[LineageCase], truth: RelayTruth) -> FloatArray:
    """Stack the direction features of every true edge, parent to child."""
    rows = []
    for case in cases:
        ids = sorted(case.relay.documents)
        for j, child in enumerate(ids):
            for parent, kind in sorted(truth.parents[child].items()):
                if kind != "quote" and parent in case.relay.documents:
                    rows.append([case.direction_values[name][ids.index(parent), j] for name in direction_names()])
    return np.array(rows)
