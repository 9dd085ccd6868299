"""Sources not given, of which siblings bear witness."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samesource.config import LineageConfig
from samesource.kernels.components import components
from samesource.records.correction import Correction
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.beside_values import beside_values
from samesource.stages.choose_parents import ChosenGraph
from samesource.stages.complete_evidence import complete_evidence
from samesource.stages.cut_chance import cut_chance
from samesource.stages.joined_values import Values, joined_values
from samesource.stages.load_model import load_model
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

_SAYS = {
    "directed": "too little says which of the two came first",
    "reprint": "one of them says that it is a reprint",
    "excerpt": "one of them is an excerpt",
    "open_phrases": "others have the wording that they share",
    "bridge_phrases": "a third document has what each holds and the other lacks",
    "facts": "others share as many names and figures with them",
    "used": "others derive from either",
    "facts_alone": "they share names and figures that nobody else has, nor their parent",
    "gain": "they have sentences that are nearer to each other than to their parent",
    "parent": "their tie to the parent found is loose",
}
"""What is told of a feature that speaks for a lost source; the others only speak against one."""

_SETTLED = ("derives-from", "no-parent")
"""What a person says of a document that leaves no place for a source not given."""

_TWINS = 0.3
"""Of two texts that are one and of which there is no third, nothing tells whether both come from another."""

_TOLD = 0.1
"""Log-odds below which a feature is not told."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two documents, by index in the family, that may be siblings, how probably, and what speaks for it."""

    ends: tuple[int, int]
    probability: float
    weight: float
    reasons: list[str]


def find_lost_sources(
    family: str,
    weights: FamilyWeights,
    graph: ChosenGraph,
    relations: list[Relation],
    config: LineageConfig,
    witnesses: Sequence[Prepared],
    told: Sequence[Correction] = (),
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return (lost, edges) in trace.json's form: sources of `lost_from` or more, and the edges to their children.

    Looked at are pairs joined by an edge of the tree (one of two siblings stands in their source's place) and children
    of one parent (their source stood between), but for those whose source a person names. Pairs that share a likely
    lost source are its children together.
    """
    if len(weights.ids) == 2 and weights.twins[0, 1] > _TWINS:
        return [], []
    pairs = _likely_pairs(weights, graph, relations, config, {one.id: one for one in witnesses}, told)
    found, edges = [], []
    kinds = {(r.a, r.b): r.relation for r in relations}
    for group in components(len(weights.ids), [pair.ends for pair in pairs]):
        if len(group) < 2:
            continue
        inside = [pair for pair in pairs if pair.ends[0] in group]
        probability = round(min(pair.probability for pair in inside), 6)
        children = [weights.ids[k] for k in group]
        name = "lost:" + hashlib.sha256("\n".join([family, *children]).encode()).hexdigest()[:12]
        evidence = [_evidence(weights, pair) for pair in inside]
        found.append({"id": name, "children": children, "probability": probability, "evidence": evidence})
        compared = [ends for ends in itertools.combinations(sorted(children), 2) if ends in kinds]
        for place, child in zip(group, children, strict=True):
            kind = next((kinds[ends] for ends in compared if child in ends), "")
            own = [entry for pair, entry in zip(inside, evidence, strict=True) if place in pair.ends]
            edges.append(_edge(name, child, kind, probability, own))
    return found, edges


def _likely_pairs(
    weights: FamilyWeights,
    graph: ChosenGraph,
    relations: list[Relation],
    config: LineageConfig,
    witnesses: dict[str, Prepared],
    told: Sequence[Correction],
) -> list[_Pair]:
    """Judge the pairs joined by an edge and the children of one parent; return those of `lost_from` or more."""
    known = {one.document for one in told if one.says in _SETTLED}
    found = []
    values: tuple[tuple[str, Values], ...] = (
        ("lost", joined_values(weights, graph.parents, relations, witnesses)),
        ("between", beside_values(weights, graph.parents, witnesses) if len(witnesses) <= config.thirds_limit else {}),
    )
    for name, measured in values:
        model = load_model(name, config.models)
        for ends, own in sorted(measured.items()):
            parts = model.contributions(own)
            probability = cut_chance(model.intercept + sum(parts.values()))
            if probability >= config.lost_from and known.isdisjoint(weights.ids[k] for k in ends):
                strongest = sorted(parts, key=lambda feature: (-parts[feature], feature))
                reasons = [_SAYS[feature] for feature in strongest if feature in _SAYS and parts[feature] >= _TOLD]
                found.append(_Pair(ends, probability, sum(parts.values()), reasons))
    return found


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


def _evidence(weights: FamilyWeights, pair: _Pair) -> dict[str, Any]:
    """Say why two documents may be siblings."""
    one, other = sorted(weights.ids[k] for k in pair.ends)
    why = "".join(f"; {reason}" for reason in pair.reasons)
    return {
        "kind": "lost-source",
        "says": f"{one} and {other} may both come from a text that is not given{why}",
        "weight": round(abs(pair.weight), 6),
        "for": pair.weight >= 0.0,
        "a": None,
        "b": None,
    }
