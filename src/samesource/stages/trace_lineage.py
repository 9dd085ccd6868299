"""The lineage of one family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from samesource.config import LineageConfig, RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.copy import Copy
from samesource.records.correction import Correction
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.choose_parents import ChosenGraph, choose_parents
from samesource.stages.copy_edges import copy_edges
from samesource.stages.correct_graph import correct_graph
from samesource.stages.correct_weights import correct_weights
from samesource.stages.cut_parts import cut_parts
from samesource.stages.describe_edges import describe_edges
from samesource.stages.draw_parents import draw_parents
from samesource.stages.find_lost_sources import find_lost_sources
from samesource.stages.heard_story import HeardStory
from samesource.stages.hold_directions import hold_directions
from samesource.stages.join_parts import join_parts
from samesource.stages.name_kinds import name_kinds
from samesource.stages.order_edges import order_edges
from samesource.stages.reading_quotes import ReadingQuotes
from samesource.stages.weigh_family import FamilyWeights, weigh_family

HeardStories = dict[tuple[str, ...], HeardStory]


def trace_lineage(
    story: str,
    family: str,
    member_ids: list[str],
    witnesses: list[Prepared],
    copies: list[Copy],
    alignments: list[Alignment],
    relations: list[Relation],
    config: LineageConfig,
    told: Sequence[Correction] = (),
    relate: RelateConfig | None = None,
    known: HeardStories | None = None,
) -> Lineage:
    """Choose who derives from whom among the witnesses `member_ids`, and say how sure that is.

    `witnesses` are all of the story: those outside the family speak as third voices. `copies` of members become
    `copy` edges. `told` is what a person says of edges; it holds against all evidence. By `relate` families are
    grouped again with a witness left out, to see which edges hang on it. `known`: what the story's other families have
    measured, by the ids heard; it is added to. O(n³) for n witnesses.
    """
    members = sorted(member_ids)
    own = sorted((copy for copy in copies if copy.witness in set(members)), key=lambda copy: copy.id)
    edges, alternatives, roots, lost, samples = _trace_witnesses(
        family, members, witnesses, alignments, relations, config, told, relate, known
    )
    by_witness: dict[str, list[Copy]] = defaultdict(list)
    for copy in own:
        by_witness[copy.witness].append(copy)
    edges, kinds = name_kinds(edges, witnesses, alignments, config)
    prepared = {witness.id: witness for witness in witnesses}
    for name in sorted(by_witness):
        edges += copy_edges(prepared[name], by_witness[name], config)
    return Lineage(
        family=family,
        story=story,
        members=sorted([*members, *(copy.id for copy in own)]),
        witnesses=members,
        edges=order_edges(edges),
        alternatives=alternatives,
        roots=roots,
        lost=lost,
        samples=samples,
        kinds=kinds,
    )


Traced = tuple[
    list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]], list[list[list[str]]]
]


def _trace_witnesses(
    family: str,
    members: list[str],
    witnesses: list[Prepared],
    alignments: list[Alignment],
    relations: list[Relation],
    config: LineageConfig,
    told: Sequence[Correction],
    relate: RelateConfig | None = None,
    known: HeardStories | None = None,
) -> Traced:
    """Return edges, alternatives, roots, lost sources and samples of a family's witnesses."""
    parts = cut_parts(members, relations, config)
    if len(parts) > 1:
        return _trace_parts(parts, family, witnesses, alignments, relations, config, told)
    if len(members) == 1:
        alone: list[list[list[str]]] = [[[]] for _ in range(config.samples)]
        return [], [], [{"id": members[0], "probability": 1.0}], [], alone
    heard = _heard(members, witnesses, relations, config)
    known = {} if known is None else known
    key = tuple(sorted(witness.id for witness in heard))
    story = known.setdefault(key, HeardStory(heard, alignments, relations, config, relate))
    weights = correct_weights(weigh_family(members, story.measures, relations, config), told)
    graph = hold_directions(choose_parents(weights, config), story, members, config, told, relate)
    graph = correct_graph(graph, weights, told)
    edges, alternatives = describe_edges(weights, graph, relations, config, told, ReadingQuotes(heard))
    lost, lost_edges = find_lost_sources(family, weights, graph, relations, config, heard, told)
    alternatives = order_edges(alternatives + lost_edges)
    samples = draw_parents(family, weights, graph, lost, config)
    return edges, alternatives, _roots(weights, graph, config), lost, samples


def _trace_parts(
    parts: list[list[str]],
    family: str,
    witnesses: list[Prepared],
    alignments: list[Alignment],
    relations: list[Relation],
    config: LineageConfig,
    told: Sequence[Correction],
) -> Traced:
    """Trace the parts of a large family one by one and join them by their strongest relations."""
    pair_of: dict[str, int] = {name: number for number, part in enumerate(parts) for name in part}
    inside_alignments: list[list[Alignment]] = [[] for _ in parts]
    inside_relations: list[list[Relation]] = [[] for _ in parts]
    for alignment in alignments:
        if pair_of.get(alignment.a, -1) == pair_of.get(alignment.b, -2):
            inside_alignments[pair_of[alignment.a]].append(alignment)
    for relation in relations:
        if pair_of.get(relation.a, -1) == pair_of.get(relation.b, -2):
            inside_relations[pair_of[relation.a]].append(relation)
    prepared = {witness.id: witness for witness in witnesses}
    edges, alternatives, roots, lost = [], [], [], []
    vectors: dict[str, list[list[str]]] = {}
    for number, part in enumerate(parts):
        own = [prepared[name] for name in part]
        traced = _trace_witnesses(
            f"{family}/{number}", part, own, inside_alignments[number], inside_relations[number], config, told
        )
        edges += traced[0]
        alternatives += traced[1]
        roots += [{**root, "probability": round(root["probability"] / len(parts), 6)} for root in traced[2]]
        lost += traced[3]
        for position, name in enumerate(part):
            vectors[name] = [sample[position] for sample in traced[4]]
    edges += join_parts(parts, relations)
    members = sorted(pair_of)
    samples = [[vectors[name][draw] for name in members] for draw in range(config.samples)]
    kept = [root for root in roots if root["probability"] >= config.alternatives_from]
    return order_edges(edges), order_edges(alternatives), kept, lost, samples


def _heard(
    members: list[str], witnesses: list[Prepared], relations: list[Relation], config: LineageConfig
) -> list[Prepared]:
    """Return the story's witnesses; of one beyond `thirds_limit` the family's and `third_limit` most like them.

    Where all are heard, a story is measured once for all its families.
    """
    if len(witnesses) <= config.thirds_limit:
        return witnesses
    inside = set(members)
    near: dict[str, float] = defaultdict(float)
    for relation in relations:
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if one in inside and other not in inside:
                near[other] = max(near[other], relation.same_story)
    others = sorted((w for w in witnesses if w.id not in inside), key=lambda w: (-near[w.id], w.id))
    return [witness for witness in witnesses if witness.id in inside] + others[: config.third_limit]


def _roots(weights: FamilyWeights, graph: ChosenGraph, config: LineageConfig) -> list[dict[str, Any]]:
    """List the witnesses that may have no parent in the family, the most probable first."""
    chances = graph.posteriors[len(weights.ids)]
    roots = [
        {"id": name, "probability": round(float(chances[position]), 6)}
        for position, name in enumerate(weights.ids)
        if chances[position] >= config.alternatives_from
    ]
    return sorted(roots, key=lambda root: (-float(str(root["probability"])), str(root["id"])))
