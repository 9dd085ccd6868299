"""What simulated formulae teach."""

from __future__ import annotations

import math

import numpy as np

from samesource.config import Config
from samesource.stages.align_pair import align_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.relation_features import relation_features
from samesource.training.donated_names import donated_names
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.template_twin import template_twin

_LENGTHS = (3, 5, 9)
_SEED = 20_260_101
_DAYS_SEED = 20_260_103
_DATED = 0.25
"""Share of twins with a date each: with half, undated events of one kind (ECB+) are parted worse (decision 0233)."""
_MOST_DAYS = 30
"""A form is filled in again on any day of a month; who rewrites a report does so at once."""


def formula_examples(cases: list[RelayCase], truth: RelayTruth, config: Config) -> list[Example]:
    """List pairs written from one template (true) and pairs that truly depend on each other (false).

    Twins are simulated from every relay report, at three lengths; names come from the other families. The false pairs
    are the dependent pairs of the families, whole: those that a formula must not be taken for.
    """
    generator, calendar = np.random.default_rng(_SEED), np.random.default_rng(_DAYS_SEED)
    examples = []
    for case in cases:
        names = donated_names(cases, case)
        for number, document in enumerate(case.documents.values()):
            length = _LENGTHS[number % len(_LENGTHS)]
            twins = template_twin(document, names, length, generator)
            if twins is not None:
                values = _compare(twins, document.language, config) | {"days": _draw_days(calendar)}
                examples.append(Example((case.family, case.family), values, 1.0, 1.0))
        for (a, b), alignment in case.alignments.items():
            if truth.same_event(a, b) and truth.dependent(a, b):
                values = relation_features(alignment, case.documents[a], case.documents[b])
                examples.append(Example((case.family, case.family), values, 0.0, 1.0))
    return examples


def _draw_days(calendar: np.random.Generator) -> float:
    """Return the feature `days` of two texts of one form."""
    days, dated = int(calendar.integers(0, _MOST_DAYS + 1)), bool(calendar.random() < _DATED)
    return math.log1p(days) if dated else 0.0


def _compare(texts: tuple[str, str], language: str, config: Config) -> dict[str, float]:
    """Measure one simulated pair."""
    a, b = (prepare_document(name, text, language=language) for name, text in zip("ab", texts, strict=True))
    return relation_features(align_pair(a, b, config.align), a, b)
