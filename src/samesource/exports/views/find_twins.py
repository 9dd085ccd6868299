"""Find the near-identical texts beside a parent, between which nothing tells."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.read_graph import StoryGraph
from samesource.model import Edge


@dataclass(frozen=True, slots=True)
class Twins:
    """Other copies of a parent that were weighed for a child, and the probability that it derives from any of them."""

    ids: tuple[str, ...]
    probability: float


def find_twins(graph: StoryGraph, edge: Edge) -> Twins:
    """Find the copies of the edge's parent among the alternatives weighed for its child."""
    copies = {edge.parent}
    waiting = [edge.parent]
    while waiting:
        name = waiting.pop()
        beside = {e.child for e in graph.children.get(name, []) if e.kind == "copy"}
        beside |= {e.parent for e in graph.parents.get(name, []) if e.kind == "copy"}
        waiting.extend(beside - copies)
        copies |= beside
    chosen = {into.parent for into in graph.parents.get(edge.child, [])}
    weighed = [e for e in graph.alternatives.get(edge.child, []) if e.parent in copies - chosen - {edge.child}]
    total = min(edge.probability + sum(e.probability for e in weighed), 1.0)
    return Twins(tuple(sorted({e.parent for e in weighed})), round(total, 6))
