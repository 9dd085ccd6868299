"""What the relay families teach the relation models."""

from __future__ import annotations

from samesource.config import Config
from samesource.stages.relation_features import relation_features
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
    for case in cases:
        for (a, b), alignment in case.alignments.items():
            values = relation_features(alignment, case.documents[a], case.documents[b])
            _add_pair(examples, truth, case.family, (a, b), values)
    documents = {name: (case.family, document) for case in cases for name, document in case.documents.items()}
    for (a, b), alignment in cross_alignments(cases, config).items():
        values = relation_features(alignment, documents[a][1], documents[b][1])
        examples["same_story"].append(Example((documents[a][0], documents[b][0]), values, 0.0, CROSS))
    examples["same_story"] += other_event_examples(cases, truth, config)
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
    if same and not truth.quoted(*pair):
        add("dependent", truth.dependent(*pair))
    kind = truth.edge(*pair)
    if same and not truth.dependent(*pair):
        add("quote", kind == "quote")
    if kind is not None and kind != "quote":
        add("verbatim", kind != "rewrite")
        if kind != "rewrite":
            add("whole", kind == "copy")
        # A merger's child is part excerpt, part revision of each parent: it teaches nothing of either.
    if kind in ("excerpt", "revision") and not truth.merger(*pair):
        add("part", kind == "excerpt")
