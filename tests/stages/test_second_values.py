"""What a text has from a second source shows in sentences that its parent lacks."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np

from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.measure_story import measure_story
from samesource.stages.prepare_document import prepare_document
from samesource.stages.second_evidence import SECOND_SAYS, second_evidence
from samesource.stages.second_values import SECOND_FEATURES, second_values
from samesource.stages.weigh_family import FamilyWeights, weigh_family
from tests.stages.family import CONFIG, INDEPENDENT, ORIGINAL, REWRITE

FIRST, SECOND = ORIGINAL.split("\n\n"), INDEPENDENT.split("\n\n")
JOINED = "\n\n".join([*FIRST[:4], *SECOND[-2:]])
"""Four paragraphs of one report and two of another."""


def _weigh(*texts: str) -> FamilyWeights:
    """Weigh the texts as one family, all of one kin."""
    documents: list[Prepared] = [prepare_document(f"d{i}", text, language="en") for i, text in enumerate(texts)]
    aligned = [align_pair(a, b, CONFIG.align) for a, b in itertools.combinations(documents, 2)]
    named = {document.id: document for document in documents}
    judged = [judge_pair(pair, named[pair.a], named[pair.b], CONFIG.relate) for pair in aligned]
    kin = [dataclasses.replace(relation, dependent=0.9) for relation in judged]
    return weigh_family(sorted(named), measure_story(documents, aligned, CONFIG.lineage), kin, CONFIG.lineage)


def test_who_joins_two_texts_has_more_from_a_second_than_who_rewrites_one() -> None:
    weights = _weigh(ORIGINAL, INDEPENDENT, JOINED, REWRITE)
    weights = dataclasses.replace(weights, direction=np.full((4, 4), 0.5))
    values = second_values(weights, [-1, -1, 0, 0], CONFIG.lineage)
    assert values[2][0] == 1
    for name in SECOND_FEATURES:
        assert values[2][1][name] > 2 * values[3][1][name]


def test_shares_are_shares_and_the_same_both_ways_round() -> None:
    weights = _weigh(ORIGINAL, INDEPENDENT, JOINED, REWRITE)
    for child, parent in itertools.permutations(range(4), 2):
        gain = weights.seconds.gain(child, parent)
        assert np.all((gain >= 0) & (gain <= 1))
        assert gain[parent] == weights.seconds.lesser(child, parent, parent) == 0.0
        for other in {0, 1, 2, 3} - {child, parent}:
            assert 0.0 <= weights.seconds.lesser(child, parent, other) <= 1.0
            assert weights.seconds.lesser(child, parent, other) == weights.seconds.lesser(child, other, parent)


def test_what_comes_after_or_below_a_text_is_no_source_of_it() -> None:
    weights = _weigh(ORIGINAL, INDEPENDENT, JOINED, REWRITE)
    later = np.full((4, 4), 0.5)
    later[1, 2] = 0.1
    assert second_values(dataclasses.replace(weights, direction=later), [-1, -1, 0, 0], CONFIG.lineage)[2][0] != 1
    below = second_values(dataclasses.replace(weights, direction=np.full((4, 4), 0.5)), [-1, 2, 0, 0], CONFIG.lineage)
    assert below[2][0] != 1


def test_evidence_names_all_three_and_every_feature_has_words() -> None:
    weights = _weigh(ORIGINAL, INDEPENDENT, JOINED)
    told = second_evidence(weights, 0, 1, 2, CONFIG.lineage)
    assert (
        {entry["kind"] for entry in told}
        == {f"second-{name}" for name in SECOND_FEATURES}
        == {f"second-{name}" for name in SECOND_SAYS}
    )
    assert all(f"d{i}" in entry["says"] for entry in told for i in range(3))
