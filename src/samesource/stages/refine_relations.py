"""Dependence of pairs, seen again in the light of the family's lineage."""

from __future__ import annotations

import dataclasses

from samesource.config import LineageConfig
from samesource.records.lineage import Lineage
from samesource.records.relation import Relation

_FEWEST = 3


def refine_relations(relations: list[Relation], lineages: list[Lineage], config: LineageConfig) -> list[Relation]:
    """Mix each pair's probability of dependence with how often the lineages give both a common ancestor.

    A grandchild's wording may have drifted too far to judge by itself; the lineage says through whom it came. For
    pairs of one story whose lineages are all given; of two families they have none. Two texts alone stay as judged:
    no third says anything that they do not. Cost: relations × samples.
    """
    if sum(len(lineage.witnesses) for lineage in lineages) < _FEWEST:
        return relations
    ancestors = {}
    for lineage in lineages:
        for witness, drawn in zip(lineage.witnesses, _ancestors(lineage), strict=True):
            ancestors[witness] = (lineage.family, drawn)
    refined = []
    for relation in relations:
        if relation.a not in ancestors or relation.b not in ancestors:
            refined.append(relation)
            continue
        (family, drawn_a), (other, drawn_b) = ancestors[relation.a], ancestors[relation.b]
        common = 0.0
        if family == other and drawn_a:
            common = sum(bool(a & b) for a, b in zip(drawn_a, drawn_b, strict=True)) / len(drawn_a)
        refined.append(_mix(relation, common, config))
    return refined


def _mix(relation: Relation, common: float, config: LineageConfig) -> Relation:
    """Return the relation with its dependence mixed; a kind that the new figure belies gives way."""
    dependent = round((1.0 - config.closure) * relation.dependent + config.closure * common, 6)
    same_story = max(relation.same_story, dependent)
    kind, probability = relation.relation, relation.probability
    if dependent >= 0.5 > relation.dependent:
        kind, probability = "rewrite", dependent
    elif dependent < 0.5 <= relation.dependent:
        kind, probability = "same-event", round(same_story * (1.0 - dependent), 6)
    elif dependent >= 0.5:
        probability = round(relation.probability * dependent / relation.dependent, 6)
    return dataclasses.replace(
        relation, dependent=dependent, same_story=same_story, relation=kind, probability=min(1.0, probability)
    )


def _ancestors(lineage: Lineage) -> list[list[set[str]]]:
    """Return, for each witness and each sample, the witness with all its ancestors."""
    found: list[list[set[str]]] = [[] for _ in lineage.witnesses]
    for sample in lineage.samples:
        parents = dict(zip(lineage.witnesses, sample, strict=True))
        for position, witness in enumerate(lineage.witnesses):
            above, waiting = {witness}, [witness]
            while waiting:
                for parent in parents.get(waiting.pop(), ()):
                    if parent not in above:
                        above.add(parent)
                        waiting.append(parent)
            found[position].append(above)
    return found
