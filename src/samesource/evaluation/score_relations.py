"""Score the relations and stories of a trace against families whose truth is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samesource.evaluation.adjusted_rand import adjusted_rand
from samesource.evaluation.b_cubed import b_cubed
from samesource.evaluation.calibration_error import calibration_error
from samesource.evaluation.family_truth import FamilyTruth
from samesource.evaluation.grouped_pairs import grouped_pairs
from samesource.evaluation.rates import Rates
from samesource.evaluation.score_sets import score_sets
from samesource.model import Relation, Trace

_DEPENDENT = 0.5


@dataclass(frozen=True, slots=True)
class RelationsScore:
    """What `evaluate relations` tells of some families."""

    documents: int
    stories: Rates
    """Pairs of one story."""
    stories_b_cubed: Rates
    stories_adjusted_rand: float
    dependent: Rates
    """Pairs called dependent at .5; those tied by a quotation alone are not judged."""
    kinds: dict[str, tuple[int, int]]
    """True edges between given documents by kind: how many, and how many have a relation of that kind."""
    kind_accuracy: float
    calibration: float
    """Expected calibration error of `dependent` over pairs of one event."""
    pairs: int


def score_relations(families: Sequence[FamilyTruth], trace: Trace) -> RelationsScore:
    """Score what `trace` says of the documents of `families`; pairs across families count where both are among them."""
    given = {name for family in families for name in family.given}
    events = {name: (True, family.name) for family in families for name in family.same_event}
    truth = {name: events.get(name, (False, name)) for name in given}
    found = {document.id: document.story for document in trace.documents if document.id in given and document.story}
    dependent = {pair for family in families for pair in family.dependent()}
    unjudged = {pair for family in families for pair in family.dependent(weak=True)} - dependent
    relations = {_pair(relation.a, relation.b): relation for relation in trace.relations}
    said = {pair for pair, relation in relations.items() if relation.dependent >= _DEPENDENT}
    judged = {pair for pair in said - unjudged if given.issuperset(pair)}
    kinds = _kinds(families, relations)
    right = sum(hits for _, hits in kinds.values())
    pairs = sorted(pair for pair in grouped_pairs(events) if pair not in unjudged)
    probabilities = [relations[pair].dependent if pair in relations else 0.0 for pair in pairs]
    return RelationsScore(
        documents=len(given),
        stories=score_sets(grouped_pairs(found), grouped_pairs(events)),
        stories_b_cubed=b_cubed(found, truth),
        stories_adjusted_rand=adjusted_rand(found, truth),
        dependent=score_sets(judged, dependent),
        kinds=kinds,
        kind_accuracy=right / max(1, sum(count for count, _ in kinds.values())),
        calibration=calibration_error(probabilities, [pair in dependent for pair in pairs]),
        pairs=len(pairs),
    )


def _kinds(families: Sequence[FamilyTruth], relations: dict[tuple[str, str], Relation]) -> dict[str, tuple[int, int]]:
    """Count the true edges between given documents by kind, and those whose relation is of that kind."""
    counts: dict[str, tuple[int, int]] = {}
    for family in families:
        for parent, child in sorted(family.edges()):
            if family.withheld.isdisjoint((parent, child)):
                kind = family.parents[child][parent]
                relation = relations.get(_pair(parent, child))
                count, hits = counts.get(kind, (0, 0))
                counts[kind] = (count + 1, hits + (relation is not None and relation.relation == kind))
    return dict(sorted(counts.items()))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (min(a, b), max(a, b))
