"""A person's word as evidence for or against an edge."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from samesource.records.correction import Correction
from samesource.stages.correct_relation import CERTAIN

WEIGHT = round(math.log(CERTAIN / (1.0 - CERTAIN)), 6)
"""Log-odds of what a person says."""


def person_evidence(told: Sequence[Correction], parent: str, child: str) -> list[dict[str, Any]]:
    """Return evidence[] of kinds `person` (the two are parent and child) and `direction-person` (this way round)."""
    found = []
    for one in told:
        pair = (one.other, one.document)
        about = one.document in (parent, child) if one.says == "no-parent" else set(pair) == {parent, child}
        if not about:
            continue
        forward = pair == (parent, child) if one.says != "no-parent" else one.document == parent
        if one.says == "not-from":
            forward = not forward
        if one.says == "derives-from":
            found.append(_entry("person", one, supports=True))
        found.append(_entry("direction-person", one, supports=forward))
    return found


def _entry(kind: str, told: Correction, *, supports: bool) -> dict[str, Any]:
    says = f"{told.words()} [row {told.line} of the corrections]"
    return {"kind": kind, "says": says, "weight": WEIGHT, "for": supports, "a": None, "b": None}
