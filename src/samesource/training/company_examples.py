"""What the families teach of pairs in company."""

from __future__ import annotations

import dataclasses
import random

from samesource.config import RelateConfig
from samesource.records.relation import Relation
from samesource.stages.company_features import Company
from samesource.stages.cut_chance import cut_chance
from samesource.training.fit_relation import fit_relation
from samesource.training.relation_example import MODELS, Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth

SIZES = (*(3,) * 10, *(4,) * 8, *(5,) * 6, *(6,) * 4, *(8,) * 3)
"""Reports of the smaller stories drawn from each family: a story rarely has all its reports at hand."""
_WHOLE = 3
"""How often the whole story is told beside them."""


def company_examples(
    cases: list[RelayCase], truth: RelayTruth, known: list[Example], pairs: list[tuple[str, str]], config: RelateConfig
) -> list[Example]:
    """List the pairs of each event within the whole story and within parts of it, drawn at random from one seed.

    `known` are the examples of dependence by two texts alone, `pairs` their documents. Who is independent of
    whom is judged by a model fitted on the other families.
    """
    judged = _judged(known, pairs)
    draw = random.Random(5)  # noqa: S311 - no secret, the same draw every time
    examples = []
    for case in cases:
        told = sorted(truth.events[case.family] & set(case.documents))
        stories = [sorted(draw.sample(told, size)) for size in SIZES if size < len(told)] + [told] * _WHOLE
        for story in stories:
            company = Company([case.documents[name] for name in story], config.voices)
            inside = [judged[pair] for pair in judged if pair[0] in company.ids and pair[1] in company.ids]
            shared = company.features([relation for relation, _ in inside])
            for (_, example), values in zip(inside, shared, strict=True):
                examples.append(dataclasses.replace(example, values=example.values | (values or {})))
    return examples


def _judged(known: list[Example], pairs: list[tuple[str, str]]) -> dict[tuple[str, str], tuple[Relation, Example]]:
    """Judge the pairs of each family by a model fitted on the others."""
    fits = {
        family: fit_relation([example for example in known if family not in example.families], "dependent")
        for family in sorted({example.families[0] for example in known})
    }
    found = {}
    for example, pair in zip(known, pairs, strict=True):
        weights, intercept = fits[example.families[0]]
        told = sum(w * example.values[name] for w, name in zip(weights, MODELS["dependent"], strict=True)) + intercept
        found[pair] = Relation(*pair, "", 0.0, cut_chance(float(told)), 0.0, 0.0, 0.0, []), example
    return found
