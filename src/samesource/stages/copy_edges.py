"""Edges from a witness to the documents that have its words."""

from __future__ import annotations

import math
from typing import Any

from samesource.config import LineageConfig
from samesource.records.copy import Copy
from samesource.records.prepared import Prepared
from samesource.stages.complete_evidence import complete_evidence
from samesource.stages.later_by_dates import later_by_dates
from samesource.stages.load_model import load_model
from samesource.stages.reprint_signs import reprint_signs


def copy_edges(witness: Prepared, copies: list[Copy], config: LineageConfig) -> list[dict[str, Any]]:
    """Return one `copy` edge for each copy of `witness`, in order of id; linear in copies.

    Equal words say nothing of direction: only declared sources and dates given beside the documents do. Among k equal
    documents a given pair is parent and child with probability between 2 / k (any tree) and 1 (all from one head): the
    mean is taken.
    """
    probability = min(0.99, 0.5 + 0.5 * 2.0 / (len(copies) + 1)) if copies else 0.0
    edges = [_edge(witness, copy, probability, config) for copy in copies]
    return sorted(edges, key=lambda edge: (edge["child"], edge["parent"]))


def _edge(witness: Prepared, copy: Copy, probability: float, config: LineageConfig) -> dict[str, Any]:
    """Describe the edge between a witness and one copy."""
    values = _values(witness.about, copy.about)
    weights = {
        name: weight for name, weight in load_model("direction", config.models).contributions(values).items() if weight
    }
    direction = 1.0 / (1.0 + math.exp(-sum(weights.values())))
    parent, child = witness.id, copy.id
    if direction < 0.5:
        parent, child, direction = child, parent, 1.0 - direction
        weights = {name: -weight for name, weight in weights.items()}
    determined = direction >= config.determined
    if not determined and child < parent:
        parent, child, direction = child, parent, 1.0 - direction
        weights = {name: -weight for name, weight in weights.items()}
    says = {
        "dates": ("{child} is dated later", "{child} is dated earlier"),
        "declared": ("{child} shows signs of a reprint", "{parent} shows signs of a reprint"),
        "agency": ("{parent} bears the agency's credit alone", "{child} bears the agency's credit alone"),
    }
    evidence = [
        {
            "kind": f"direction-{name}",
            "says": says[name][0 if weight > 0 else 1].format(parent=parent, child=child),
            "weight": round(abs(weight), 6),
            "for": weight > 0,
            "a": None,
            "b": None,
        }
        for name, weight in sorted(weights.items())
    ]
    same = {"kind": "same-words", "says": "all words are the same", "weight": 8.0, "for": True, "a": None, "b": None}
    return {
        "parent": parent,
        "child": child,
        "kind": "copy",
        "probability": round(probability, 6),
        "direction": round(direction, 6),
        "determined": determined,
        "evidence": complete_evidence([same, *evidence], parent, child, round(probability, 6), round(direction, 6)),
    }


def _values(witness: dict[str, Any], copy: dict[str, Any]) -> dict[str, float]:
    """Compare dates and declared sources: above 0 where the witness looks earlier."""
    values = {}
    later, beside = later_by_dates(witness.get("times") or [], copy.get("times") or [])
    # A page that prints a text once more bears the date of its site: only a date given beside both says something.
    if later and beside:
        values["dates"] = later
    signs = reprint_signs(copy) - reprint_signs(witness)
    if signs:
        values["declared"] = math.copysign(1.0, signs)
        # The agency's own copy bears its credit alone.
        original = witness if signs > 0 else copy
        values["agency"] = values["declared"] * float(bool(original.get("agency")))
    return values
