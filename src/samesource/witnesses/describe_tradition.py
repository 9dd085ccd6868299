"""The lineage of a tradition in trace.json's form."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree
from samesource.records.witness_table import WitnessTable
from samesource.stages.balance_evidence import balance_evidence
from samesource.stages.digest_ids import digest_ids
from samesource.stages.order_edges import order_edges
from samesource.witness_config import WitnessConfig
from samesource.witnesses.find_mixtures import Mixture
from samesource.witnesses.place_root import PlacedRoot
from samesource.witnesses.quote_direction import quote_direction
from samesource.witnesses.quote_lost import quote_lost
from samesource.witnesses.quote_readings import quote_readings
from samesource.witnesses.signs import Signs

FloatArray = npt.NDArray[np.float64]

_TURNED = (
    "what tells directions elsewhere in the tree agrees",
    "what tells directions elsewhere in the tree disagrees",
)
_NEEDED = ("the tree of all witnesses is better with it", "the tree of all witnesses does nearly as well without it")


@dataclass(frozen=True, slots=True)
class Tradition:
    """All that was found of a table of witnesses."""

    table: WitnessTable
    codes: npt.NDArray[np.int64]
    tree: ReadingTree
    mixtures: list[Mixture]
    chances: FloatArray
    signs: Signs
    root: PlacedRoot


def describe_tradition(found: Tradition, config: WitnessConfig) -> dict[str, Any]:
    """Return one entry of lineage[] (DESIGN §5). A lost source is listed as parent unless its own parent is known."""
    family = digest_ids(found.table.witnesses)
    names = [*found.table.witnesses, *_name_lost(found, family)]
    directions = {edge: found.root.direction(*edge) for edge in found.tree.edges}
    for mixture in found.mixtures:
        directions[mixture.source, mixture.child] = _mixture_direction(mixture, config)
    edges = [_describe(found, names, pair, direction, config) for pair, direction in directions.items()]
    chosen = {frozenset(pair) for pair in directions}
    pairs = np.argwhere(np.triu(found.chances >= config.alternatives_from, 1)).tolist()
    others = [_describe(found, names, (i, j), 0.5, config) for i, j in pairs if frozenset((i, j)) not in chosen]
    roots = [
        {"id": name, "probability": round(float(chance), 6)}
        for name, chance in zip(names, found.root.roots, strict=True)
        if chance >= min(config.alternatives_from, 0.5 / len(names))
    ]
    return {
        "family": family,
        "edges": order_edges(edges),
        "alternatives": order_edges(others),
        "roots": sorted(roots, key=lambda root: (-float(str(root["probability"])), str(root["id"]))),
        "lost": [_lost(found, names, node, edges) for node in range(found.tree.given, len(names))],
    }


def _name_lost(found: Tradition, family: str) -> list[str]:
    """Name each lost source by how it parts the witnesses."""
    near, given = found.tree.neighbours(), found.tree.given
    ids = []
    for node in range(given, len(near)):
        sides = [
            " ".join(found.table.witnesses[w] for w in found.root.sides[other, node] if w < given)
            for other in near[node]
        ]
        ids.append(f"lost:{digest_ids([family, *sides])}")
    return ids


def _mixture_direction(mixture: Mixture, config: WitnessConfig) -> float:
    """Return the probability that the child follows the source and not the other way round."""
    log_odds = config.mixture_direction * (mixture.log_odds - mixture.reverse)
    return 1.0 / (1.0 + math.exp(-min(max(log_odds, -7.0), 7.0)))


def _describe(
    found: Tradition, names: list[str], pair: tuple[int, int], direction: float, config: WitnessConfig
) -> dict[str, Any]:
    """Describe one edge, the smaller id first where its direction is undetermined, a lost source before a witness."""
    if direction < 0.5:
        pair, direction = pair[::-1], 1.0 - direction
    determined = direction >= config.determined
    if not determined:
        ordered = sorted(pair, key=lambda node: (node < found.tree.given, names[node]))
        if ordered[0] != pair[0]:
            pair, direction = pair[::-1], 1.0 - direction
    probability = round(float(found.chances[pair]), 6)
    direction = round(direction, 6)
    mixture = next((one for one in found.mixtures if {one.child, one.source} == set(pair)), None)
    evidence = quote_readings(found.table, found.codes, found.tree, names, pair, config)
    says = "all readings of all witnesses taken together fit a tree with this edge better than one without"
    unlike = "all readings of all witnesses taken together fit a tree without this edge better than one with it"
    turned = quote_direction(found, names, pair, mixture, config)
    rests = (
        balance_evidence(evidence, probability, "tree", (says, unlike)),
        balance_evidence(turned, direction, "direction-tree", _TURNED),
    )
    entries = [*evidence, *turned, *(rest for rest in rests if rest)]
    return {
        "parent": names[pair[0]],
        "child": names[pair[1]],
        "kind": "copy",
        "probability": probability,
        "direction": direction,
        "determined": determined,
        "evidence": sorted(entries, key=lambda entry: (-entry["weight"], entry["kind"], entry["says"])),
    }


def _lost(found: Tradition, names: list[str], node: int, edges: list[dict[str, Any]]) -> dict[str, Any]:
    """Describe a lost source; it is as probable as its third edge, without which it says nothing."""
    near = found.tree.neighbours()[node]
    children = sorted(edge["child"] for edge in edges if edge["parent"] == names[node])
    probability = round(float(sorted(found.chances[node, near], reverse=True)[2]), 6)
    evidence = quote_lost(found, names, node)
    rest = balance_evidence(evidence, probability, "tree", _NEEDED)
    return {
        "id": names[node],
        "children": children,
        "probability": probability,
        "evidence": [*evidence, *([rest] if rest else [])],
    }
