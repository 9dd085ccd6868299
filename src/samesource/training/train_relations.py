"""Make the coefficients of the relation models from the relay families."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.stages.relation_features import RELATION_FEATURES, relation_features
from samesource.training.fit_logistic import fit_logistic
from samesource.training.relay_cases import RelayCase, cross_alignments, relay_cases
from samesource.training.relay_truth import RelayTruth, read_relay_truth
from samesource.training.write_model import write_model

FloatArray = npt.NDArray[np.float64]

MODELS: dict[str, dict[str, float]] = {
    "dependent": {"order": 1, "linked": 1, "outside": 1, "run": 1},
    "same_story": {"cosine": 1, "coverage": 1, "window": 1, "verbatim": 1, "days": -1},
    "verbatim": {"verbatim": 1, "run": 1},
    "whole": {"least_verbatim": 1, "shorter": 1},
    "part": {"verbatim": 1, "shorter": -1},
}
"""The features of each model and the sign that its reason demands."""


@dataclass(frozen=True, slots=True)
class Example:
    """One pair for one model: its families, features, outcome and weight."""

    families: tuple[str, str]
    values: dict[str, float]
    outcome: float
    weight: float


def train_relations(folder: Path, models: Path, config: Config) -> dict[str, dict[str, float]]:
    """Fit the models on the relay families in `folder`, write MODELS/NAME.json, return left-out-family figures."""
    truth = read_relay_truth(folder)
    cases = relay_cases(folder, config)
    examples = relation_examples(cases, truth, config)
    figures = {}
    for name, signs in MODELS.items():
        figures[name] = _left_out(examples[name], signs)
        reasons = {feature: RELATION_FEATURES[feature] for feature in signs}
        fitted = fit_relation(examples[name], name)
        write_model(models / f"{name}.json", name, reasons, fitted, _centres(examples[name], signs), figures[name])
    return figures


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
        examples["same_story"].append(Example((documents[a][0], documents[b][0]), values, 0.0, 0.3))
    return examples


def fit_relation(examples: list[Example], name: str) -> tuple[FloatArray, float]:
    """Fit one model on some examples."""
    signs = MODELS[name]
    return fit_logistic(
        _design(examples, signs),
        np.array([example.outcome for example in examples]),
        signs=np.array(list(signs.values()), dtype=np.float64),
        weights=np.array([example.weight for example in examples]),
    )


def _add_pair(
    examples: dict[str, list[Example]],
    truth: RelayTruth,
    family: str,
    pair: tuple[str, str],
    values: dict[str, float],
) -> None:
    """Add what one pair of a family teaches."""

    def add(model: str, outcome: bool) -> None:
        examples[model].append(Example((family, family), values, float(outcome), 1.0))

    add("same_story", truth.same_event(*pair))
    if truth.same_event(*pair) and not truth.quoted(*pair):
        add("dependent", truth.dependent(*pair))
    kind = truth.edge(*pair)
    if kind is not None and kind != "quote":
        add("verbatim", kind != "rewrite")
        if kind != "rewrite":
            add("whole", kind == "copy")
        # A merger's child is part excerpt, part revision of each parent: it teaches nothing of either.
    if kind in ("excerpt", "revision") and not truth.merger(*pair):
        add("part", kind == "excerpt")


def _design(examples: Iterable[Example], names: Iterable[str]) -> FloatArray:
    """Stack the features of the examples."""
    return np.array([[example.values[name] for name in names] for example in examples], dtype=np.float64)


def _centres(examples: list[Example], signs: dict[str, float]) -> FloatArray:
    """Return the middle between the mean of the true and the mean of the false: values that say nothing."""
    design, outcomes = _design(examples, signs), np.array([example.outcome for example in examples])
    middle: FloatArray = (design[outcomes > 0.5].mean(axis=0) + design[outcomes <= 0.5].mean(axis=0)) / 2
    return middle


def _left_out(examples: list[Example], signs: dict[str, float]) -> dict[str, float]:
    """Judge each family by a model fitted on the others."""
    name = next(model for model, known in MODELS.items() if known is signs)
    families = sorted({example.families[0] for example in examples})
    chances, outcomes = [], []
    for family in families:
        others = [example for example in examples if family not in example.families]
        judged = [example for example in examples if example.families == (family, family)]
        weights, intercept = fit_relation(others, name)
        logits = _design(judged, signs) @ weights + intercept if judged else np.zeros(0)
        chances += list(1.0 / (1.0 + np.exp(-np.clip(logits, -12, 12))))
        outcomes += [example.outcome for example in judged]
    return _figures(np.array(chances), np.array(outcomes))


def _figures(chances: FloatArray, outcomes: FloatArray) -> dict[str, float]:
    """Return F1 at one half, Brier score, and mean chance against share of true outcomes."""
    said = chances >= 0.5
    hits = float(outcomes[said].sum())
    return {
        "examples": float(len(outcomes)),
        "f1": 2 * hits / max(1.0, float(said.sum() + outcomes.sum())),
        "brier": float(np.mean((chances - outcomes) ** 2)),
        "mean_chance": float(chances.mean()),
        "share_true": float(outcomes.mean()),
    }
