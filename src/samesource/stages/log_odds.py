"""Probabilities as log-odds."""

from __future__ import annotations

import math

_EDGE = 1e-6


def log_odds(chance: float) -> float:
    """Return ln(p / (1 - p)), p cut to a millionth from 0 and 1."""
    bounded = min(max(chance, _EDGE), 1.0 - _EDGE)
    return math.log(bounded / (1.0 - bounded))
