"""The figures of score_relay.py that relations and lineage decide."""

from __future__ import annotations

import itertools

from samesource.config import Config
from samesource.evaluation.calibration_error import calibration_error
from samesource.records.story_member import StoryMember
from samesource.stages.group_stories import group_stories
from samesource.training.judged_pairs import judged_pairs
from samesource.training.left_out_case import LeftOutCase
from samesource.training.relay_truth import RelayTruth

Pair = tuple[str, str]


def score_families(cases: list[LeftOutCase], truth: RelayTruth, config: Config) -> dict[str, float]:
    """Score judged and traced families by the definitions of benchmarks/relay; calibration over judged pairs."""
    relations = [relation for case in cases for relation in case.relations]
    edges = {
        (edge["parent"], edge["child"]): edge for case in cases for lineage in case.lineages for edge in lineage.edges
    }
    given = {name for case in cases for name in case.relay.documents}
    strong = {
        (parent, child)
        for child in given
        for parent, kind in truth.parents[child].items()
        if parent in given and kind != "quote"
    }
    judged = {pair for pair in edges if _is_judged(pair, strong, truth, given)}
    said = {(r.a, r.b) for r in relations if r.dependent >= 0.5 and not truth.quoted(r.a, r.b)}
    dependent = {(r.a, r.b) for r in relations if truth.dependent(r.a, r.b)}
    sure = [
        (pair in strong)
        for pair, edge in edges.items()
        if edge["direction"] >= 0.8 and (pair in strong or pair[::-1] in strong)
    ]
    alone = [name for name in given if not truth.parents[name]]
    accused = {
        pair[1]
        for pair, edge in edges.items()
        if pair[1] in alone and pair[0] in given and edge["probability"] * edge["direction"] > 0.5
        if edge["direction"] >= 0.8
    }
    kinds = {tuple(sorted((r.a, r.b))): r.relation for r in relations}
    right = [kinds.get(tuple(sorted(pair))) == truth.parents[pair[1]][pair[0]] for pair in sorted(strong)]
    both = [pair for pair in edges if pair in strong or pair[::-1] in strong]
    pairs = judged_pairs(cases, truth)
    stories = {pair for case in cases for pair in _story_pairs(case, config)}
    return {
        "story.f1": _f1(stories, {pair for case in cases for pair in case.relay.alignments if truth.same_event(*pair)}),
        "dependent.f1": _f1(said, dependent),
        "edge.f1": _f1(judged, strong),
        "edge.undirected_f1": _f1({_unordered(p) for p in judged}, {_unordered(p) for p in strong}),
        "direction.right_when_sure": sum(sure) / max(1, len(sure)),
        "direction.sure": len(sure) / max(1, len(both)),
        "accused_independents": len(accused) / max(1, len(alone)),
        "relation.kind_accuracy": sum(right) / max(1, len(right)),
        "calibration.error": calibration_error([pair.said for pair in pairs], [pair.true for pair in pairs]),
    }


def _story_pairs(case: LeftOutCase, config: Config) -> set[Pair]:
    """Group the documents of a family's folder into stories and list the pairs."""
    members = [StoryMember(name, document.about.get("times") or []) for name, document in case.relay.documents.items()]
    groups = group_stories(members, case.judged, config.relate)
    return {pair for group in groups for pair in itertools.combinations(group, 2)}


def _is_judged(pair: Pair, strong: set[Pair], truth: RelayTruth, given: set[str]) -> bool:
    """Leave out lost sources, quotations, and kin offered to a child whose parent was withheld."""
    parent, child = pair
    if parent not in given or child not in given or truth.parents[child].get(parent) == "quote":
        return False
    return not (truth.orphan(child) and pair not in strong and truth.dependent(parent, child))


def _unordered(pair: Pair) -> Pair:
    return (min(pair), max(pair))


def _f1(found: set[Pair], true: set[Pair]) -> float:
    return 2 * len(found & true) / max(1, len(found) + len(true))
