"""What simulated formulae teach."""

from __future__ import annotations

import numpy as np

from samesource.config import Config
from samesource.records.prepared import IS_NAME, IS_NUMBER, Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.relation_features import relation_features
from samesource.training.relation_example import Example
from samesource.training.relay_cases import RelayCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.template_twin import template_twin

_LENGTHS = (3, 5, 9)
_SEED = 20_260_101


def formula_examples(cases: list[RelayCase], truth: RelayTruth, config: Config) -> list[Example]:
    """List pairs written from one template (true) and pairs that truly depend on each other (false).

    Twins are simulated from every third relay report, at three lengths; names come from the other families. The false
    pairs are the dependent pairs of the families, whole: those that a formula must not be taken for.
    """
    generator = np.random.default_rng(_SEED)
    examples = []
    for case in cases:
        names = sorted({name for other in cases if other is not case for name in _names(other)})
        for number, document in enumerate(case.documents.values()):
            length = _LENGTHS[number % len(_LENGTHS)]
            twins = template_twin(document, names, length, generator)
            if twins is not None:
                values = _compare(twins, document.language, config)
                examples.append(Example((case.family, case.family), values, 1.0, 1.0))
        for (a, b), alignment in case.alignments.items():
            if truth.same_event(a, b) and truth.dependent(a, b):
                values = relation_features(alignment, case.documents[a], case.documents[b])
                examples.append(Example((case.family, case.family), values, 0.0, 1.0))
    return examples


def _compare(texts: tuple[str, str], language: str, config: Config) -> dict[str, float]:
    """Measure one simulated pair."""
    a, b = (prepare_document(name, text, language=language) for name, text in zip("ab", texts, strict=True))
    return relation_features(align_pair(a, b, config.align), a, b)


def _names(case: RelayCase) -> set[str]:
    """Gather the names of a family's reports."""
    return {word for document in case.documents.values() for word in _words(document)}


def _words(document: Prepared) -> list[str]:
    """List the capitalised words inside the sentences of a report."""
    named = np.flatnonzero(((document.token_flag & IS_NAME) > 0) & ((document.token_flag & IS_NUMBER) == 0))
    return [document.token_text(int(i)) for i in named]
