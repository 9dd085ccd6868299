"""What the families teach the edge model."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.edge_features import EDGE_FEATURES
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_truth import RelayTruth

FloatArray = npt.NDArray[np.float64]


def edge_rows(cases: list[LineageCase], truth: RelayTruth) -> tuple[FloatArray, FloatArray]:
    """Stack every pair that is surely an edge or surely none, with its outcome.

    Left out: quotations, kin of a withheld parent, and the twin of a parent or child, which is as good.
    """
    rows, outcomes = [], []
    for case in cases:
        ids = sorted(case.relay.documents)
        for i, a in enumerate(ids):
            for j in range(i + 1, len(ids)):
                b, kind = ids[j], truth.edge(a, ids[j])
                if truth.quoted(a, b) or kind == "quote":
                    continue
                if kind is None and (_kin_of_lost(truth, a, b) or _beside_edge(case, truth, ids, (i, j))):
                    continue
                rows.append([case.edge_values[name][i, j] for name in EDGE_FEATURES])
                outcomes.append(float(kind is not None))
    return np.array(rows), np.array(outcomes)


def _kin_of_lost(truth: RelayTruth, a: str, b: str) -> bool:
    """Tell whether two dependent texts lack an edge only because a parent was withheld."""
    return (truth.orphan(a) or truth.orphan(b)) and truth.dependent(a, b)


def _beside_edge(case: LineageCase, truth: RelayTruth, ids: list[str], pair: tuple[int, int]) -> bool:
    """Tell whether a twin of one side is the other side's parent or child."""
    for mine, other in (pair, pair[::-1]):
        for k, name in enumerate(ids):
            if k != other and case.twins[k, mine] > 0.3 and truth.edge(name, ids[other]) is not None:
                return True
    return False
