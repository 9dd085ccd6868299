"""Edges between the parts of a family that was too large to weigh whole."""

from __future__ import annotations

from typing import Any

from samesource.records.relation import Relation
from samesource.stages.complete_evidence import complete_evidence


def join_parts(parts: list[list[str]], relations: list[Relation]) -> list[dict[str, Any]]:
    """Join the parts by their strongest relations, as a spanning tree; directions stay undetermined.

    Linear in relations but for sorting.
    """
    place = {name: number for number, part in enumerate(parts) for name in part}
    across = [
        relation
        for relation in relations
        if relation.a in place and relation.b in place and place[relation.a] != place[relation.b]
    ]
    joined = list(range(len(parts)))

    def find(number: int) -> int:
        while joined[number] != number:
            number = joined[number]
        return number

    edges = []
    for relation in sorted(across, key=lambda relation: (-relation.dependent, relation.a, relation.b)):
        first, second = find(place[relation.a]), find(place[relation.b])
        if first != second and relation.dependent >= 0.5:
            joined[max(first, second)] = min(first, second)
            edges.append(_edge(relation))
    return edges


def _edge(relation: Relation) -> dict[str, Any]:
    """Describe one edge; that it is direct, and not through another document of the part, is even at best."""
    kinds = ("copy", "excerpt", "revision", "rewrite", "quote")
    probability = round(relation.dependent / 2, 6)
    evidence = [dict(entry) for entry in relation.evidence]
    return {
        "parent": relation.a,
        "child": relation.b,
        "kind": relation.relation if relation.relation in kinds else "rewrite",
        "probability": probability,
        "direction": 0.5,
        "determined": False,
        "evidence": complete_evidence(evidence, relation.a, relation.b, probability, 0.5),
    }
