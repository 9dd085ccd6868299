"""What a pair's own texts and its family's lineage say of dependence."""

from __future__ import annotations

import math

CLOSURE_FEATURES: dict[str, str] = {
    "own": "log-odds of dependence by the two texts alone",
    "lineage": "log-odds of a common ancestor in the sampled lineages: a grandchild's wording may have drifted too far "
    "to judge by itself, the lineage says through whom it came",
}

_LEAST = 1e-4
_DOUBT = 0.025
"""What the samples leave open: forty trees that agree are no proof of a hundred."""


def closure_features(own: float, shared: float) -> dict[str, float]:
    """Return the features named in CLOSURE_FEATURES; `own` a probability, `shared` a share of sampled trees."""
    return {"own": _log_odds(min(max(own, _LEAST), 1.0 - _LEAST)), "lineage": _log_odds(_smooth(shared))}


def _smooth(shared: float) -> float:
    """Move a share away from 0 and 1."""
    return _DOUBT + (1.0 - 2.0 * _DOUBT) * shared


def _log_odds(chance: float) -> float:
    """Return the log-odds of a probability."""
    return math.log(chance / (1.0 - chance))
