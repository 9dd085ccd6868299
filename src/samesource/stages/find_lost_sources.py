"""Sources not given, of which siblings bear witness."""

from __future__ import annotations

import hashlib
import math
from typing import Any

from samesource.config import LineageConfig
from samesource.kernels.components import components
from samesource.records.relation import Relation
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.complete_evidence import complete_evidence
from samesource.stages.weigh_family import FamilyWeights

_ONE_WAY: dict[str, Any] = {
    "kind": "direction-lost",
    "says": "a source that is not given can only be the parent",
    "weight": 13.81551,
    "for": True,
    "a": None,
    "b": None,
}
"""A millionth short of certainty, the most that is ever shown."""


def find_lost_sources(
    family: str, weights: FamilyWeights, graph: ChosenGraph, relations: list[Relation], config: LineageConfig
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return (lost, edges) in trace.json's form: sources of `lost_from` or more, and the edges to their children.

    Pairs joined by a chosen edge are looked at; those that share a likely lost source are its children together.
    """
    pairs = [
        (parent, child)
        for child, parent in enumerate(graph.parents)
        if parent >= 0 and graph.lost[parent, child] >= config.lost_from
    ]
    found, edges = [], []
    kinds = {(r.a, r.b): r.relation for r in relations}
    for group in components(len(weights.ids), pairs):
        if len(group) < 2:
            continue
        inside = [pair for pair in pairs if pair[0] in group]
        probability = round(min(float(graph.lost[pair]) for pair in inside), 6)
        children = [weights.ids[k] for k in group]
        name = "lost:" + hashlib.sha256("\n".join([family, *children]).encode()).hexdigest()[:12]
        evidence = [_evidence(weights, pair, float(graph.lost[pair])) for pair in inside]
        found.append({"id": name, "children": children, "probability": probability, "evidence": evidence})
        for child in children:
            kind = next((kinds[pair] for pair in sorted(kinds) if child in pair and set(pair) <= set(children)), "")
            own = [
                entry for pair, entry in zip(inside, evidence, strict=True) if child in (weights.ids[k] for k in pair)
            ]
            edges.append(_edge(name, child, kind, probability, own))
    return found, edges


def _edge(name: str, child: str, kind: str, probability: float, evidence: list[dict[str, Any]]) -> dict[str, Any]:
    """Describe the edge from a lost source; it can only run one way."""
    return {
        "parent": name,
        "child": child,
        "kind": kind if kind in ("copy", "excerpt", "revision", "rewrite", "quote") else "rewrite",
        "probability": probability,
        "direction": 1.0,
        "determined": True,
        "evidence": complete_evidence([*evidence, dict(_ONE_WAY)], name, child, probability, 1.0),
    }


def _evidence(weights: FamilyWeights, pair: tuple[int, int], chance: float) -> dict[str, Any]:
    """Say why two documents look like siblings."""
    one, other = (weights.ids[k] for k in pair)
    return {
        "kind": "lost-source",
        "says": f"{one} and {other} share wording, yet each holds sentences that the other lacks: one may not be "
        "the other's source",
        "weight": round(-math.log(1.0 - chance), 6),
        "for": True,
        "a": None,
        "b": None,
    }
