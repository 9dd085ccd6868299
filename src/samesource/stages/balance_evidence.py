"""What is left of the log-odds when all reasons given are added up."""

from __future__ import annotations

from typing import Any

from samesource.stages.log_odds import log_odds

_LEAST = 5e-7


def balance_evidence(
    evidence: list[dict[str, Any]], probability: float, kind: str, says: tuple[str, str]
) -> dict[str, Any] | None:
    """Return the entry of evidence[] that brings the sum of weights to the log-odds of `probability`, or None if nil.

    For minus against, over `evidence` and this entry, is ln(p / (1 - p)) to six decimals an entry; p is cut to a
    millionth from 0 and 1. `says` are the words where the entry speaks for, and where it speaks against.
    """
    given = sum(entry["weight"] if entry["for"] else -entry["weight"] for entry in evidence)
    rest = log_odds(probability) - given
    if abs(rest) < _LEAST:
        return None
    words = says[0] if rest > 0 else says[1]
    return {"kind": kind, "says": words, "weight": round(abs(rest), 6), "for": rest > 0, "a": None, "b": None}
