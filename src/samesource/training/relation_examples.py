"""What the relay families teach the relation models."""

from __future__ import annotations

from samesource.config import Config
from samesource.stages.kind_features import kind_features
from samesource.stages.relation_features import relation_features
from samesource.training.company_examples import company_examples
from samesource.training.cross_alignments import cross_alignments
from samesource.training.formula_examples import formula_examples
from samesource.training.other_event_examples import other_event_examples
from samesource.training.relation_example import MODELS, Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth

CROSS, DISTRACTOR = 6.0, 0.3
"""Weights: an archive holds far more strangers than kin; an older event of the same place is told apart by its date."""


def relation_examples(cases: list[RelayCase], truth: RelayTruth, config: Config) -> dict[str, list[Example]]:
    """List the examples of every model: pairs of a family, and for `same_story` also pairs across families."""
    examples: dict[str, list[Example]] = {name: [] for name in MODELS}
    pairs: list[tuple[str, str]] = []
    for case in cases:
        for pair, values in case.values.items():
            _add_pair(examples, truth, case.family, pair, values)
            pairs += [] if truth.quoted(*pair) else [pair]
        _add_kinds(examples, truth, case)
    documents = {name: (case.family, document) for case in cases for name, document in case.documents.items()}
    for (a, b), alignment in cross_alignments(cases, config).items():
        values = relation_features(alignment, documents[a][1], documents[b][1])
        examples["same_story"].append(Example((documents[a][0], documents[b][0]), values, 0.0, CROSS))
    examples["same_story"] += other_event_examples(cases, truth, config)
    examples["company"] = company_examples(cases, truth, examples["dependent"], pairs, config.relate)
    examples["formula"] = formula_examples(cases, truth, config)
    return examples


def _add_pair(
    examples: dict[str, list[Example]],
    truth: RelayTruth,
    family: str,
    pair: tuple[str, str],
    values: dict[str, float],
) -> None:
    """Add what one pair of a family teaches."""

    def add(model: str, outcome: bool, weight: float = 1.0) -> None:
        examples[model].append(Example((family, family), values, float(outcome), weight))

    same = truth.same_event(*pair)
    add("same_story", same, 1.0 if same else DISTRACTOR)
    if not truth.quoted(*pair):
        add("dependent", truth.dependent(*pair))
    if same and not truth.dependent(*pair):
        add("quote", truth.edge(*pair) == "quote")


def _add_kinds(examples: dict[str, list[Example]], truth: RelayTruth, case: RelayCase) -> None:
    """Add what the true edges of a family teach of their kinds, each with the child's other parents known."""
    for child in sorted(case.documents):
        parents = {
            name: kind for name, kind in truth.parents[child].items() if name in case.documents and kind != "quote"
        }
        for parent, kind in sorted(parents.items()):
            pairs = {other: case.alignments[min(other, child), max(other, child)] for other in parents}
            others = [pairs[other] for other in sorted(parents) if other != parent]
            values = kind_features(case.documents[parent], case.documents[child], pairs[parent], others)
            values["run"] = pairs[parent].features["log_run"]
            for model, outcome in _outcomes(kind).items():
                examples[model].append(Example((case.family, case.family), values, float(outcome), 1.0))


def _outcomes(kind: str) -> dict[str, bool]:
    """Return what an edge of a kind teaches each of the three models, in the order in which they are asked."""
    if kind == "rewrite":
        return {"verbatim": False}
    if kind == "copy":
        return {"verbatim": True, "whole": True}
    return {"verbatim": True, "whole": False, "part": kind == "excerpt"}
