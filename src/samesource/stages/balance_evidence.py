"""What is left of the log-odds when all reasons given are added up."""

from __future__ import annotations

import math
from typing import Any

_LEAST = 5e-7


def balance_evidence(evidence: list[dict[str, Any]], probability: float, kind: str, says: str) -> dict[str, Any] | None:
    """Return the entry of evidence[] that brings the sum of weights to the log-odds of `probability`, or None if nil.

    For minus against, over `evidence` and this entry, is ln(p / (1 - p)) to six decimals an entry.
    """
    given = sum(entry["weight"] if entry["for"] else -entry["weight"] for entry in evidence)
    chance = min(max(probability, 1e-6), 1.0 - 1e-6)
    rest = math.log(chance / (1.0 - chance)) - given
    if abs(rest) < _LEAST:
        return None
    return {"kind": kind, "says": says, "weight": round(abs(rest), 6), "for": rest > 0, "a": None, "b": None}
