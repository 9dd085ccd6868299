"""The edge and direction models, fitted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.stages.edge_features import EDGE_FEATURES
from samesource.training.direction_names import direction_names
from samesource.training.direction_rows import direction_rows
from samesource.training.edge_rows import edge_rows
from samesource.training.fit_logistic import fit_logistic
from samesource.training.lineage_case import LineageCase
from samesource.training.relay_truth import RelayTruth

FloatArray = npt.NDArray[np.float64]
Fitted = tuple[FloatArray, float]

PENALTY = {"edge": 15.0, "direction": 6.0}
"""L2 penalties, by families left out; the direction model sees every edge both ways, hence twice."""


LIMITS = {
    "wrapping_verbatim": 0.8,
    "wrapping_reworded": 0.8,
    "byline": 0.4,
    "added": 2.0,
    "dates": 1.6,
    "merger": 4.0,
}
"""Page furniture says as much of who saved a page as of who printed it: alone it leaves a direction undetermined; so do
words added to a copy, furniture that was not known for it, up to a twentieth of it. Who rewrites may sign as well: a
byline says little. Who reports for himself has a date too, and the facts of several: these speak of true edges louder
than of a pair that may be none."""


def fit_lineage(cases: list[LineageCase], truth: RelayTruth) -> dict[str, Fitted]:
    """Fit the edge and the direction model on some families."""
    design, outcomes = edge_rows(cases, truth)
    edges = direction_rows(cases, truth)
    both = np.vstack([edges, -edges])
    earlier = np.concatenate([np.ones(len(edges)), np.zeros(len(edges))])
    return {
        "edge": fit_logistic(design, outcomes, penalty=PENALTY["edge"], signs=_edge_signs()),
        "direction": fit_logistic(
            both,
            earlier,
            penalty=PENALTY["direction"],
            signs=np.ones(both.shape[1]),
            limits=np.array([LIMITS.get(name, np.inf) for name in direction_names()]),
            intercept=False,
        ),
    }


def _edge_signs() -> FloatArray:
    """Return the sign that each edge feature's reason demands."""
    return np.array([-1.0 if name.startswith("bridge") else 1.0 for name in EDGE_FEATURES])
