"""Make the coefficients of the edge and direction models from the relay families."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.records.relation import Relation
from samesource.stages.direction_features import BY_WORDING, DIRECTION_FEATURES, direction_features
from samesource.stages.edge_features import EDGE_FEATURES, edge_features
from samesource.stages.judge_pair import judge_pair
from samesource.stages.merger_residuals import merger_residuals
from samesource.stages.relation_features import relation_features
from samesource.stages.story_matrices import story_matrices
from samesource.stages.twin_degree import twin_degree
from samesource.stages.witness_view import witness_view
from samesource.training.fit_logistic import fit_logistic
from samesource.training.relay_cases import RelayCase, relay_cases
from samesource.training.relay_truth import RelayTruth, read_relay_truth
from samesource.training.train_relations import MODELS, fit_relation, relation_examples
from samesource.training.write_model import write_model

FloatArray = npt.NDArray[np.float64]
Fitted = tuple[FloatArray, float]

PENALTY = {"edge": 2.0, "direction": 6.0}
"""L2 penalties; the direction model sees every edge both ways, hence twice."""


def direction_names() -> dict[str, str]:
    """Return the names of the direction model's features with their reasons, those of BY_WORDING twice."""
    names = {}
    for name, reason in DIRECTION_FEATURES.items():
        if name in BY_WORDING:
            names[f"{name}_verbatim"] = f"{reason} (verbatim pairs)"
            names[f"{name}_reworded"] = f"{reason} (reworded pairs)"
        else:
            names[name] = reason
    return names


@dataclass(frozen=True, slots=True)
class LineageCase:
    """One family with its relations and the measures of all pairs."""

    relay: RelayCase
    relations: list[Relation]
    twins: FloatArray
    edge_values: dict[str, FloatArray]
    direction_values: dict[str, FloatArray]


def train_lineage(folder: Path, models: Path, config: Config) -> dict[str, int]:
    """Fit both models on the relay families in `folder`, write MODELS/edge.json and direction.json, return counts.

    Expects the relation models to be fitted. Accuracy is measured apart, by `evaluate_left_out`.
    """
    truth = read_relay_truth(folder)
    cases = lineage_cases(relay_cases(folder, config), truth, config, left_out=True)
    fitted = fit_lineage(cases, truth)
    rows = {"edge": edge_rows(cases, truth), "direction": direction_rows(cases, truth)}
    edge_design, outcomes = rows["edge"]
    centres = (edge_design[outcomes > 0].mean(axis=0) + edge_design[outcomes == 0].mean(axis=0)) / 2
    counts = {"edge": len(outcomes), "direction": len(rows["direction"])}
    write_model(models / "edge.json", "edge", EDGE_FEATURES, fitted["edge"], centres, {"examples": counts["edge"]})
    names = direction_names()
    write_model(
        models / "direction.json",
        "direction",
        names,
        fitted["direction"],
        np.zeros(len(names)),
        {"examples": counts["direction"]},
    )
    return counts


def lineage_cases(
    relays: list[RelayCase], truth: RelayTruth, config: Config, *, left_out: bool
) -> list[LineageCase]:
    """Judge and measure each family; with `left_out` dependence is judged by a model that has not seen the family."""
    examples = relation_examples(relays, truth, config)["dependent"] if left_out else []
    cases = []
    for relay in relays:
        relations = [
            judge_pair(alignment, relay.documents[a], relay.documents[b], config.relate)
            for (a, b), alignment in relay.alignments.items()
        ]
        if left_out:
            fitted = fit_relation([e for e in examples if relay.family not in e.families], "dependent")
            relations = [_rejudge(relation, relay, fitted) for relation in relations]
        cases.append(_measure(relay, relations))
    return cases


def fit_lineage(cases: list[LineageCase], truth: RelayTruth) -> dict[str, Fitted]:
    """Fit the edge and the direction model on some families."""
    design, outcomes = edge_rows(cases, truth)
    edges = direction_rows(cases, truth)
    both = np.vstack([edges, -edges])
    earlier = np.concatenate([np.ones(len(edges)), np.zeros(len(edges))])
    return {
        "edge": fit_logistic(design, outcomes, penalty=PENALTY["edge"], signs=np.ones(design.shape[1])),
        "direction": fit_logistic(
            both, earlier, penalty=PENALTY["direction"], signs=np.ones(both.shape[1]), intercept=False
        ),
    }


def edge_rows(cases: list[LineageCase], truth: RelayTruth) -> tuple[FloatArray, FloatArray]:
    """Stack every pair that is surely an edge or surely none, with its outcome.

    Left out: quotations, kin of a withheld parent, and the twin of a parent or child, which is as good.
    """
    rows, outcomes = [], []
    for case in cases:
        ids = sorted(case.relay.documents)
        for i, a in enumerate(ids):
            for j in range(i + 1, len(ids)):
                b, kind = ids[j], truth.edge(a, ids[j])
                if truth.quoted(a, b) or kind == "quote":
                    continue
                if kind is None and (_kin_of_lost(truth, a, b) or _beside_edge(case, truth, ids, (i, j))):
                    continue
                rows.append([case.edge_values[name][i, j] for name in EDGE_FEATURES])
                outcomes.append(float(kind is not None))
    return np.array(rows), np.array(outcomes)


def direction_rows(cases: list[LineageCase], truth: RelayTruth) -> FloatArray:
    """Stack the direction features of every true edge, parent to child."""
    rows = []
    for case in cases:
        ids = sorted(case.relay.documents)
        for j, child in enumerate(ids):
            for parent, kind in sorted(truth.parents[child].items()):
                if kind != "quote" and parent in case.relay.documents:
                    rows.append([case.direction_values[name][ids.index(parent), j] for name in direction_names()])
    return np.array(rows)


def _kin_of_lost(truth: RelayTruth, a: str, b: str) -> bool:
    """Tell whether two dependent texts lack an edge only because a parent was withheld."""
    return (truth.orphan(a) or truth.orphan(b)) and truth.dependent(a, b)


def _beside_edge(case: LineageCase, truth: RelayTruth, ids: list[str], pair: tuple[int, int]) -> bool:
    """Tell whether a twin of one side is the other side's parent or child."""
    for mine, other in (pair, pair[::-1]):
        for k, name in enumerate(ids):
            if k != other and case.twins[k, mine] > 0.3 and truth.edge(name, ids[other]) is not None:
                return True
    return False


def _rejudge(relation: Relation, relay: RelayCase, fitted: Fitted) -> Relation:
    """Replace the probability of dependence by that of another fit."""
    pair = (relation.a, relation.b)
    values = relation_features(relay.alignments[pair], relay.documents[pair[0]], relay.documents[pair[1]])
    logit = sum(weight * values[name] for weight, name in zip(fitted[0], MODELS["dependent"], strict=True)) + fitted[1]
    return dataclasses.replace(relation, dependent=float(1.0 / (1.0 + np.exp(-np.clip(logit, -12.0, 12.0)))))


def _measure(relay: RelayCase, relations: list[Relation]) -> LineageCase:
    """Measure all pairs of a family."""
    ids = sorted(relay.documents)
    witnesses = [relay.documents[name] for name in ids]
    story = story_matrices(ids, list(relay.alignments.values()), relations)
    view = witness_view(witnesses)
    twins = twin_degree(story)
    return LineageCase(
        relay=relay,
        relations=relations,
        twins=twins,
        edge_values=edge_features(story, view, twins),
        direction_values=direction_features(witnesses, story, view, merger_residuals(view)),
    )
