"""Edges of a lineage in trace.json's form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samesource.config import LineageConfig
from samesource.records.correction import Correction
from samesource.records.relation import Relation
from samesource.stages.add_quotes import add_quotes
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.complete_evidence import complete_evidence
from samesource.stages.edge_evidence import edge_evidence
from samesource.stages.lean_evidence import lean_evidence
from samesource.stages.order_edges import order_edges
from samesource.stages.person_evidence import person_evidence
from samesource.stages.reading_quotes import ReadingQuotes
from samesource.stages.second_evidence import second_evidence
from samesource.stages.weigh_family import FamilyWeights

Edge = dict[str, Any]
KINDS = ("copy", "excerpt", "revision", "rewrite", "quote")


def describe_edges(
    weights: FamilyWeights,
    graph: ChosenGraph,
    relations: list[Relation],
    config: LineageConfig,
    told: Sequence[Correction] = (),
    quotes: ReadingQuotes | None = None,
) -> tuple[list[Edge], list[Edge]]:
    """Return (edges, alternatives): the chosen graph, and every other pair of `alternatives_from` or more.

    Where the direction is undetermined the smaller id is the parent.
    """
    index = {name: position for position, name in enumerate(weights.ids)}
    judged = {
        (index[relation.a], index[relation.b]): relation
        for relation in relations
        if relation.a in index and relation.b in index
    }
    chosen = {(parent, child) for child, parent in enumerate(graph.parents) if parent >= 0}
    chosen |= {(parent, child) for child, parent in graph.second.items()}
    edges = [_describe(weights, graph, judged, pair, config, told, quotes) for pair in chosen]
    taken = {frozenset(pair) for pair in chosen}
    alternatives = []
    for i in range(len(weights.ids)):
        for j in range(i + 1, len(weights.ids)):
            if graph.chance[i, j] >= config.alternatives_from and frozenset((i, j)) not in taken:
                pair = (i, j) if graph.direction[i, j] >= 0.5 else (j, i)
                alternatives.append(_describe(weights, graph, judged, pair, config, told, quotes))
    return order_edges(edges), order_edges(alternatives)


def _describe(
    weights: FamilyWeights,
    graph: ChosenGraph,
    judged: dict[tuple[int, int], Relation],
    pair: tuple[int, int],
    config: LineageConfig,
    told: Sequence[Correction],
    quotes: ReadingQuotes | None,
) -> Edge:
    """Describe the edge parent → child, turned to the smaller id first where its direction is undetermined."""
    source = graph.parents[pair[1]]
    joined = (source, *pair) if graph.second.get(pair[1]) == pair[0] and source >= 0 else ()
    # The tree as a whole may want an edge the other way than all that is known of the pair.
    pair = pair if graph.direction[pair] >= graph.direction[pair[::-1]] else pair[::-1]
    determined = bool(graph.direction[pair] >= config.determined)
    i, j = pair if determined else (min(pair), max(pair))
    relation = judged.get((min(pair), max(pair)))
    kind = relation.relation if relation is not None and relation.relation in KINDS else "rewrite"
    parent, child = weights.ids[i], weights.ids[j]
    probability, direction = round(float(graph.chance[i, j]), 6), round(float(graph.direction[i, j]), 6)
    evidence = edge_evidence(weights, i, j, relation, config)
    if quotes is not None:
        evidence = add_quotes(evidence, quotes.quote(parent, child))
    if joined:
        evidence += second_evidence(weights, *joined, config)
    evidence += person_evidence(told, parent, child)
    evidence += lean_evidence(graph.leans.get((i, j), []), parent, child)
    return {
        "parent": parent,
        "child": child,
        "kind": kind,
        "probability": probability,
        "direction": direction,
        "determined": determined,
        "evidence": complete_evidence(evidence, parent, child, probability, direction),
    }
