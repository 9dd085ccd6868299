"""What simulated events of the same kind teach."""

from __future__ import annotations

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

_CHANGED = (0.6, 0.8, 1.0)
"""Shares of names and figures that differ: the same town's fire of another year keeps the town."""

_PARTNERS = (1, 3, 5)
"""Which reports of the event each changed one is compared with, counted on from itself."""

_WEIGHT = 0.5
"""Half a true pair: the changed report keeps its wording, which another event's report does not."""

_SEED = 20_260_102


def other_event_examples(cases: list[RelayCase], truth: RelayTruth, config: Config) -> list[Example]:
    """List pairs of a report of an event and a report of another event of its kind: never one story.

    The other event is a report of the same one with other names and figures: last year's fire, another town's trial.
    About 8 CPU ms a pair.
    """
    generator = np.random.default_rng(_SEED)
    examples = []
    for case in cases:
        names = donated_names(cases, case)
        reports = [case.documents[name] for name in sorted(truth.events[case.family])]
        for number, report in enumerate(reports):
            changed = _CHANGED[number % len(_CHANGED)]
            twins = template_twin(report, names, len(report.sentence_start), generator, changed)
            if twins is None:
                continue
            other = prepare_document(f"{report.id}~", twins[1], language=report.language)
            for step in _PARTNERS:
                partner = reports[(number + step) % len(reports)]
                a, b = sorted((partner, other), key=lambda document: document.id)
                values = relation_features(align_pair(a, b, config.align), a, b)
                examples.append(Example((case.family, case.family), values, 0.0, _WEIGHT))
    return examples
